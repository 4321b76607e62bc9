package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.text.Urls;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of Hugo's pages (gohugo.io/content-management/urls). */
final class HugoAddresses {
  private static final Pattern HOLE = Pattern.compile(":([a-z]++)(?:\\[[^\\]]*+\\])?+");

  private final Mapping configuration;

  HugoAddresses(Mapping configuration) {
    this.configuration = configuration;
  }

  /** The address of a page, relative to the root of the site. */
  String of(String path, FrontMatter head) {
    String language = language(path);
    String within = withoutLanguage(path, language);
    String before = language.isEmpty() || isAtRoot(language) ? "" : language + "/";
    Optional<String> url = head.text("url");
    if (url.isPresent()) {
      String address = Pages.address(url.get());
      boolean absolute = url.get().startsWith("/");
      return (absolute ? "" : before) + (isFile(address) ? address : Pages.pathOf("/" + address));
    }
    String folder = Urls.folder(within);
    String stem = Pages.stem(within);
    boolean section = stem.equals("_index");
    boolean bundle = stem.equals("index");
    String name = bundle ? lastFolder(folder) : stem;
    String outer = bundle ? Urls.folder(cut(folder)) : folder;
    Optional<String> permalink = section ? Optional.empty() : permalink(within);
    if (permalink.isPresent() && (!bundle || !folder.isEmpty())) {
      return before + Pages.pathOf(slugged(filled(permalink.get(), outer, name, head)));
    }
    if (section || (bundle && folder.isEmpty())) {
      return before + slugged(folder);
    }
    String last = head.text("slug").orElse(name);
    boolean ugly = Data.text(configuration, "uglyURLs").filter("true"::equals).isPresent();
    return before + slugged(outer + last) + (ugly ? ".html" : "/");
  }

  private static boolean isFile(String address) {
    return address.endsWith(".html") || address.endsWith(".htm");
  }

  private static String cut(String folder) {
    return folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
  }

  private static String lastFolder(String folder) {
    return Urls.name(cut(folder));
  }

  /** Hugo writes paths in lower case, with hyphens for blanks, without odd signs. */
  private String slugged(String path) {
    boolean kept =
        Data.text(configuration, "disablePathToLower").filter("true"::equals).isPresent();
    String lower = kept ? path : path.toLowerCase(Locale.ROOT);
    boolean plain =
        Data.text(configuration, "removePathAccents").filter("true"::equals).isPresent();
    String letters =
        plain ? Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "") : lower;
    StringBuilder out = new StringBuilder(letters.length());
    letters
        .codePoints()
        .forEach(
            c -> {
              boolean hyphen = Character.isWhitespace(c);
              boolean word = Character.isLetterOrDigit(c) || "/-_.+~@#".indexOf(c) >= 0;
              boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
              if (hyphen && (out.isEmpty() || out.charAt(out.length() - 1) != '-')) {
                out.append('-');
              } else if (word || mark) {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private Optional<String> permalink(String path) {
    int slash = path.indexOf('/');
    String section = slash < 0 ? "" : path.substring(0, slash);
    Mapping all = Data.map(configuration, "permalinks");
    return Data.text(all, "page", section).or(() -> Data.text(all, section));
  }

  private static String filled(String template, String folder, String name, FrontMatter head) {
    Matcher hole = HOLE.matcher(template);
    StringBuilder out = new StringBuilder();
    String date = head.text("date").orElse("");
    String title = head.text("title").orElse(name);
    while (hole.find()) {
      String value =
          switch (hole.group(1)) {
            case "year" -> date.length() >= 4 ? date.substring(0, 4) : "";
            case "month" -> date.length() >= 7 ? date.substring(5, 7) : "";
            case "day" -> date.length() >= 10 ? date.substring(8, 10) : "";
            case "section" -> folder.substring(0, Math.max(0, folder.indexOf('/')));
            case "sections" -> cut(folder);
            case "slug", "slugorfilename", "slugorcontentbasename" ->
                head.text("slug").orElse(hole.group(1).equals("slug") ? title : name);
            case "title" -> title;
            default -> name;
          };
      hole.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    hole.appendTail(out);
    return out.toString();
  }

  private List<String> languages() {
    return Data.map(configuration, "languages").entries().stream().map(Entry::key).toList();
  }

  /** The language of a page by its folder or its name, {@code de/x.md}, {@code x.de.md}. */
  private String language(String path) {
    String stem = Urls.withoutSuffix(path);
    return languages().stream()
        .filter(tag -> path.startsWith(folderOf(tag)) || stem.endsWith("." + tag))
        .findFirst()
        .orElse("");
  }

  /** The folder of a language's pages, relative to that of all pages. */
  private String folderOf(String language) {
    String written = Data.text(configuration, "languages", language, "contentDir").orElse("");
    String folder =
        written.startsWith("content/") ? written.substring("content/".length()) : written;
    return folder.isEmpty() ? language + "/" : Pages.pathOf("/" + folder);
  }

  private String withoutLanguage(String path, String language) {
    if (language.isEmpty()) {
      return path;
    }
    String folder = folderOf(language);
    String within = path.startsWith(folder) ? path.substring(folder.length()) : path;
    String stem = Urls.withoutSuffix(within);
    return stem.endsWith("." + language)
        ? stem.substring(0, stem.length() - language.length() - 1) + ".md"
        : within;
  }

  private boolean isAtRoot(String language) {
    String first = Data.text(configuration, "defaultContentLanguage").orElse("en");
    boolean below =
        Data.text(configuration, "defaultContentLanguageInSubdir")
            .filter("true"::equals)
            .isPresent();
    return language.equals(first) && !below;
  }
}
