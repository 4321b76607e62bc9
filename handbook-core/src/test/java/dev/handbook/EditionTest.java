package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Edition;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two editions of one handbook: whatever is confidential sings in the internal one alone. */
class EditionTest {
  /** Each sings where one kind of text might get out. */
  private static final List<String> CANARIES =
      IntStream.rangeClosed(1, 14)
          .mapToObj(number -> String.format(Locale.ROOT, "canary%02dq", number))
          .toList();

  /** What follows a path is the writer's to see, wherever the page is; a path is no text. */
  private static final String SECRET =
      """
      ---
      kind: sop
      id: SOP-canary01q
      title: Sell canary02q
      description: How canary03q is sold
      owner: canary04q
      rapid: "canary05q(D), Sales(R)"
      signed-off: {on: 2020-01-01, by: canary05q}
      serves: [fy27-company#methods.1]
      training: teller.md
      tags: [canary06q]
      aliases: [old/canary07q]
      keywords: [canary08q]
      date: 2026-01-01
      confidential: yes
      ---
      ## Prices of canary09q

      1. Ask canary10q for TBD, or see [nothing](canary10q.md).

      Canary canary10q
      : the canary10q bird
      """;

  private static final String TELLER =
      """
      ---
      kind: sop
      id: SOP-1
      title: Tell
      owner: Sales
      ---
      # Tell

      1. First see [the sale of canary11q](secret.md#prices "canary11q") or
         <a href="secret.md">canary11q</a>, then tell.

      {% content-ref url="secret.md" %}[canary11q](secret.md){% endcontent-ref %}

      {% confidential %}
      ## Rebates of canary12q

      Up to canary12q, see [nowhere](canary12q.md) and ![](canary12q.png).

      ```
      {% endconfidential %} in code ends nothing: canary12q
      ```
      {% endconfidential %}

      Between {% confidential %}canary13q{% endconfidential %} words.

      ```
      {% confidential %} is a word in code {% endconfidential %}
      ```
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    write("README.md", "# Home\n\nThe Canary canary10q is not explained.\n");
    write("handbook.yml", "siteUrl: https://handbook.example.com/\n");
    write("secret.md", SECRET);
    write("teller.md", TELLER);
    write(
        "glossary.md",
        "# Glossary\n\n{% confidential %}\nTell\n: say canary14q\n{% endconfidential %}\n");
    write(
        "plan.md",
        """
        ---
        kind: vpmom
        id: fy27-company
        title: Plan
        ---
        ## Methods

        1. Sell
        """);
    write(
        "SUMMARY.md",
        """
        # Table of contents

