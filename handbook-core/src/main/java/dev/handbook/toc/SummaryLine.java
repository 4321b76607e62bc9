package dev.handbook.toc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the text of one entry of the table of contents apart: {@code [Title](path "label")}. */
final class SummaryLine {
  private static final Pattern CHECKBOX = Pattern.compile("^\\[[ xX]\\][ \\t]++(?=\\S)");
  private static final Pattern ADDRESS =
      Pattern.compile("^<?(https?://[^\\s<>]++)>?$", Pattern.CASE_INSENSITIVE);

  /** Brackets that are tried as the beginning of a link. */
  private static final int MAX_LINKS = 16;

  private final String line;
  private final SummaryReferences references;
  private final List<Part> parts = new ArrayList<>();

  private SummaryLine(String line, SummaryReferences references) {
    this.line = line;
    this.references = references;
  }

  /**
   * An entry as written on a line.
   *
   * @param title as shown in the navigation
   * @param target of its link, escapes undone; empty when it has no link
   * @param start offset in the line
   * @param end offset in the line, exclusive
   * @param problem what is odd about it
   */
  record Part(
      String title, Optional<String> target, int start, int end, Optional<String> problem) {}

  /** All entries on a line; always at least one, and only the last may lack a link. */
  static List<Part> parts(String line, SummaryReferences references) {
    return new SummaryLine(line, references).read();
  }

  private List<Part> read() {
    Matcher checkbox = CHECKBOX.matcher(line);
    int from = checkbox.find() ? checkbox.end() : 0;
    int tried = 0;
    for (int i = from; i < line.length() && tried < MAX_LINKS; i++) {
      if (SummaryText.isEscape(line, i)) {
        i++;
      } else if (line.charAt(i) == '[' && !isImage(i)) {
        tried++;
        int end = link(from, i);
        if (end > i) {
          from = end;
          i = end - 1;
        }
      }
    }
    finish(from);
    return parts;
  }

  private boolean isImage(int bracket) {
    return bracket > 0 && line.charAt(bracket - 1) == '!';
  }

  private void unbracketed(BarePath bare) {
    String title = SummaryText.plain(bare.title().replaceAll("[\\[\\]]", "")).strip();
    String path = bare.path();
    String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    parts.add(
        new Part(
            title.isEmpty() ? name : title,
            Optional.of(path),
            0,
            line.length(),
            Optional.of("This entry is not a link: its title has no square brackets")));
  }

  /** What stands behind the last link, or the whole line if it has none. */
  private void finish(int from) {
    String rest = line.substring(from);
    if (parts.isEmpty()) {
      Optional<BarePath> bare = BarePath.of(rest);
      if (bare.isPresent()) {
        unbracketed(bare.get());
        return;
      }
      Matcher address = ADDRESS.matcher(rest.strip());
      Optional<String> target =
          address.matches() ? Optional.of(address.group(1)) : Optional.empty();
      String title = target.orElseGet(() -> SummaryText.plain(rest));
      parts.add(new Part(title, target, 0, line.length(), Optional.empty()));
      return;
    }
    String plain = SummaryText.plain(rest).replaceAll("^[*_~]+|[*_~]+$", "").strip();
    Part last = parts.get(parts.size() - 1);
    boolean ignored = !plain.isEmpty() && last.problem().isEmpty();
    parts.set(
        parts.size() - 1,
        new Part(
            last.title(),
            last.target(),
            last.start(),
            line.length(),
            ignored ? Optional.of("The text after the link is not shown") : last.problem()));
  }

  /** Adds the link at a bracket, with the text before it; gives its end, or 0 if it is none. */
  private int link(int from, int bracket) {
    int close = SummaryText.closing(line, bracket, '[', ']');
    if (close < 0 || close + 1 >= line.length() || line.charAt(close + 1) != '(') {
      return close < 0 ? 0 : reference(from, bracket, close);
    }
    int paren = targetEnd(close + 2);
    boolean closed = paren >= 0;
    int end = closed ? paren : line.length();
    Optional<String> problem =
        closed ? Optional.empty() : Optional.of("The link's parenthesis is never closed");
    String inner = line.substring(close + 2, end).strip();
    String label = "";
    int quote = labelStart(inner);
    if (quote > 0) {
      label = SummaryText.plain(inner.substring(quote + 1, inner.length() - 1));
      inner = inner.substring(0, quote).strip();
    }
    boolean angled = inner.startsWith("<") && inner.endsWith(">");
    String target = SummaryText.unescape(angled ? inner.substring(1, inner.length() - 1) : inner);
    if (!angled && inner.indexOf(' ') >= 0 && problem.isEmpty()) {
      problem = Optional.of("A path with spaces must be between < and >");
    }
    String before = SummaryText.plain(line.substring(from, bracket).replaceAll("[*_~]+$", ""));
    String text = SummaryText.plain(line.substring(bracket + 1, close));
    String title = before.isEmpty() || !parts.isEmpty() ? text : before + " " + text;
    parts.add(
        new Part(
            label.isEmpty() ? title : label,
            Optional.of(target),
            parts.isEmpty() ? from : bracket,
            closed ? end + 1 : end,
            problem));
    return closed ? end + 1 : end;
  }

  /** Adds the link whose target is defined elsewhere: {@code [Title][name]}, {@code [name]}. */
  private int reference(int from, int bracket, int close) {
    String text = line.substring(bracket + 1, close);
    boolean named = close + 1 < line.length() && line.charAt(close + 1) == '[';
    int end = named ? line.indexOf(']', close + 2) : close;
    if (end < 0) {
      return 0;
    }
    String name = named ? line.substring(close + 2, end) : text;
    Optional<String> target = references.target(name.isBlank() ? text : name);
    if (target.isEmpty()) {
      return 0;
    }
    parts.add(
        new Part(
            SummaryText.plain(text),
            target,
            parts.isEmpty() ? from : bracket,
            end + 1,
            Optional.empty()));
    return end + 1;
  }

  /** Where the quotation mark of a label behind a target stands, or -1. */
  private static int labelStart(String inner) {
    char last = inner.isEmpty() ? ' ' : inner.charAt(inner.length() - 1);
    int start = last == '"' || last == '\'' ? inner.indexOf(" " + last) + 1 : 0;
    return start > 0 && start < inner.length() - 1 ? start : -1;
  }

  /** The closing parenthesis of a target; one within a label in quotes or within < > is none. */
  private int targetEnd(int start) {
    int depth = 1;
    boolean angled = line.startsWith("<", start) && line.indexOf('>', start) > 0;
    int i = angled ? line.indexOf('>', start) + 1 : start;
    for (; i < line.length(); i++) {
      char c = line.charAt(i);
      if (SummaryText.isEscape(line, i)) {
        i++;
      } else if ((c == '"' || c == '\'') && line.charAt(i - 1) == ' ') {
        int quote = line.indexOf(c + ")", i + 1);
        i = quote < 0 ? i : quote;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    // Unbalanced: the first parenthesis that closes is better than none.
    return depth > 1 ? line.indexOf(')', start) : -1;
  }
}
