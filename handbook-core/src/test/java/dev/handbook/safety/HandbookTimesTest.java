package dev.handbook.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Work of the whole handbook grows no faster than the handbook. */
class HandbookTimesTest {
  private static final int ORDINARY = 1_000;
  private static final int LARGE = Given.number("handbook.families.size", 4_000);
  private static final double GROWTH = 2.5;

  /** Milliseconds below which garbage collection and compilation outweigh the handbook. */
  private static final long NOISE = 400;

  @TempDir private Path folder;

  static List<HandbookFamily> families() {
    return HandbookFamily.all();
  }

  private WholePath.Outcome run(HandbookFamily family, int size) throws IOException {
    Path content = Files.createTempDirectory(folder, "content");
    for (Map.Entry<String, String> file : family.files().apply(size).entrySet()) {
      Path path = content.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return WholePath.of(content, folder.resolve("work"));
  }

  @ParameterizedTest
  @MethodSource("families")
  @Timeout(120)
  void handbookOfAnyShapeIsBuilt(HandbookFamily family) throws IOException {
    WholePath.Outcome outcome = run(family, ORDINARY);
    assertTrue(outcome.files().containsKey("index.html"));
    assertTrue(outcome.findings().stream().noneMatch(f -> f.rule().equals("rule-crashed")));
  }

  /** The better of two, as other work in this process counts. */
  private long milliseconds(HandbookFamily family, int size) throws IOException {
    return Math.min(run(family, size).milliseconds(), run(family, size).milliseconds());
  }

  @Test
  void timeGrowsNoFasterThanTheHandbook() throws IOException {
    Assumptions.assumeTrue(Given.text("handbook.long").isPresent(), "takes long: -Plong");
    List<String> wrong = new ArrayList<>();
    run(families().get(0), ORDINARY);
    for (HandbookFamily family : families()) {
      long half = milliseconds(family, LARGE);
      long whole = milliseconds(family, 2 * LARGE);
      String line = String.format("%-40s %8d %8d", family, half, whole);
      System.out.println(line);
      if (whole > GROWTH * Math.max(half, NOISE)) {
        wrong.add(line);
      }
    }
    assertEquals(List.of(), wrong);
  }
}
