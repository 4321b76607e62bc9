package dev.handbook.source.folder;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Fault;
import dev.handbook.model.Settings;
import dev.handbook.model.SourceFile;
import dev.handbook.source.PageReader;
import dev.handbook.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the bytes of a page, it is read, and its faults lie within it. */
class MutationTest {
  private static final int CAP = Settings.Limits.DEFAULT.pageBytes();

  private static final String PAGE =
      """
      ---
      kind: sop
      title: "Issue a key: how"
      serves: [fy27-sales#methods.2, other]
      rapid: "CRO(D), RevOps(R, P)"
      signed-off: {on: 2026-08-14, by: CRO}
      description: >
        Folded text
        in two lines 😀
      layout:
        width: wide
        actions:
          - visible
      ---

      # Issue a key

      Größe, ☑️ and more.
      """;

  private static final String[] PIECES = {
    "---\n",
    "...\n",
    "\r",
    "\t",
    "  ",
    ": ",
    "- ",
    "[",
    "{",
    "}",
    "\"",
    "'",
    "&a ",
    "*a",
    "!x ",
    "|\n",
    "<<: ",
    "? ",
    "%YAML 1.1\n",
    "\u2028",
    "\u200b",
    "\0",
    "😀",
    "\\",
    "#"
  };

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void mutatedPageIsRead(long seed) throws IOException {
    Random random = new Random(seed);
    Path file = folder.resolve("page.md");
    for (int i = 0; i < 500; i++) {
      byte[] bytes = mutate(random);
      Files.write(file, bytes);
      SourceFile page =
          new PageReader(CAP, 64 * 1024).read(new DiskFile("page.md", file, bytes.length));
      assertAll(page.faults().stream().map(fault -> () -> assertLiesWithin(page, fault)));
      page.body();
    }
  }

  private static byte[] mutate(Random random) {
    StringBuilder text = new StringBuilder(PAGE);
    for (int times = random.nextInt(6); times >= 0; times--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(8)));
        default -> text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(20) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private static void assertLiesWithin(SourceFile page, Fault fault) {
    Span span = fault.span();
    assertTrue(span.endLine() <= page.text().lineCount(), fault.toString());
    String last = page.text().line(span.endLine());
    assertTrue(span.endColumn() <= last.length() + 2, fault.toString());
  }
}
