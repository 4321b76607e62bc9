package dev.handbook.edit;

import dev.handbook.model.SourceText;
import dev.handbook.model.Toc;
import dev.handbook.model.Urls;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes an entry into the text of a table of contents, in the notation of its neighbours. */
final class TocLine {
  private static final Pattern ITEM =
      Pattern.compile("^(?<indent>[ \\t]*)(?<bullet>[*+-]|[0-9]{1,9}[.)])(?<gap>[ \\t]+)");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\\\[\\]*_`<>]");

  private final Toc toc;
  private final SourceText text;
  private final String lineEnd;

  TocLine(Toc toc, SourceText text, String lineEnd) {
    this.toc = toc;
    this.text = text;
    this.lineEnd = lineEnd;
  }

  /** The text with the entry of a page at its place. */
  String insert(TocPlace place, String path, String title) {
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

  private String below(Toc.Entry parent, String line, String entry) {
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

  private String after(int line, String written, boolean apart) {
    String gap = apart ? lineEnd : "";
    if (line >= text.lineCount()) {
      boolean ended = text.line(text.lineCount()).isEmpty();
      return ended ? text.text() + gap + written + lineEnd : text.text() + lineEnd + gap + written;
    }
    return splice(text.startOf(line + 1), gap + written + lineEnd);
  }

  private String splice(int at, String written) {
    return text.text().substring(0, at) + written + text.text().substring(at);
  }

  private String target(String path) {
    String base = toc.file().map(file -> Urls.folder(file.path())).orElse("");
    return Urls.relative(base, path).replaceFirst("^\\./", "");
  }
}
