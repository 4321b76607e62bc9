package dev.handbook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.handbook.lint.rules.Rules;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Block;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.SourceText;
import dev.handbook.model.Span;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults put into real handbooks at places drawn by lot are found: in paragraphs, items, cells of
 * both kinds of tables, tabs and hints, with either kind of line ends. Runs when {@code
 * -Dhandbook.corpora} says where real handbooks are.
 */
class RecallTest {
  private static final String CORPORA = System.getProperty("handbook.corpora", "");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int ROUNDS = 6;
  private static final double ENOUGH = 0.97;

  /** What is appended to a piece of text: in Markdown, and as HTML where that is asked for. */
  private record Fault(String rule, String markdown, String html) {
    static Fault of(String rule, String text) {
      return new Fault(rule, text, text);
    }
  }

  private record Seeded(String path, int line, String rule, Block.Type place) {}

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
          Fault.of("owner-tbd", "(Owner TBD)"),
          Fault.of("owner-tbd", "Owner: TBC"),
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
        List.of(), tooFew, () -> String.join("\n", missed.subList(0, Math.min(40, missed.size()))));
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
      Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
      List<Block> places = places(page);
      String text = page.text().text();
      if (!places.isEmpty() && !page.path().contains("rchive")) {
        Block place = places.get(random.nextInt(places.size()));
        Optional<String> changed = insert(page, place, fault);
        if (changed.isPresent()) {
          text = changed.get();
          seeded.add(new Seeded(page.path(), place.span().line(), fault.rule(), place.type()));
        }
      }
      Files.writeString(file, random.nextInt(4) == 0 ? text.replaceAll("(?<!\r)\n", "\r\n") : text);
    }
    return seeded;
  }

  /**
   * Pieces of text of one line; what is quoted, code or a link as a whole is no place for faults.
   */
  private static List<Block> places(Page page) {
    Set<Integer> titles = new HashSet<>();
    page.headings().forEach(heading -> titles.add(heading.span().line()));
    List<Block> places = new ArrayList<>();
    page.blocks().forEach(block -> collect(block, places));
    places.removeIf(
        block ->
            block.span().line() != block.span().endLine()
                || block.text().length() < 3
                || titles.contains(block.span().line()));
    return places;
  }

  private static void collect(Block block, List<Block> places) {
    boolean text =
        Set.of(Block.Type.PARAGRAPH, Block.Type.ITEM, Block.Type.CELL).contains(block.type());
    if (text && block.children().isEmpty()) {
      places.add(block);
    }
    if (block.type() != Block.Type.CODE && block.type() != Block.Type.QUOTE) {
      block.children().forEach(child -> collect(child, places));
    }
  }

  private static Optional<String> insert(Page page, Block place, Fault fault) {
    SourceText text = page.text();
    Span span = place.span();
    int start = text.startOf(span.line()) + span.column() - 1;
    int end = text.startOf(span.line()) + span.endColumn() - 1;
    String written = text.text().substring(start, end);
    String bare = written.stripTrailing();
    int closing = bare.endsWith(">") ? bare.lastIndexOf("</") : -1;
    boolean html = bare.startsWith("<") || closing >= 0;
    if (bare.contains("`") || bare.contains("$") || bare.endsWith("\\") || bare.endsWith("|")) {
      return Optional.empty();
    }
    int at = start + (html && closing > 0 ? closing : bare.length());
    String what = html ? fault.html() : fault.markdown();
    return Optional.of(text.text().substring(0, at) + " " + what + text.text().substring(at));
  }
}
