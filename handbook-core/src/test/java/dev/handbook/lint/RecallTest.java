package dev.handbook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.handbook.lint.rules.Rules;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Block;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.SourceFile;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults put into real handbooks at places drawn by lot are found: in paragraphs, items, cells of
 * both kinds of tables, tabs, hints and quotations, with either kind of line ends; and so are pages
 * with faults of their own. {@code -Dhandbook.recall.rounds} asks for more than one. Runs when
 * {@code -Dhandbook.corpora} says where real handbooks are.
 */
class RecallTest {
  private static final String CORPORA = System.getProperty("handbook.corpora", "");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int ROUNDS = Integer.getInteger("handbook.recall.rounds", 1);
  private static final int FAULTS_PER_PAGE = 3;
  private static final double ENOUGH = 0.97;

  /** What is put into a place: in Markdown, and as HTML where that is asked for. */
  private record Fault(String rule, String markdown, String html) {
    static Fault of(String rule, String text) {
      return new Fault(rule, text, text);
    }
  }

  private record Seeded(String path, int line, String rule, String place) {}

  /**
   * A place of a fault: a piece of Markdown with the fault in it.
   *
   * @param text {@code @} stands for the fault
   * @param quoted whether it says what others said: no place for what is judged by its words
   */
  private record Place(String name, String text, boolean html, boolean quoted) {
    static Place markdown(String name, String text) {
      return new Place(name, text, false, false);
    }
  }

  private static final List<Place> PLACES =
      List.of(
          Place.markdown("paragraph", "We note @ in this place."),
          Place.markdown("item", "- One of them\n- Two of them @\n- Three of them"),
          Place.markdown("nested item", "1. One of them\n   - deeper down @\n2. Two of them"),
          Place.markdown("cell", "| A | B |\n| --- | --- |\n| left | right @ |"),
          Place.markdown(
              "tab", "{% tabs %}\n{% tab title=\"One\" %}\nText @\n{% endtab %}\n{% endtabs %}"),
          Place.markdown("hint", "{% hint style=\"info\" %}\nText @\n{% endhint %}"),
          new Place("quote", "> Somebody said\n> that @ is so", false, true),
          new Place(
              "HTML table",
              "<table>\n<thead><tr><th>A</th></tr></thead>\n<tbody>\n<tr><td>left @</td></tr>\n</tbody>\n</table>",
              true,
              false));

  /** Rules that judge words; what is quoted is said by others. */
  private static final Set<String> ABOUT_WORDS =
      Set.of("placeholder-text", "owner-tbd", "needs-update", "repeated-phrase");

  /** Faults that are blocks of their own; {@code §} marks the line. */
  private static final Map<String, List<String>> BLOCKS =
      Map.ofEntries(
          Map.entry(
              "template-boilerplate",
              List.of(
                  "§[Describe what the team does]",
                  "- One\n§- [Insert the name]",
                  "§List them here.")),
          Map.entry(
              "empty-section",
              List.of("§## Prices of the year\n\n## Rates of the year\n\nWe pay them.")),
          Map.entry(
              "placeholder-text",
              List.of(
                  "§Coming soon!",
                  "- One\n§- Details to follow.",
                  "§This section is still under construction.",
                  "§Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
                  "| A | B |\n| --- | --- |\n§| left | XXX |",
                  "| A | B |\n| --- | --- |\n§| left | ??? |",
                  "§*To be determined*",
                  "§Not yet written.",
                  "§This page is a work in progress.",
                  "§We will add the steps later.",
                  "1. One\n§2. [placeholder]")),
          Map.entry(
              "owner-tbd",
              List.of(
                  "§Owner: ?",
                  "§**Owner:** vacant",
                  "- One\n§- Owner: [name]",
                  "| Task | Owner |\n| --- | --- |\n§| Pay | TBD |",
                  "| Field | Value |\n| --- | --- |\n§| Page owner | none |")),
          Map.entry(
              "needs-update",
              List.of(
                  "§This page is outdated.",
                  "§This section needs to be updated.",
                  "§[OUTDATED] How we paid last year.",
                  "§Update needed")),
          Map.entry("empty-heading", List.of("§##", "§### **&#x20;**")),
          Map.entry(
              "table-ragged-row", List.of("| A | B |\n| --- | --- |\n| a | b |\n§| a | b | c |")),
          Map.entry("list-nesting-lost", List.of("1. Ask these:\n§ - the team\n - the lead")),
          Map.entry("gitbook-block-unclosed", List.of("§{% endtab %}", "§{% endhint %}")),
          Map.entry(
              "merge-conflict-marker",
              List.of("§<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other")),
          Map.entry("paste-artifact", List.of("§Skip to content")),
          Map.entry("link-empty", List.of("- One\n§- [Second]()\n- Three")),
          Map.entry(
              "asset-missing", List.of("§<figure><img src=\"gone.png\" alt=\"Map\"></figure>")),
          Map.entry("html-dropped", List.of("§<iframe src=\"https://example.com\"></iframe>")));

