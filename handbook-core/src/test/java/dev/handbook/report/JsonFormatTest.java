package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import dev.handbook.change.Change;
import dev.handbook.change.Effect;
import dev.handbook.lint.TestPages;
import dev.handbook.model.Finding;
import dev.handbook.model.Place;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JsonFormatTest {
  private static final Finding FINDING =
      new Finding(
          "toc-unlisted-page",
          "HB0101",
          Severity.ERROR,
          "a/b.md",
          Span.FILE,
          "Not listed.",
          Optional.empty(),
          "f00d");

  @Test
  void findingHasTheKeysThatScriptsReadInTheirOrder() {
    assertEquals(
        """
        {
          "findings": [
            {
              "rule": "toc-unlisted-page",
              "code": "HB0101",
              "severity": "error",
              "path": "a/b.md",
              "line": 1,
              "column": 1,
              "endLine": 1,
              "endColumn": 1,
              "message": "Not listed.",
              "help": "",
              "fingerprint": "f00d"
            }
          ],
          "summary": {
            "pages": 1,
            "findings": 1,
            "causes": 1,
            "severities": {
              "error": 1,
              "warning": 0,
              "info": 0
            },
            "rules": {
              "toc-unlisted-page": 1
            }
          }
        }
        """,
        new JsonFormat()
            .render(
                Report.of(
                    TestPages.handbook(TestPages.page("a/b.md", "")),
                    List.of(FINDING),
                    List.of(),
                    Checkout.NONE)));
  }

  @Test
  void everyTextIsEscaped() {
    assertEquals(
        "{\n  \"a\\\"\\\\\": \"\\u0000\\n\\u001b\\u2028\\u202e😀\uFFFD\"\n}\n",
        Visible.json(Map.of("a\"\\", "\0\n\u001b\u2028\u202e😀\ud83d")));
  }

  /** A run that compared: every key that there is. */
  private static Object everything() {
    Finding mended = Samples.finding("a/b.md", new Span(1, 1, 1, 2), "Dead.");
    Change change =
        new Change(
            new Change.Revision("main", "0123456789abcdef", List.of("A note.")),
            List.of(FINDING),
            List.of(mended),
            List.of(mended),
            Map.of(FINDING.fingerprint(), new Place("c.md", 2)),
            Set.of(),
            new Effect(List.of(), List.of(), List.of(), List.of(), List.of()));
    Report report = Samples.report(TestPages.handbook(TestPages.page("a/b.md", "")), List.of());
    return StrictJson.read(new JsonFormat().render(report.since(change)));
  }

  private static Set<String> keys(Object json) {
    Set<String> keys = new TreeSet<>();
    if (json instanceof List<?> list) {
      list.forEach(item -> keys.addAll(keys(item)));
    } else if (json instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            keys.add((String) key);
            boolean names = key.equals("rules");
            keys.addAll(names ? Set.of() : keys(value));
          });
    }
    return keys;
  }

  @Test
  void everyKeyIsInTheSchemaAndInTheGuide() throws IOException {
    Path repository = Given.repository();
    String schema = Files.readString(repository.resolve("docs/findings.schema.json"));
    String guide = Files.readString(repository.resolve("content/guide/linting.md"));
    String table = guide.substring(guide.indexOf("### For scripts"));
    Set<String> keys = keys(everything());
    assertTrue(keys.containsAll(Set.of("cause", "mended", "notes", "endColumn")), keys.toString());
    for (String key : keys) {
      assertTrue(schema.contains("\"" + key + "\": {"), key + " is not in the schema");
      boolean told = table.contains("`" + key + "`");
      assertTrue(told || Set.of("error", "warning", "info").contains(key), key + " is not told");
    }
  }
}
