package dev.handbook.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints the CPU time of hostile pages by size, with {@code -Dhandbook.long}: what is shown grows
 * no faster than its size, what is refused is refused soon. Times are of all threads, so other work
 * in this process counts, other processes hardly do.
 */
@EnabledIfSystemProperty(named = "handbook.long", matches = ".+")
class PathologicalTimesTest {
  private static final int[] SIZES = {5_000, 10_000, 20_000, 50_000};

  /** Milliseconds below which garbage collection and compilation outweigh the page. */
  private static final long NOISE = 400;

  private static final double GROWTH = 2.5;

  /** Milliseconds after which a page must have been refused. */
  private static final long REFUSED_WITHIN = 2_000;

  @TempDir private Path folder;

  @Test
  void timeGrowsNoFasterThanThePage() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      measure(Families.all().get(i * 11), 1_000);
    }
    for (Family family : Families.all()) {
      StringBuilder row = new StringBuilder(String.format("%-40s", family));
      long half = 0;
      for (int size : SIZES) {
        Measured measured = best(family, size);
        row.append(String.format(" %8d%s", measured.milliseconds, measured.refused ? "r" : " "));
        if (measured.refused && measured.milliseconds > REFUSED_WITHIN) {
          wrong.add(family + " is refused late at " + size);
        }
        boolean doubled = size == 10_000 || size == 20_000;
        if (doubled
            && !measured.refused
            && measured.milliseconds > GROWTH * Math.max(half, NOISE)) {
          wrong.add(family + " grows too fast to " + size);
        }
        half = measured.milliseconds;
      }
      System.out.println(row);
    }
    assertEquals(List.of(), wrong);
  }

  private record Measured(long milliseconds, boolean refused) {}

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
    long report = outcome.times().get("report") / 1_000_000;
    return new Measured(outcome.milliseconds() - report, outcome.refused("page.md"));
  }
}