  private static final List<Fault> FAULTS =
      List.of(
          new Fault(
              "link-missing-page",
              "[plans](no/such/plans.md)",
              "<a href=\"no/such/plans.md\">plans</a>"),
          new Fault("link-missing-page", "[plans](/nowhere/)", "<a href=\"/nowhere/\">plans</a>"),
          new Fault("link-missing-anchor", "[x](#no-such-part)", "<a href=\"#no-such-part\">x</a>"),
          new Fault("link-empty", "[the form]()", "<a href=\"\">the form</a>"),
          new Fault(
              "link-gitbook-broken-reference",
              "[x](broken-reference)",
              "<a href=\"broken-reference\">x</a>"),
          new Fault(
              "link-missing-scheme",
              "[x](forms.example.com/a)",
              "<a href=\"forms.example.com/a\">x</a>"),
          new Fault(
              "link-missing-scheme", "[x](desk@example.com)", "<a href=\"desk@example.com\">x</a>"),
          new Fault(
              "asset-missing",
              "![map](no-such-map.png)",
              "<img src=\"no-such-map.png\" alt=\"map\">"),
          new Fault(
              "asset-outside-root",
              "![map](../../../../../../../../../map.png)",
              "<img src=\"../../../../../../../../../map.png\" alt=\"map\">"),
          new Fault(
              "image-no-alt",
              "![](https://example.com/a.png)",
              "<img src=\"https://example.com/a.png\">"),
          new Fault(
              "javascript-url", "[x](javascript:alert)", "<a href=\"javascript:alert\">x</a>"),
          Fault.of("placeholder-text", "TBD"),
          Fault.of("placeholder-text", "(TBA)"),
          Fault.of("placeholder-text", "T.B.D."),
          Fault.of("placeholder-text", "[Link]"),
          Fault.of("placeholder-text", "[insert link]"),
          Fault.of("owner-tbd", "(Owner TBD)"),
          Fault.of("owner-tbd", "Owner: TBC"),
          Fault.of("owner-tbd", "(DRI for this page: tbd)"),
          Fault.of("owner-tbd", "the process owner is to be appointed"),
          Fault.of("owner-tbd", "Responsible person: unknown"),
          Fault.of("needs-update", "(needs updating)"),
          Fault.of("repeated-phrase", "and ask the the team"),
          Fault.of("secret", "ghp_abcdefghijklmnopqrstuvwxyz0123456789"),
          Fault.of("kr-id-format", "serves CP-KR7.1 too"),
          Fault.of("html-dropped", "<form action=\"a\">x</form>"));

  @TempDir private Path folder;

  @Test
  void seededFaultsAreFoundOnTheirLines() throws IOException {
    assumeFalse(CORPORA.isBlank(), "-Dhandbook.corpora names no folder of handbooks");
    Map<String, int[]> tally = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    for (String name : List.of("mattermost-2024", "rocketchat-2024")) {
      Handbook clean = HandbookParser.parse(SourceReader.read(Path.of(CORPORA, name)));
      for (int round = 0; round < ROUNDS; round++) {
        Path seeded = Files.createDirectory(folder.resolve(name + round));
        List<Seeded> faults = seed(clean, seeded, new Random(round));
        SourceFile toc = clean.toc().file().orElseThrow();
        String listed =
            clean
                .toc()
                .flatten()
                .flatMap(entry -> entry.path().stream())
                .filter(path -> path.contains("/"))
                .findFirst()
                .orElseThrow();
        Stream.concat(
                SeededPages.write(seeded, new Random(round)).stream(),
                SeededPages.write(seeded, toc.path(), toc.text().text(), listed).stream())
            .map(RecallTest::of)
            .forEach(faults::add);
        Set<String> found = findings(seeded);
        for (Seeded fault : faults) {
          int[] counts = tally.computeIfAbsent(fault.rule(), key -> new int[2]);
          boolean hit = found.contains(fault.rule() + " " + fault.path() + ":" + fault.line());
          counts[hit ? 0 : 1]++;
          if (!hit) {
            missed.add(fault.toString());
          }
        }
      }
    }
    List<String> tooFew =
        tally.entrySet().stream()
            .filter(e -> e.getValue()[0] < ENOUGH * (e.getValue()[0] + e.getValue()[1]))
            .map(
                e -> e.getKey() + ": " + e.getValue()[0] + " found, " + e.getValue()[1] + " missed")
            .toList();
    assertEquals(
        List.of(), tooFew, () -> String.join("\n", missed.subList(0, Math.min(60, missed.size()))));
  }

