package dev.handbook.toc;

import dev.handbook.model.Fix;
import dev.handbook.model.Handbook;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Toc;
import dev.handbook.text.SourceText;
import dev.handbook.text.Urls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes an entry into the text of a table of contents, in the notation of its neighbours. */
public final class TocLine {
  private static final Pattern ITEM =
      Pattern.compile("^(?<indent>[ \\t]*)(?<bullet>[*+-]|[0-9]{1,9}[.)])(?<gap>[ \\t]+)");
  private static final List<String> INDEXES = List.of("README.md", "index.md", "_index.md");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\\\[\\]*_`<>]");

  private final Toc toc;
  private final String file;
  private final SourceText text;
  private final String lineEnd;

  private TocLine(Toc toc, SourceFile file) {
    this.toc = toc;
    this.file = file.path();
    this.text = file.text();
    this.lineEnd = text.lineEnd();
  }

  /**
   * Lists a page where a person would list it.
   *
   * @return empty where the table of contents is no file
   */
  public static Optional<Fix.Edit> of(Handbook handbook, Page page) {
    return of(handbook, page.path(), page.kind(), page.title());
  }

  /** The same for a page that is yet to be written. */
  public static Optional<Fix.Edit> of(Handbook handbook, String path, Kind kind, String title) {
    Toc toc = handbook.toc();
    return toc.file()
        .map(
            file ->
                new TocLine(toc, file)
                    .insert(TocPlace.of(handbook, path, kind, title), path, title));
  }

  /** The nearest entry above a page that is not listed: that of a folder it lies in. */
  public static Optional<Toc.Entry> parent(Handbook handbook, Page page) {
    String folder = Urls.folder(page.path());
    while (!folder.isEmpty()) {
      Optional<Toc.Entry> entry = TocPlace.index(handbook.toc(), folder);
      if (entry.isPresent()) {
        return entry;
      }
      folder = Urls.folder(folder.substring(0, folder.length() - 1));
    }
    return Optional.empty();
  }

  /**
   * Whether a page belongs below another one that is itself still to be listed, so that its place
   * is not known yet.
   *
   * @param unlisted paths of all pages that are to be listed
   */
  public static boolean waits(String path, Set<String> unlisted) {
    String folder = Urls.folder(path);
    if (Urls.isIndex(path) && !folder.isEmpty()) {
      folder = Urls.folder(folder.substring(0, folder.length() - 1));
    }
    while (!folder.isEmpty()) {
      String here = folder;
      String beside = here.substring(0, here.length() - 1) + ".md";
      boolean below =
          (unlisted.contains(beside) && !beside.equals(path))
              || INDEXES.stream().anyMatch(index -> unlisted.contains(here + index));
      if (below) {
        return true;
      }
      folder = Urls.folder(folder.substring(0, folder.length() - 1));
    }
    return false;
  }

  private Fix.Edit insert(TocPlace place, String path, String title) {
    String entry = "[" + SPECIAL.matcher(title).replaceAll("\\\\$0") + "](" + target(path) + ")";
    if (place.near().isEmpty()) {
      return after(text.lineCount(), "* " + entry, false);
    }
    Toc.Entry near = place.near().get();
    String line = text.line(near.span().line());
    return switch (place.how()) {
      case BEFORE -> {
        int at = text.startOf(near.span().line());
        yield splice(at, prefix(line) + entry + lineEnd);
      }
      case AFTER -> after(lastLine(near), prefix(line) + entry, !ITEM.matcher(line).find());
      case BELOW -> below(near, line, entry);
    };
  }

  private Fix.Edit below(Toc.Entry parent, String line, String entry) {
    if (parent.kind() == Toc.Kind.GROUP) {
      return after(lastLine(parent), anyBullet() + entry, true);
    }
    Matcher item = ITEM.matcher(line);
    return item.find()
        ? after(
            lastLine(parent),
            item.group("indent") + step(item) + item.group("bullet") + item.group("gap") + entry,
            false)
        : after(lastLine(parent), anyBullet() + entry, true);
  }

  /** How far the file indents; where it has no example, as far as the bullet is wide. */
  private String step(Matcher parent) {
    Optional<String> example =
        toc.flatten()
            .filter(entry -> !entry.children().isEmpty())
            .flatMap(entry -> step(entry).stream())
            .findFirst();
    int width = parent.group("bullet").length() + parent.group("gap").length();
    return example.orElse(" ".repeat(width));
  }

  private Optional<String> step(Toc.Entry entry) {
    Matcher above = ITEM.matcher(text.line(entry.span().line()));
    Matcher child = ITEM.matcher(text.line(entry.children().get(0).span().line()));
    if (!above.find() || !child.find()) {
      return Optional.empty();
    }
    String outer = above.group("indent");
    String inner = child.group("indent");
    return inner.length() > outer.length() && inner.startsWith(outer)
        ? Optional.of(inner.substring(outer.length()))
        : Optional.empty();
  }

  private String anyBullet() {
    return toc.flatten()
        .map(entry -> ITEM.matcher(text.line(entry.span().line())))
        .filter(Matcher::find)
        .map(item -> item.group("bullet") + item.group("gap"))
        .findFirst()
        .orElse("* ");
  }

  private static String prefix(String line) {
    Matcher item = ITEM.matcher(line);
    return item.find() ? item.group() : "";
  }

  private static int lastLine(Toc.Entry entry) {
    return entry.flatten().mapToInt(part -> part.span().endLine()).max().orElseThrow();
  }

  private Fix.Edit after(int line, String written, boolean apart) {
    String gap = apart ? lineEnd : "";
    if (line >= text.lineCount()) {
      boolean ended = text.line(text.lineCount()).isEmpty();
      return splice(
          text.text().length(), ended ? gap + written + lineEnd : lineEnd + gap + written);
    }
    return splice(text.startOf(line + 1), gap + written + lineEnd);
  }

  private Fix.Edit splice(int at, String written) {
    return new Fix.Edit(file, text.span(at, at), written);
  }

  private String target(String path) {
    String base = toc.file().map(file -> Urls.folder(file.path())).orElse("");
    return Urls.relative(base, path).replaceFirst("^\\./", "");
  }
}
