package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.lint.TestPages;
import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import dev.handbook.model.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Json.write(Map.of("a\"\\", "\0\n\u001b\u2028\u202e😀\ud83d")));
  }
}
