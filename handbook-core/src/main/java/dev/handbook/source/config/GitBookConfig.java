package dev.handbook.source.config;

import dev.handbook.model.Fault;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Redirect;
import dev.handbook.rule.RuleId;
import dev.handbook.source.folder.ContentFolder;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code .gitbook.yaml} says, as GitBook documents it: {@code root}, {@code structure.readme},
 * {@code structure.summary} and {@code redirects}. Other keys are GitBook's business.
 *
 * @param root the content folder
 * @param readme content path of the home page, if one is named
 * @param summary content path of the table of contents, if one is named
 * @param redirects former addresses, in the order of the file
 * @param faults lines that mean nothing
 */
public record GitBookConfig(
    ContentFolder root,
    Optional<Named> readme,
    Optional<Named> summary,
    List<Redirect> redirects,
    List<Fault> faults) {
  private static final List<String> NAMES = List.of(".gitbook.yaml", ".gitbook.yml");
  private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*+:.*");

  public GitBookConfig {
    redirects = List.copyOf(redirects);
    faults = List.copyOf(faults);
  }

  /**
   * A file that the configuration names.
   *
   * @param path its content path
   * @param file the configuration, relative to the content folder
   * @param span where it is named
   */
  public record Named(String path, String file, Span span) {}

  /** The same with its pages in another folder. */
  public GitBookConfig in(ContentFolder pages) {
    return pages == root ? this : new GitBookConfig(pages, readme, summary, redirects, faults);
  }

  /**
   * Reads the configuration of a folder, if there is one.
   *
   * @throws HandbookException when it is broken, or its root is missing or outside of the folder
   */
  public static GitBookConfig read(ContentFolder content) {
    for (String name : NAMES) {
      Optional<ConfigFile> file = ConfigFile.read(content, name);
      if (file.isPresent()) {
        return read(content, file.get());
      }
    }
    return new GitBookConfig(content, Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  private static GitBookConfig read(ContentFolder content, ConfigFile file) {
    String path = rootPath(file);
    ContentFolder root = path.isEmpty() ? content : root(content, path, file);
    String place = up(path) + file.name();
    Mapping structure = file.mapping(file.root(), "structure");
    List<Fault> faults = new ArrayList<>();
    for (Entry entry : file.repeated()) {
      faults.add(
          new Fault(
              RuleId.FRONTMATTER_DUPLICATE_KEY,
              place,
              entry.keySpan(),
              "The key " + entry.key() + " appears a second time; the first one counts",
              Optional.of("Keep one of the two.")));
    }
    List<Redirect> redirects = new ArrayList<>();
    Mapping listed = file.mapping(file.root(), "redirects");
    for (Entry entry : listed.entries()) {
      redirect(entry, isRemovable(entry, listed), place, faults).ifPresent(redirects::add);
    }
    return new GitBookConfig(
        root,
        named(file, structure, "readme", place),
        named(file, structure, "summary", place),
        redirects,
        faults);
  }

  private static String rootPath(ConfigFile file) {
    String written = file.text(file.root(), "root").orElse("");
    String path =
        Urls.resolve("", "/" + written)
            .orElseThrow(
                () ->
                    file.unusable(
                        rootSpan(file),
                        "root: " + written + " leads out of the folder",
                        "Name a folder below this one."));
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static ContentFolder root(ContentFolder content, String path, ConfigFile file) {
    try {
      return content
          .below(path)
          .orElseThrow(
              () ->
                  file.unusable(
                      rootSpan(file),
                      "root: the folder " + path + " does not exist",
                      "Name the folder of the pages."));
    } catch (IOException e) {
      String place = content.path().resolve(path).toString();
      throw new HandbookException("The folder cannot be read", place, "Check its permissions.", e);
    }
  }

  private static Span rootSpan(ConfigFile file) {
    return file.root().get("root").map(Value::span).orElse(Span.FILE);
  }

  /** The way from the folder of the pages up to where the configuration lies. */
  private static String up(String rootPath) {
    return rootPath.isEmpty() ? "" : "../".repeat(rootPath.split("/").length);
  }

  private static Optional<Named> named(
      ConfigFile file, Mapping structure, String key, String place) {
    Optional<String> written = file.text(structure, key);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Span span = structure.get(key).map(Value::span).orElse(structure.span());
    String path =
        Urls.resolve("", "/" + written.get())
            .orElseThrow(
                () ->
                    file.unusable(
                        span,
                        "structure: " + written.get() + " leads out of the content folder",
                        "Name a file of the content folder."));
    return Optional.of(new Named(path, place, span));
  }

  /** Whether an entry has a line to itself, without braces or commas that belong to others. */
  private static boolean isRemovable(Entry entry, Mapping listed) {
    Span first = listed.entries().get(0).keySpan();
    boolean lineByLine =
        first.line() == listed.span().line() && first.column() == listed.span().column();
    int line = entry.keySpan().line();
    return lineByLine
        && entry.value().span().line() == line
        && entry.value().span().endLine() == line;
  }

  private static Optional<Redirect> redirect(
      Entry entry, boolean removable, String place, List<Fault> faults) {
    String to = entry.value() instanceof Scalar scalar ? scalar.text().strip() : "";
    if (to.isEmpty()) {
      faults.add(
          new Fault(
              RuleId.FRONTMATTER_YAML_SYNTAX,
              place,
              entry.keySpan(),
              "The redirect " + entry.key() + " has no target",
              Optional.of("Write the path of the page it should lead to behind the colon.")));
      return Optional.empty();
    }
    int hash = entry.key().indexOf('#');
    String address = hash < 0 ? entry.key() : entry.key().substring(0, hash);
    Optional<String> anchor =
        hash < 0 || hash == entry.key().length() - 1
            ? Optional.empty()
            : Optional.of(Urls.decode(entry.key().substring(hash + 1)));
    Optional<String> from = Urls.resolve("", "/" + Urls.decode(address));
    Optional<String> target = target(to);
    if (from.isEmpty() || target.isEmpty()) {
      faults.add(
          new Fault(
              RuleId.ASSET_OUTSIDE_ROOT,
              place,
              entry.keySpan(),
              "The redirect " + entry.key() + " leads out of the handbook",
              Optional.of("Write both paths from the content folder on, without ../.")));
      return Optional.empty();
    }
    return Optional.of(
        new Redirect(
            trim(from.get()), anchor, target.get(), place, entry.value().span(), removable));
  }

  private static Optional<String> target(String to) {
    if (SCHEME.matcher(to).matches()) {
      return Optional.of(to);
    }
    int cut = to.indexOf('#');
    String path = cut < 0 ? to : to.substring(0, cut);
    String anchor = cut < 0 ? "" : to.substring(cut);
    return Urls.resolve("", "/" + path).map(resolved -> resolved + anchor);
  }

  private static String trim(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
