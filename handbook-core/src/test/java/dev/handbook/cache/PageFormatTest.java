package dev.handbook.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Page;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFormatTest {
  @TempDir Path folder;

  private static List<Page> pages(Path content) {
    return HandbookParser.parse(SourceReader.read(content)).pages();
  }

  private static void assertSame(Page page, Page copy) {
    assertEquals(page.path(), copy.path());
    assertEquals(page.source().digest(), copy.source().digest());
    assertEquals(page.source().bodyStart(), copy.source().bodyStart());
    assertEquals(page.source().faults(), copy.source().faults());
    assertEquals(page.source().refused(), copy.source().refused());
    assertEquals(page.text().text(), copy.text().text());
    assertEquals(page.frontMatter(), copy.frontMatter());
    assertEquals(page.url(), copy.url());
    assertEquals(page.kind(), copy.kind());
    assertEquals(page.title(), copy.title());
    assertEquals(page.headings(), copy.headings());
    assertEquals(page.anchors(), copy.anchors());
    assertEquals(page.links(), copy.links());
    assertEquals(page.blocks(), copy.blocks());
    assertEquals(page.html(), copy.html());
    assertEquals(page.faults(), copy.faults());
  }

  @Test
  void pagesOfTheExampleComeBackAsTheyWere() {
    List<Page> pages = pages(Path.of("../content"));
    assertTrue(pages.size() > 10, "the example has pages");
    pages.forEach(page -> assertSame(page, PageFormat.read(PageFormat.write(page, true))));
  }

  @Test
  void pageWithFaultsFixesAndAllCharactersComesBackAsItWas() throws IOException {
    Files.writeString(
        folder.resolve("README.md"),
        """
        ---
        title: Größe “x” — 日本語 😀
        map: {a: [1, {b: c}], d: ''}
        ---

        # Zwölf\u200B

        <p onclick="x">Text\u0007</p>
        {% hint style="danger" %}
        [a](nowhere.md#x "t") ![p](p.png)
        {% endhint %}

        - [x] done **all strong**
        """
            .replace("\n", "\r\n")
            .replace("- [x]", "\n- [x]"));
    Page page = pages(folder).get(0);
    assertTrue(
        page.faults().stream().anyMatch(fault -> fault.fix().isPresent()), "" + page.faults());
    assertSame(page, PageFormat.read(PageFormat.write(page, true)));
  }

  @Test
  void loneSurrogateStaysOne() {
    Packer packer = new Packer();
    packer.text("a\uD800b");
    assertEquals("a\uD800b", new Unpacker(packer.bytes()).text());
  }

  @Test
  void textsWithQuestionMarksComeBackInLatinAndBeyond() {
    for (String text : new String[] {"", "?", "\u00E9?", "? \u2019", "\u2019?", "?\uD83D\uDE00?"}) {
      Packer packer = new Packer();
      packer.text(text);
      assertEquals(text, new Unpacker(packer.bytes()).text());
    }
  }

  @Test
  void numbersComeBack() {
    for (int number : new int[] {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE}) {
      Packer packer = new Packer();
      packer.number(number);
      assertEquals(number, new Unpacker(packer.bytes()).number());
    }
  }

  @Test
  void sameBytesAreWrittenForTheSamePage() {
    Page page = pages(Path.of("../content")).get(0);
    Page again = PageFormat.read(PageFormat.write(page, true));
    assertArrayEquals(PageFormat.write(page, true), PageFormat.write(again, true));
  }

  @Test
  void truncatedPageIsRefused() {
    byte[] bytes = PageFormat.write(pages(Path.of("../content")).get(0), true);
    assertThrows(
        RuntimeException.class, () -> PageFormat.read(Arrays.copyOf(bytes, bytes.length - 1)));
  }
}
