package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Finding;
import dev.handbook.text.Span;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whatever words pages and files are made of: exactly the intended findings arrive. */
class HostileTextsTest {
  private static final Span SPAN = new Span(2, 1, 2, 4);

  /** One finding whose message, help and file name are the text. */
  private static Report one(String text) {
    return Samples.report(List.of(Samples.finding("a" + text + ".md", SPAN, text)));
  }

  /** All texts at once. */
  private static Report all() {
    List<String> texts = Hostile.texts();
    return Samples.report(
        IntStream.range(0, texts.size())
            .mapToObj(i -> Samples.finding(i + texts.get(i) + ".md", SPAN, texts.get(i)))
            .toList());
  }

  @Test
  void thereAreTwoHundredTexts() {
    assertEquals(200, Hostile.texts().size());
  }

  @Test
  void githubSeesOneAnnotationWithTheTextInIt() {
    Hostile.texts().forEach(HostileTextsTest::githubSeesOneAnnotationWith);
  }

  private static void githubSeesOneAnnotationWith(String text) {
    List<CiLog.Command> seen = CiLog.github(new GithubFormat().render(one(text)));
    assertEquals(1, seen.size(), seen.toString());
    assertEquals("error", seen.get(0).name());
    assertEquals(shown("a" + text + ".md"), seen.get(0).properties().get("file"));
    assertEquals("2", seen.get(0).properties().get("line"));
    assertEquals(shown(text) + "\nMend it.", seen.get(0).text());
  }

  @Test
  void azureSeesOneIssueWithTheTextInIt() {
    Hostile.texts().forEach(HostileTextsTest::azureSeesOneIssueWith);
  }

  private static void azureSeesOneIssueWith(String text) {
    List<CiLog.Command> seen = CiLog.azure(new AzureFormat().render(one(text)));
    assertEquals(1, seen.size(), seen.toString());
    assertEquals("task.logissue", seen.get(0).name());
    assertEquals(shown("a" + text + ".md"), seen.get(0).properties().get("sourcepath"));
    assertEquals("link-missing-page: " + shown(text) + " Mend it.", seen.get(0).text());
  }

  /** Line breaks go through as such; what else is hidden is written out. */
  private static String shown(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                out.append(
                    c == '\n' || c == '\r'
                        ? Character.toString(c)
                        : Visible.text(Character.toString(c))));
    return out.toString();
  }

  @Test
  void textReportInTheLogOfAServerGivesNoCommands() {
    int dangerous = 0;
    for (String text : Hostile.texts()) {
      String log = new TextFormat().render(one(text));
      dangerous += CiLog.github(log).size() + CiLog.azure(log).size();
      String onGithub = Reports.harmless(log, Map.of("GITHUB_ACTIONS", "true"));
      assertEquals(List.of(), CiLog.github(onGithub));
      assertEquals(List.of(), CiLog.github("[ERROR] " + onGithub));
      String onAzure = Reports.harmless(log, Map.of("TF_BUILD", "True"));
      assertEquals(List.of(), CiLog.azure(onAzure));
      assertEquals(log, Reports.harmless(log, Map.of()));
    }
    assertTrue(dangerous > 20, "the texts are harmless by themselves: " + dangerous);
  }

  @Test
  void everyJsonReportIsStrictAndCarriesTheTexts() {
    List<Finding> findings = all().findings();
    Map<ReportFormat, String> lists =
        Map.of(
            new JsonFormat(), "findings",
            new SarifFormat(), "runs.0.results",
            new GitlabFormat(), "",
            new RdjsonFormat(), "diagnostics",
            new JenkinsFormat(), "issues");
    Map<String, String> messageOf =
        Map.of(
            "json", "message",
            "sarif", "message.text",
            "gitlab", "description",
            "rdjson", "message",
            "jenkins", "message");
    lists.forEach(
        (format, path) -> {
          Object file = StrictJson.read(format.render(all()));
          List<Object> entries = StrictJson.list(path.isEmpty() ? file : StrictJson.at(file, path));
          assertEquals(findings.size(), entries.size(), format.name());
          for (int i = 0; i < entries.size(); i++) {
            String message = (String) StrictJson.at(entries.get(i), messageOf.get(format.name()));
            String expected = Visible.whole(findings.get(i).message()).replace("](", "] (");
            assertTrue(message.replace("](", "] (").startsWith(expected), format.name() + message);
          }
        });
  }

  @Test
  void everyXmlReportIsWellFormedAndCarriesTheTexts() throws Exception {
    List<Finding> findings = all().findings();
    NodeList errors = xml(new CheckstyleFormat()).getElementsByTagName("error");
    NodeList files = xml(new CheckstyleFormat()).getElementsByTagName("file");
    NodeList tests = xml(new JunitFormat()).getElementsByTagName("failure");
    assertEquals(findings.size(), errors.getLength());
    assertEquals(findings.size(), tests.getLength());
    for (int i = 0; i < findings.size(); i++) {
      String expected = forXml(findings.get(i).message());
      assertEquals(expected + " Mend it.", ((Element) errors.item(i)).getAttribute("message"));
      assertEquals(expected, ((Element) tests.item(i)).getAttribute("message"));
      String path = forXml(findings.get(i).path());
      assertEquals(path, ((Element) files.item(i)).getAttribute("name"));
      Element test = (Element) tests.item(i).getParentNode();
      assertEquals(path, test.getAttribute("file"));
      assertEquals(path + ":2:1 error " + expected + " Mend it.", tests.item(i).getTextContent());
    }
  }

  private static Document xml(ReportFormat format) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    byte[] bytes = format.render(all()).getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static String forXml(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean allowed = c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && (c & 0xFFFE) != 0xFFFE;
              out.appendCodePoint(allowed || "\t\r\n".indexOf(c) >= 0 ? c : 0xFFFD);
            });
    return out.toString();
  }

  @Test
  void summaryHasOneRowForEachText() {
    FindingTables tables = new FindingTables(all(), Checkout.NONE, "###");
    String[] lines =
        tables
            .section("", all().findings(), "finding")
            .render(Long.MAX_VALUE, String::length)
            .split("\\R", -1);
    long rows = List.of(lines).stream().filter(line -> line.startsWith("| 2 | error |")).count();
    assertEquals(200, rows);
    for (String line : lines) {
      if (line.startsWith("| 2 |")) {
        assertEquals(5, line.split("(?<!\\\\)\\|", -1).length - 1, line);
        assertTrue(!line.matches(".*(?<!\\\\)[<\\[].*"), line);
        assertTrue(!line.contains("://") || line.contains("\\://"), line);
      }
    }
  }

  @Test
  void foldedSummaryHasRowsThatNoTextBreaksUp() {
    FindingTables tables = new FindingTables(all(), Checkout.NONE, "###");
    for (Finding finding : all().findings()) {
      String row = tables.placedRow(finding);
      assertEquals(1, row.lines().count(), row);
      assertEquals(3, row.split("(?<!\\\\)\\|", -1).length - 1, row);
      assertTrue(!row.matches("(?s).*(?<!\\\\)[<\\[].*"), row);
    }
  }

  @Test
  void noReportActsOnATerminal() {
    for (ReportFormat format : Reports.FORMATS) {
      format
          .render(all())
          .codePoints()
          .filter(c -> c != '\n')
          .forEach(c -> assertTrue(!Visible.isHidden(c), format.name() + Integer.toHexString(c)));
    }
  }
}
