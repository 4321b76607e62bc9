package dev.handbook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.Given;
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
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults put into real handbooks at places drawn by lot are found: in paragraphs, items, cells of
 * both kinds of tables, tabs, hints and quotations, with either kind of line ends; and so are pages
 * with faults of their own. {@code -Dhandbook.recall.rounds} asks for more than one. Runs when
 * {@code -Dhandbook.corpora} says where real handbooks are.
 */
@Tag(Given.FOLDERS)
class RecallTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int ROUNDS = Given.number("handbook.recall.rounds", 1);
  private static final int FAULTS_PER_PAGE = 3;
  private static final double ENOUGH = 0.97;

  private record Seeded(String path, int line, String rule, String place) {}

  @TempDir private Path folder;

  @Test
  void seededFaultsAreFoundOnTheirLines() throws IOException {
    Path corpora = Given.folder(Given.CORPORA);
    Map<String, int[]> tally = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    for (String name : List.of("mattermost-2024", "rocketchat-2024")) {
      Handbook clean = HandbookParser.parse(SourceReader.read(corpora.resolve(name)));
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
      Map.Entry<String, String> fault = SeededFaults.any(page, random);
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