        * [Home](README.md)
        * [Label of canary02q](secret.md)
          * [Tell](teller.md)
        * [Plan](plan.md)
        * [Glossary](glossary.md)
        """);
    Files.write(folder.resolve("content/canary12q.png"), new byte[] {1});
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replace("Canary canary10q is", "bird is"));
  }

  private Config config(Edition edition) {
    Path out = folder.resolve(edition.id());
    return new Config(
            folder.resolve("content"),
            out.resolve("site"),
            out.resolve("index"),
            out.resolve("reports"),
            List.of(
                "text",
                "json",
                "github",
                "markdown",
                "sarif",
                "gitlab",
                "rdjson",
                "checkstyle",
                "junit",
                "jenkins",
                "azure"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 11, 22),
            Map.of())
        .with(edition);
  }

  private BuildReport build(Edition edition) {
    return new HandbookBuild(Progress.SILENT).build(config(edition));
  }

  /** Which canaries sing in the files of a folder, each with a file. */
  private List<String> singing(Path root) throws IOException {
    List<String> singing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.relativize(file).toString();
        String text = name + "\n" + new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String lower = text.toLowerCase(Locale.ROOT);
        CANARIES.stream()
            .filter(lower::contains)
            .forEach(canary -> singing.add(canary + " in " + name));
      }
    }
    return singing;
  }

  @Test
  void noCanarySingsInThePublicEdition() throws IOException {
    BuildReport report = build(Edition.PUBLIC);
    assertEquals(List.of(), singing(folder.resolve("public/site")));
    assertEquals(List.of(), singing(folder.resolve("public/reports")));
    assertEquals(List.of(), singing(folder.resolve("public/index")));
    CANARIES.forEach(canary -> assertFalse(report.text().contains(canary), report.text()));
    HandbookBuild build = new HandbookBuild(Progress.SILENT);
    for (String canary : CANARIES) {
      assertEquals(List.of(), build.search(config(Edition.PUBLIC), canary, 5), canary);
    }
  }

  @Test
  void whatIsWrongOnAConfidentialPageIsToldWithoutItsWords() throws IOException {
    BuildReport report = build(Edition.PUBLIC);
    assertTrue(
        report.findings().stream()
            .anyMatch(each -> each.path().equals("secret.md") && each.span().line() > 15));
    assertTrue(
        Files.readString(folder.resolve("public/reports/findings.json"))
            .contains("handbook.edition=internal"));
  }

  @Test
  void writerOnATerminalIsToldWhatIsWrongAndFilesStaySilent() throws IOException {
    BuildReport report = new HandbookBuild(Progress.SILENT).attended().lint(config(Edition.PUBLIC));
    assertTrue(report.text().contains("nothing"), report.text());
    assertTrue(report.text().contains("canary10q.md"), report.text());
    assertFalse(report.text().contains("handbook.edition=internal"), report.text());
    assertEquals(List.of(), singing(folder.resolve("public/reports")));
    assertFalse(report.commands().contains("canary"), report.commands());
  }

  @Test
  void everyCanarySingsInTheInternalEdition() throws IOException {
    build(Edition.INTERNAL);
    TreeSet<String> heard = new TreeSet<>();
    singing(folder.resolve("internal/site")).forEach(song -> heard.add(song.split(" ")[0]));
    // Keywords are for the search alone.
    HandbookBuild build = new HandbookBuild(Progress.SILENT);
    CANARIES.stream()
        .filter(canary -> !build.search(config(Edition.INTERNAL), canary, 5).isEmpty())
        .forEach(heard::add);
    assertEquals(new TreeSet<>(CANARIES), heard);
    String html = Files.readString(folder.resolve("internal/site/secret/index.html"));
    assertTrue(html.contains("not in the public edition"), "the page says what it is");
    assertTrue(html.contains("<meta name=\"robots\" content=\"noindex\">"));
    assertTrue(
        Files.readString(folder.resolve("internal/site/robots.txt")).contains("Disallow: /"));
    String teller = Files.readString(folder.resolve("internal/site/teller/index.html"));
    assertTrue(teller.contains("hb-confidential-label"), "so does the block");
  }

  @Test
  void linksToConfidentialPagesBecomeWordsThatTellNothing() throws IOException {
    build(Edition.PUBLIC);
    String html = Files.readString(folder.resolve("public/site/teller/index.html"));
    assertTrue(html.contains("First see <span class=\"hb-withheld\">Internal page</span>"), html);
    assertTrue(html.contains("is a word in code"), html);
    assertTrue(html.contains("Between  words"), html);
    assertFalse(html.contains("secret"), html);
  }

  @Test
  void anAgreementCoversWhatTheEditionLeavesOut() throws IOException {
    build(Edition.PUBLIC);
    build(Edition.INTERNAL);
    assertEquals(digest(Edition.INTERNAL), digest(Edition.PUBLIC));
  }

  private String digest(Edition edition) throws IOException {
    String html = Files.readString(folder.resolve(edition.id() + "/site/teller/index.html"));
    int at = html.indexOf("data-text=\"");
    return html.substring(at, html.indexOf('"', at + 12));
  }

  @Test
  void noCanarySingsInTheReportsOnAChange() throws Exception {
    try (GitHandbook book = GitHandbook.in(folder.resolve("git"))) {
      book.write("README.md", "# Home\n");
      book.write("secret.md", SECRET.replace("Ask", "First ask"));
      book.write("teller.md", TELLER.replace("then tell", "and tell"));
      book.commit();
      book.git().branchCreate().setName("base").call();
      book.write("secret.md", SECRET);
      book.write("teller.md", TELLER);
      book.commit();
      BuildReport report = book.lint("base");
      CANARIES.forEach(canary -> assertFalse(report.text().contains(canary), report.text()));
      assertEquals(List.of(), singing(folder.resolve("git/out/reports")));
    }
  }
}
