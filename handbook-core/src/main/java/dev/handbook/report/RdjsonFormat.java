package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code rdjson.json}: what reviewdog reads. Columns count bytes of UTF-8 from 1, the end is
 * exclusive (reviewdog, {@code proto/rdf/reviewdog.proto}).
 */
final class RdjsonFormat implements ReportFormat {
  @Override
  public String name() {
    return "rdjson";
  }

  @Override
  public String fileName() {
    return "rdjson.json";
  }

  @Override
  public String render(Report report) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("source", Map.of("name", "handbook"));
    Bytes bytes = new Bytes();
    file.put(
        "diagnostics",
        report.listed().stream()
            .map(report::onChange)
            .map(finding -> entry(report, finding, bytes)));
    return Visible.json(file);
  }

  private static Map<String, Object> entry(Report report, Finding finding, Bytes bytes) {
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("path", report.path(finding));
    location.put("range", range(finding, report.text(finding), bytes));
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("message", Report.advice(finding));
    entry.put("location", location);
    entry.put("severity", finding.severity().id().toUpperCase(Locale.ROOT));
    entry.put("code", Map.of("value", finding.rule()));
    Suggestion.of(finding, report.text(finding))
        .ifPresent(text -> entry.put("suggestions", List.of(suggestion(finding.span(), text))));
    return entry;
  }

  /** For whole lines, those of the finding. */
  private static Map<String, Object> suggestion(Span span, String text) {
    Map<String, Object> range = new LinkedHashMap<>();
    range.put("start", Map.of("line", span.line()));
    range.put("end", Map.of("line", span.endLine()));
    Map<String, Object> suggestion = new LinkedHashMap<>();
    suggestion.put("range", range);
    suggestion.put("text", text);
    return suggestion;
  }

  /** A range without columns is for whole lines, the last included. */
  private static Map<String, Object> range(
      Finding finding, Optional<SourceText> text, Bytes bytes) {
    Span span = finding.span();
    Map<String, Object> range = new LinkedHashMap<>();
    if (span.equals(Span.FILE) || text.isEmpty()) {
      range.put("start", Map.of("line", span.line()));
      range.put("end", Map.of("line", Report.lastLine(finding)));
    } else {
      range.put("start", bytes.position(text.get(), span.line(), span.column()));
      range.put("end", bytes.position(text.get(), span.endLine(), span.endColumn()));
    }
    return range;
  }

  /** Counts the bytes of lines; remembers the last, on which the next finding often stands too. */
  private static final class Bytes {
    private SourceText lastText;
    private int lastLine;
    private int[] before = {0};

    Map<String, Object> position(SourceText text, int line, int column) {
      Map<String, Object> position = new LinkedHashMap<>();
      position.put("line", line);
      position.put("column", before(text, line, column) + 1);
      return position;
    }

    private int before(SourceText text, int line, int column) {
      if (line > text.lineCount()) {
        return 0;
      }
      if (lastText != text || lastLine != line) {
        lastText = text;
        lastLine = line;
        before = count(text.line(line));
      }
      return before[Math.min(column - 1, before.length - 1)];
    }

    private static int[] count(String words) {
      int[] before = new int[words.length() + 1];
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        // Four bytes for a pair of surrogates.
        int bytes = c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        before[i + 1] = before[i] + bytes;
      }
      return before;
    }
  }
}
