package dev.handbook.source.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Fault;
import dev.handbook.model.Settings;
import dev.handbook.model.SourceFile;
import dev.handbook.source.PageReader;
import dev.handbook.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are decoded strictly; what cannot be shown is refused by name, what is odd reported. */
class EncodingTest {
  private static final int CAP = Settings.Limits.DEFAULT.pageBytes();

  @TempDir private Path folder;

  @Test
  void utf8IsRead() throws IOException {
    SourceFile page = page("# Größe 😀\n".getBytes(StandardCharsets.UTF_8));
    assertEquals("# Größe 😀\n", page.text().text());
    assertEquals(List.of(), page.faults());
  }

  @Test
  void digestIsThatOfTheBytes() throws IOException {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        page("abc".getBytes(StandardCharsets.UTF_8)).digest().hex());
  }

  @Test
  void byteOrderMarkIsDroppedAndReported() throws IOException {
    SourceFile page = page(0xEF, 0xBB, 0xBF, "---\ntitle: x\n---\nBody");
    assertEquals("x", page.frontMatter().text("title").orElseThrow());
    assertEquals("Body", page.body());
    assertEquals(List.of("mixed-encoding"), rules(page));
  }

  @Test
  void latin1IsRefusedWithItsByteOffset() throws IOException {
    SourceFile page = page("one\ntwo Gr\u00f6\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        "The file is not UTF-8: the byte at offset 10 cannot be read",
        page.refused().orElseThrow());
    assertEquals(List.of("page-skipped"), rules(page));
    assertEquals(Span.at(2, 7), page.faults().get(0).span());
  }

  @Test
  void confidentialityOfARefusedPageIsHeeded() throws IOException {
    byte[] bytes =
        "---\nconfidential: true\n---\nGr\u00f6\u00dfe".getBytes(StandardCharsets.ISO_8859_1);
    assertTrue(page(bytes).frontMatter().entry("confidential").isPresent());
  }

  @Test
  void cutOffSequenceIsRefused() throws IOException {
    assertEquals(
        "The file is not UTF-8: the byte at offset 3 cannot be read",
        page('a', 'b', 'c', 0xE2, 0x82).refused().orElseThrow());
  }

  @Test
  void overlongSequenceIsRefused() throws IOException {
    assertTrue(page(0xC0, 0xAF, "etc").refused().isPresent());
  }

  @Test
  void encodedSurrogateIsRefused() throws IOException {
    assertTrue(page(0xED, 0xA0, 0x80, "x").refused().isPresent());
  }

  @Test
  void utf16IsRefusedByName() throws IOException {
    SourceFile little = page(0xFF, 0xFE, 'a', 0, 'b', 0);
    SourceFile big = page(0xFE, 0xFF, 0, 'a', 0, 'b');
    assertTrue(little.refused().orElseThrow().startsWith("The file is UTF-16"));
    assertTrue(big.refused().orElseThrow().startsWith("The file is UTF-16"));
  }

  @Test
  void confidentialityOfAUtf16PageIsHeeded() throws IOException {
    byte[] bytes = "\ufeff---\nconfidential: true\n---\n".getBytes(StandardCharsets.UTF_16LE);
    assertTrue(page(bytes).frontMatter().entry("confidential").isPresent());
  }

  @Test
  void utf16WithoutMarkIsRefused() throws IOException {
    assertTrue(page("# Title".getBytes(StandardCharsets.UTF_16LE)).refused().isPresent());
  }

  @Test
  void binaryFileIsRefused() throws IOException {
    assertTrue(page(0x89, "PNG\r\n", 0x1A, "\n", 0, 0, 0, 13).refused().isPresent());
  }

  @Test
  void nulBecomesAReplacementCharacterAndIsReported() throws IOException {
    SourceFile page = page("# Title\n\nOne", 0, "two three\n");
    assertEquals("# Title\n\nOne\ufffdtwo three\n", page.text().text());
    assertEquals(List.of("invisible-characters"), rules(page));
    assertEquals(new Span(3, 4, 3, 5), page.faults().get(0).span());
  }

  @Test
  void charactersThatMarkHolesCannotBeForged() throws IOException {
    SourceFile page = page("a\ufdd0u0\ufdd1b\uffff".getBytes(StandardCharsets.UTF_8));
    assertEquals("a\ufffdu0\ufffdb\ufffd", page.text().text());
    assertEquals(List.of("invisible-characters"), rules(page));
  }

  @Test
  void crLfIsKeptAndNothingToReport() throws IOException {
    SourceFile page = page("# a\r\n\r\nb\r\n".getBytes(StandardCharsets.UTF_8));
    assertEquals("# a\r\n\r\nb\r\n", page.text().text());
    assertEquals(List.of(), page.faults());
  }

  @Test
  void mixedLineEndsAreReported() throws IOException {
    SourceFile page = page("a\r\nb\nc\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("mixed-encoding"), rules(page));
    assertEquals(
        "Line ends are not all the same: 2 LF, 1 CR LF, 0 CR alone",
        page.faults().get(0).message());
  }

  @Test
  void carriageReturnsAloneAreReported() throws IOException {
    assertEquals(
        "Lines end in CR alone",
        page("a\rb\r".getBytes(StandardCharsets.UTF_8)).faults().get(0).message());
  }

  @Test
  void hiddenCharactersOfAPageAreOneFault() throws IOException {
    SourceFile page = page("a\u200bb\nc\u202ed\ne\u200bf\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("invisible-characters"), rules(page));
    assertEquals(new Span(1, 2, 1, 3), page.faults().get(0).span());
    assertEquals(
        "The page contains invisible characters: 2 × U+200B (zero width space),"
            + " 1 × U+202E (right-to-left override), on lines 1, 2, 3",
        page.faults().get(0).message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u200bb",
        "a\u200db",
        "a\u200cb",
        "\u202aabc",
        "\u202cabc",
        "\u2066abc",
        "\u2069",
        "a\u2060b",
        "a\ufeffb",
        "a\u0003b",
        "a\u001b[0m",
        "a\u0085b",
        "a\u009fb",
        "a\ufdefb",
        "x\udb40\udc41"
      })
  void hiddenCharacterIsReported(String text) throws IOException {
    assertEquals(
        List.of("invisible-characters"), rules(page(text.getBytes(StandardCharsets.UTF_8))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👩\u200d💻",
        "👩🏽\u200d💻",
        "❤\ufe0f",
        "❤\ufe0f\u200d🔥",
        "🏳\ufe0f\u200d🌈",
        "☑\ufe0f",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937",
        "soft\u00adhyphen",
        "a\u00a0b",
        "tab\tb",
        "form\ffeed",
        "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc7f"
      })
  void characterThatBelongsToTheWritingIsFine(String text) throws IOException {
    assertEquals(List.of(), rules(page(text.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void pageAtTheCapIsRead() throws IOException {
    byte[] bytes = new byte[CAP];
    Arrays.fill(bytes, (byte) 'a');
    assertTrue(page(bytes).refused().isEmpty());
  }

  @Test
  void pageOverTheCapIsRefusedButItsConfidentialityHeeded() throws IOException {
    byte[] bytes = new byte[CAP + 1];
    Arrays.fill(bytes, (byte) 'a');
    byte[] head = "---\nconfidential: true\n---\n".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(head, 0, bytes, 0, head.length);
    SourceFile page = page(bytes);
    assertEquals("The file is larger than 2 MB and was not read", page.refused().orElseThrow());
    assertEquals("", page.body());
    assertTrue(page.frontMatter().entry("confidential").isPresent());
  }

  @Test
  void emptyFileIsAnEmptyPage() throws IOException {
    SourceFile page = page(new byte[0]);
    assertEquals("", page.body());
    assertEquals(List.of(), page.faults());
  }

  private static List<String> rules(SourceFile page) {
    return page.faults().stream().map(Fault::rule).toList();
  }

  private SourceFile page(Object... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Object part : parts) {
      if (part instanceof String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      } else {
        bytes.write(part instanceof Character c ? c : (Integer) part);
      }
    }
    return page(bytes.toByteArray());
  }

  private SourceFile page(byte[] bytes) throws IOException {
    Path file = folder.resolve("page.md");
    Files.write(file, bytes);
    return new PageReader(CAP, 64 * 1024).read(new DiskFile("page.md", file, bytes.length));
  }
}
