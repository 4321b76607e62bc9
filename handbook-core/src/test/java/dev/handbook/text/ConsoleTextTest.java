package dev.handbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ConsoleTextTest {
  @Test
  void lineShowsWhatWouldAct() {
    assertEquals("a\\u000a\\u001b[31mb", ConsoleText.line("a\n\u001b[31mb"));
    assertEquals(
        "x ##vso\\u005btask] ##\\u005berror]", ConsoleText.line("x ##vso[task] ##[error]"));
    assertEquals(" \\u003a:error::x", ConsoleText.line(" ::error::x"));
  }

  @Test
  void ordinaryTextStays() {
    for (String text : new String[] {"", "std::move and ## [x]", "größer 価格 😀", "C# #1"}) {
      assertEquals(text, ConsoleText.line(text));
      assertEquals(text, ConsoleText.lines(text));
    }
  }

  @Test
  void linesOfADiffKeepTheirBreaksAndTabs() {
    String diff = "--- a\n+\tb\r\n ::error::c\n\n-d\u001b";
    assertEquals("--- a\n+\tb\r\n \\u003a:error::c\n\n-d\\u001b", ConsoleText.lines(diff));
  }
}
