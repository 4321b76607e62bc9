package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.lint.RulePage;
import dev.handbook.lint.TestPages;
import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The form of each file, byte for byte where it is short. */
class FormatsTest {
  private static final Finding ERROR = Samples.finding("a/b.md", new Span(2, 5, 2, 9), "Dead.");
  private static final Finding INFO =
      new Finding(
          "sop-note", "HB1499", Severity.INFO, "c.md", Span.FILE, "Note.", Optional.empty(), "f0");

  private static String render(ReportFormat format, Finding... findings) {
    return format.render(
        Samples.report(
            TestPages.handbook(
                TestPages.page("a/b.md", "one\nsee gone there"),
                TestPages.page("c.md", ""),
                TestPages.page("clean.md", "")),
            List.of(findings)));
  }

  @Test
  void githubWritesOneCommandPerFinding() {
    assertEquals(
        """
        ::error file=a/b.md,line=2,endLine=2,col=5,endColumn=9,title=HB0201 link-missing-page\
        ::Dead.%0AMend it.
        ::notice file=c.md,line=1,endLine=1,title=HB1499 sop-note::Note.
        """,
        render(new GithubFormat(), ERROR, INFO));
  }

  @Test
  void azureWritesOneCommandPerErrorAndWarning() {
    assertEquals(
        """
        ##vso[task.logissue type=error;sourcepath=a/b.md;linenumber=2;columnnumber=5;\
        code=HB0201;]link-missing-page: Dead. Mend it.
        """,
        render(new AzureFormat(), ERROR, INFO));
  }

  @Test
  void checkstyleGroupsByFile() {
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
          <file name="a/b.md">
            <error line="2" column="5" severity="error" message="Dead. Mend it." \
        source="handbook.HB0201.link-missing-page"/>
          </file>
          <file name="c.md">
            <error line="1" severity="info" message="Note." source="handbook.HB1499.sop-note"/>
          </file>
        </checkstyle>
        """,
        render(new CheckstyleFormat(), ERROR, INFO));
  }

  @Test
  void junitHasATestPerPageAndRuleAndOnePerCleanPage() {
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="handbook" tests="3" failures="1" errors="0" skipped="1">
          <testsuite name="handbook" tests="3" failures="1" errors="0" skipped="1">
            <testcase classname="a/b.md" name="link-missing-page" file="a/b.md" line="2">
              <failure type="error" message="Dead. (2 findings)">a/b.md:2:5 error Dead. Mend it.
        a/b.md:2:5 error Dead. Mend it.</failure>
            </testcase>
            <testcase classname="c.md" name="sop-note" file="c.md" line="1">
              <skipped message="Note.">c.md:1:1 info Note.</skipped>
            </testcase>
            <testcase classname="clean.md" name="no findings" file="clean.md"/>
          </testsuite>
        </testsuites>
        """,
        render(new JunitFormat(), ERROR, ERROR, INFO));
  }

  @Test
  void everyFileOfACleanHandbookIsStillOne() {
    assertEquals("[]\n", render(new GitlabFormat()));
    assertEquals("", render(new GithubFormat()));
    assertEquals("", render(new AzureFormat()));
    assertEquals(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n</checkstyle>\n",
        render(new CheckstyleFormat()));
    assertEquals(
        List.of(), StrictJson.at(StrictJson.read(render(new SarifFormat())), "runs.0.results"));
    assertEquals(
        List.of(), StrictJson.at(StrictJson.read(render(new RdjsonFormat())), "diagnostics"));
    assertEquals(List.of(), StrictJson.at(StrictJson.read(render(new JenkinsFormat())), "issues"));
    assertTrue(render(new JunitFormat()).contains("tests=\"3\" failures=\"0\""));
  }

  @Test
  void sarifDescribesEachRuleOnceAndResultsPointAtIt() {
    Object run =
        StrictJson.at(StrictJson.read(render(new SarifFormat(), ERROR, ERROR, INFO)), "runs.0");
    List<Object> rules = StrictJson.list(StrictJson.at(run, "tool.driver.rules"));
    assertEquals(2, rules.size());
    assertEquals("link leads to no page.", StrictJson.at(rules.get(0), "shortDescription.text"));
    assertEquals("sop note.", StrictJson.at(rules.get(1), "fullDescription.text"));
    assertEquals(1, StrictJson.number(run, "results.2.ruleIndex"));
    assertEquals("note", StrictJson.at(run, "results.2.level"));
    assertEquals(
        ERROR.fingerprint(),
        StrictJson.object(StrictJson.at(run, "results.0.partialFingerprints"))
            .get("handbookLint/v1"));
  }

  @Test
  void sarifBeyondItsLimitKeepsWhatMattersAndSaysWhatIsMissing() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i <= 26_000; i++) {
      Severity severity = i == 26_000 ? Severity.ERROR : Severity.INFO;
      findings.add(Samples.finding(severity, "link-missing-page", "a.md", Span.at(i, 1), "x"));
    }
    Object run =
        StrictJson.at(
            StrictJson.read(new SarifFormat().render(Samples.report(findings))), "runs.0");
    assertEquals(25_000, StrictJson.list(StrictJson.at(run, "results")).size());
    assertEquals("error", StrictJson.at(run, "results.0.level"));
    assertEquals(
        "1000 more findings; findings.json has all of them.",
        StrictJson.at(run, "invocations.0.toolExecutionNotifications.0.message.text"));
  }

  @Test
  void sarifNeverQuotesThePage() {
    assertFalse(render(new SarifFormat(), ERROR).contains("see gone"));
  }

  @Test
  void rulePageOnTheClassPathExplainsTheRule() {
    RulePage page = RulePage.of(Samples.DEAD_LINK);
    assertFalse(page.description().isBlank());
    assertFalse(page.help().isBlank());
  }
}
