package dev.handbook.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints the CPU time of hostile pages by size, with {@code -Dhandbook.long}: what is shown grows
 * no faster than its size, and shown or refused, a page is done with soon. Times are of all
 * threads, so other work in this process counts, other processes hardly do.
 */
class PathologicalTimesTest {
  private static final int[] SIZES = {1_000, 5_000, 10_000, 20_000, 40_000, 50_000};

  /** Milliseconds below which garbage collection and compilation outweigh the page. */
  private static final long NOISE = 400;

  private static final double GROWTH = 2.5;

  private static final int PAGES = Given.number("handbook.pages", 1_000);

  private static final int THREES = 3;

  /** Sizes at which such pages are about to be refused. */
  private static final Map<String, Integer> WORST =
      Map.of(
          "list of equal items", 17_000,
          "paragraphs", 17_000,
          "long table", 16_000,
          "headings that differ", 5_000,
          "links", 12_000,
          "hints opened", 17_000,
          "bracket and backslashes", 50_000);

  /** Milliseconds after which a page must have been shown or refused. */
  private static final long DONE_WITHIN = 2_000;

  @TempDir private Path folder;

  @BeforeEach
  void onlyWhenAsked() {
    Assumptions.assumeTrue(Given.text("handbook.long").isPresent(), "takes long: -Plong");
  }

  @Test
  void timeGrowsNoFasterThanThePage() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      measure(Families.all().get(i * 11), 1_000);
    }
    for (Family family : families()) {
      StringBuilder row = new StringBuilder(String.format("%-40s", family));
      long half = 0;
      int previous = 0;
      for (int size : sizes()) {
        Measured measured = best(family, size);
        row.append(String.format(" %8d%s", measured.milliseconds, measured.refused ? "r" : " "));
        if (measured.milliseconds > DONE_WITHIN) {
          wrong.add(family + " takes too long at " + size + ": " + measured.stages);
        }
        if (size == 2 * previous
            && !measured.refused
            && measured.milliseconds > GROWTH * Math.max(half, NOISE)) {
          wrong.add(family + " grows too fast to " + size + ": " + measured.stages);
        }
        half = measured.milliseconds;
        previous = size;
      }
      System.out.println(row);
    }
    assertEquals(List.of(), wrong);
  }

  /**
   * Of the pages that cost most before they are refused. A machine's speed changes while this runs,
   * so each handbook is measured between two runs without the hostile page, and of several such
   * threes the one in the middle counts.
   */
  @Test
  void hostilePageAmongAThousandCostsLittleMore() throws IOException {
    Path content = Files.createDirectories(folder.resolve("book"));
    Files.writeString(content.resolve("README.md"), "# Home\n");
    for (int i = 0; i < PAGES; i++) {
      Files.writeString(content.resolve("page-" + i + ".md"), ordinary(i));
    }
    Path hostile = content.resolve("hostile.md");
    long alone = withoutReports(WholePath.of(content, folder.resolve("work")));
    System.out.println(PAGES + " pages, the first time: " + alone + " ms");
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Integer> worst : WORST.entrySet()) {
      Files.writeString(hostile, largestShown(worst.getKey(), worst.getValue()));
      List<Long> more = new ArrayList<>();
      for (int i = 0; i < THREES; i++) {
        more.add(costOf(hostile));
      }
      Files.delete(hostile);
      System.out.println(worst.getKey() + ": " + more + " ms more");
      if (more.stream().sorted().toList().get(THREES / 2) > DONE_WITHIN) {
        wrong.add(worst.getKey() + " costs " + more + " ms");
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Milliseconds that a page adds to its handbook. */
  private long costOf(Path page) throws IOException {
    Path work = folder.resolve("work");
    Path aside = folder.resolve("aside");
    Files.move(page, aside);
    long before = withoutReports(WholePath.of(page.getParent(), work));
    Files.move(aside, page);
    long with = withoutReports(WholePath.of(page.getParent(), work));
    Files.move(page, aside);
    long after = withoutReports(WholePath.of(page.getParent(), work));
    Files.move(aside, page);
    return with - (before + after) / 2;
  }

  /** The page of a family that is just not refused, looked for from a size downward. */
  private String largestShown(String name, int from) throws IOException {
    Family family =
        Families.all().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    int size = from;
    while (measure(family, size).refused) {
      size -= size / 10;
    }
    System.out.println(name + " at " + size);
    return family.page(size);
  }

  private static long withoutReports(WholePath.Outcome outcome) {
    return outcome.milliseconds() - outcome.times().get("report") / 1_000_000;
  }

  private static String ordinary(int number) {
    StringBuilder page = new StringBuilder("# Page " + number + "\n\n");
    for (int i = 0; i < 20; i++) {
      page.append("## Part ").append(i).append(" of ").append(number).append("\n\n");
      page.append("Some words on topic ").append(number * 31 + i).append(", see [next](page-");
      page.append((number + i) % PAGES).append(".md), and\n\n- one item\n- *another*\n\n");
    }
    return page.toString();
  }

  /** Those whose names have the pattern {@code -Dhandbook.families}. */
  private static List<Family> families() {
    Pattern wanted = Pattern.compile(Given.text("handbook.families").orElse(""));
    return Families.all().stream().filter(f -> wanted.matcher(f.name()).find()).toList();
  }

  /** Those of {@code -Dhandbook.long}, which is {@code true} for all of them. */
  private static int[] sizes() {
    String sizes = Given.text("handbook.long").orElseThrow();
    return sizes.equals("true")
        ? SIZES
        : Stream.of(sizes.split(",")).mapToInt(Integer::parseInt).toArray();
  }

  private record Measured(long milliseconds, boolean refused, String stages) {}

  private Measured best(Family family, int size) throws IOException {
    Measured first = measure(family, size);
    if (first.milliseconds <= NOISE) {
      return first;
    }
    Measured second = measure(family, size);
    return second.milliseconds < first.milliseconds ? second : first;
  }

  private Measured measure(Family family, int size) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(content.resolve("README.md"), "# Home\n\n[a](page.md)\n");
    Files.writeString(content.resolve("page.md"), family.page(size));
    WholePath.Outcome outcome = WholePath.of(content, folder.resolve("work"));
    Map<String, Long> stages = new TreeMap<>();
    outcome.times().forEach((stage, time) -> stages.put(stage, time / 1_000_000));
    long report = stages.remove("report");
    return new Measured(
        outcome.milliseconds() - report, outcome.refused("page.md"), stages.toString());
  }
}
