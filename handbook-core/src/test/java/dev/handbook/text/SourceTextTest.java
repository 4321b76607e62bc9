package dev.handbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SourceTextTest {
  @Test
  void everyKindOfLineEndCounts() {
    SourceText text = new SourceText("a\nb\r\nc\rd");
    assertEquals(4, text.lineCount());
    assertEquals("b", text.line(2));
    assertEquals("c", text.line(3));
    assertEquals(4, text.lineOf(text.text().indexOf('d')));
  }

  @Test
  void columnsCountUtf16Units() {
    SourceText text = new SourceText("x\n\uD835\uDD38b");
    assertEquals(new Span(2, 3, 2, 4), text.span(4, 5));
  }

  @Test
  void offsetsOutsideCountAsTheNearestEnd() {
    SourceText text = new SourceText("ab");
    assertEquals(new Span(1, 1, 1, 3), text.span(-5, 99));
  }

  @Test
  void spanOfALineLeavesTheLineBreakOut() {
    assertEquals(new Span(2, 1, 2, 3), new SourceText("a\nbc\r\nd").lineSpan(2));
  }

  @Test
  void returnsAtTheEndAndInARowAreLinesOfTheirOwn() {
    assertEquals(5, new SourceText("\r\ra\r\n\n").lineCount());
    assertEquals(2, new SourceText("a\r").lineCount());
    assertEquals(1, new SourceText("").lineCount());
  }
}
