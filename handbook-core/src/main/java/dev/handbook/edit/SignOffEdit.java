package dev.handbook.edit;

import dev.handbook.domain.SignOff;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Page;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a sign-off into front matter and leaves all else of the file as it is. */
final class SignOffEdit {
  private final FrontMatter frontMatter;
  private final SourceText text;
  private final String lineEnd;
  private final String path;

  /** A stretch of the text and what takes its place. */
  private record Change(int from, int to, String by) {}

  SignOffEdit(Page page, String lineEnd) {
    this.frontMatter = page.frontMatter();
    this.text = page.text();
    this.path = page.path();
    this.lineEnd = lineEnd;
  }

  /** The whole text with the sign-off. */
  String apply(String by, LocalDate on, String digest, String roles) {
    List<Map.Entry<String, String>> values =
        List.of(
            Map.entry("on", on.toString()),
            Map.entry("by", YamlScalar.scalar(by)),
            Map.entry("text", digestScalar(digest)),
            Map.entry("roles", digestScalar(roles)));
    Optional<FrontMatter.Value> former = frontMatter.get(SignOff.KEY);
    if (former.isPresent() && former.get() instanceof FrontMatter.Mapping mapping) {
      return apply(inMapping(mapping, values));
    }
    if (former.isPresent() && former.get() instanceof FrontMatter.Scalar scalar) {
      String blank = scalar.text().isEmpty() ? " " : "";
      int from = start(scalar.span());
      return apply(List.of(new Change(from, end(scalar.span()), blank + flow(values))));
    }
    if (former.isPresent()) {
      throw new HandbookException(
          "The sign-off is a list", path, "Remove it from the front matter, then sign");
    }
    int at = text.startOf(lineAfterRapid());
    String line = SignOff.KEY + ": " + flow(values) + lineEnd;
    return apply(List.of(new Change(at, at, line)));
  }

  /** The whole text with a sign-off that covers a small edit, too. */
  String minor(String digest, String reason) {
    FrontMatter.Mapping mapping = (FrontMatter.Mapping) frontMatter.get(SignOff.KEY).orElseThrow();
    return apply(
        inMapping(
            mapping,
            List.of(
                Map.entry("text", digestScalar(digest)),
                Map.entry(SignOff.MINOR, YamlScalar.scalar(reason)))));
  }

  /** Digits alone, or digits around an {@code e}, would be a number to other readers of YAML. */
  private static String digestScalar(String digest) {
    return digest.matches("[0-9]+(?:e[0-9]+)?") ? '"' + digest + '"' : digest;
  }

  private static String flow(List<Map.Entry<String, String>> values) {
    List<String> parts = values.stream().map(v -> v.getKey() + ": " + v.getValue()).toList();
    return "{" + String.join(", ", parts) + "}";
  }

  private List<Change> inMapping(
      FrontMatter.Mapping mapping, List<Map.Entry<String, String>> values) {
    List<Change> changes = new ArrayList<>();
    List<Map.Entry<String, String>> missing = new ArrayList<>();
    for (Map.Entry<String, String> value : values) {
      Optional<FrontMatter.Value> former = mapping.get(value.getKey());
      if (former.isEmpty()) {
        missing.add(value);
      } else {
        int from = start(former.get().span());
        int to = end(former.get().span());
        boolean glued = from == to && text.text().charAt(from - 1) == ':';
        changes.add(new Change(from, to, (glued ? " " : "") + value.getValue()));
      }
    }
    if (missing.isEmpty()) {
      return changes;
    }
    if (text.text().charAt(start(mapping.span())) == '{') {
      int close = end(mapping.span()) - 1;
      int at = close;
      while (Character.isWhitespace(text.text().charAt(at - 1))) {
        at--;
      }
      char last = text.text().charAt(at - 1);
      String inner = flow(missing).substring(1, flow(missing).length() - 1);
      changes.add(new Change(at, at, (last == '{' ? "" : last == ',' ? " " : ", ") + inner));
    } else {
      FrontMatter.Entry first = mapping.entries().get(0);
      String indent = " ".repeat(first.keySpan().column() - 1);
      FrontMatter.Entry last = mapping.entries().get(mapping.entries().size() - 1);
      int at = text.startOf(last.value().span().endLine() + 1);
      StringBuilder lines = new StringBuilder();
      missing.forEach(
          value ->
              lines
                  .append(indent)
                  .append(value.getKey())
                  .append(": ")
                  .append(value.getValue())
                  .append(lineEnd));
      changes.add(new Change(at, at, lines.toString()));
    }
    return changes;
  }

  /** Where the key that follows {@code rapid} begins, else the closing fence. */
  private int lineAfterRapid() {
    int fence = frontMatter.span().orElseThrow().endLine();
    List<FrontMatter.Entry> entries = frontMatter.entries();
    for (int i = 0; i + 1 < entries.size(); i++) {
      if (entries.get(i).key().equals("rapid")) {
        return entries.get(i + 1).keySpan().line();
      }
    }
    return fence;
  }

  private String apply(List<Change> changes) {
    StringBuilder out = new StringBuilder(text.text());
    changes.stream()
        .sorted(Comparator.comparingInt(Change::from).reversed())
        .forEach(change -> out.replace(change.from(), change.to(), change.by()));
    return out.toString();
  }

  private int start(Span span) {
    return text.startOf(span.line()) + span.column() - 1;
  }

  private int end(Span span) {
    return text.startOf(span.endLine()) + span.endColumn() - 1;
  }
}