  private static Seeded of(SeededPages.Fault fault) {
    return new Seeded(fault.path(), fault.line(), fault.rule(), "page");
  }

  private static Set<String> findings(Path content) {
    Handbook handbook = HandbookParser.parse(SourceReader.read(content));
    return Linter.of(Rules.ALL, handbook.settings().lint(), TODAY).check(handbook).stream()
        .map(found -> found.rule() + " " + found.path() + ":" + found.span().line())
        .collect(Collectors.toSet());
  }

  private static List<Seeded> seed(Handbook handbook, Path folder, Random random)
      throws IOException {
    List<Seeded> seeded = new ArrayList<>();
    for (Page page : handbook.pages()) {
      Path file = folder.resolve(page.path());
      Files.createDirectories(file.getParent());
      List<String> lines = new ArrayList<>(List.of(page.text().text().split("\n", -1)));
      if (!page.path().contains("rchive")) {
        seed(page, lines, seeded, random);
      }
      String text = String.join("\n", lines);
      Files.writeString(file, random.nextInt(4) == 0 ? text.replaceAll("(?<!\r)\n", "\r\n") : text);
    }
    return seeded;
  }

  /** From the last place to the first, so that the lines of those above stay what they are. */
  private static void seed(Page page, List<String> lines, List<Seeded> seeded, Random random) {
    List<Integer> places = new ArrayList<>(places(page));
    Collections.shuffle(places, random);
    List<Integer> chosen =
        new ArrayList<>(places.subList(0, Math.min(FAULTS_PER_PAGE, places.size())));
    chosen.sort(Comparator.reverseOrder());
    List<Seeded> here = new ArrayList<>();
    for (int before : chosen) {
      Map.Entry<String, String> fault = fault(page, random);
      List<String> text = new ArrayList<>(List.of(fault.getValue().split("\n")));
      int marked = 0;
      while (!text.get(marked).contains("§")) {
        marked++;
      }
      text.set(marked, text.get(marked).replace("§", ""));
      text.add(0, "");
      text.add("");
      lines.addAll(before - 1, text);
      int added = text.size();
      here.replaceAll(s -> new Seeded(s.path(), s.line() + added, s.rule(), s.place()));
      here.add(new Seeded(page.path(), before + marked + 1, fault.getKey(), fault.getValue()));
    }
    seeded.addAll(here);
  }

  private static Map.Entry<String, String> fault(Page page, Random random) {
    boolean block = random.nextInt(3) == 0;
    if (block) {
      List<String> rules = BLOCKS.keySet().stream().sorted().toList();
      String rule = rules.get(random.nextInt(rules.size()));
      List<String> texts = BLOCKS.get(rule);
      boolean guide =
          (page.title() + page.path())
              .toLowerCase(Locale.ROOT)
              .matches("(?s).*(template|how|guide|example).*");
      return rule.equals("template-boilerplate") && guide
          ? Map.entry("paste-artifact", "§Skip to content")
          : Map.entry(rule, texts.get(random.nextInt(texts.size())));
    }
    Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
    Place place = PLACES.get(random.nextInt(PLACES.size()));
    if (place.quoted() && ABOUT_WORDS.contains(fault.rule())) {
      place = PLACES.get(0);
    }
    String what = place.html() ? fault.html() : fault.markdown();
    String text =
        place
            .text()
            .lines()
            .map(line -> line.contains("@") ? "§" + line.replace("@", what) : line)
            .collect(Collectors.joining("\n"));
    return Map.entry(fault.rule(), text);
  }

  /** Lines before which a block may be put in: those of headings that stand in no other block. */
  private static List<Integer> places(Page page) {
    return page.blocks().stream()
        .filter(block -> block.type() == Block.Type.HEADING)
        .map(block -> block.span().line())
        .filter(line -> line > 1 && page.text().line(line).startsWith("#"))
        .filter(line -> !page.headings().isEmpty() && line > page.headings().get(0).span().line())
        .toList();
  }
}
