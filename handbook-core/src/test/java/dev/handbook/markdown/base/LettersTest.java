package dev.handbook.markdown.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

class LettersTest {
  @Test
  void everyCharacterInPlainTextIsReadAsTheWalkReadsIt() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      for (String text : new String[] {"a" + (char) c + "b", "a" + (char) c, (char) c + "b"}) {
        Element heading = new Element("h2").appendChild(new TextNode(text));
        assertEquals(heading.text(), Letters.textIn(heading), "U+" + Integer.toHexString(c));
      }
    }
  }

  @Test
  void blanksAreNotVisibleAndTwoOfThemAreNoticed() {
    Letters letters = Letters.of("a  b\u00A0c\n");
    assertEquals(3, letters.visible());
    assertTrue(letters.haveTwo(Letters.BLANK));
    assertFalse(Letters.of("a b c").haveTwo(Letters.BLANK));
  }

  @Test
  void questionMarksAreToldFromLettersThatLatinLacks() {
    assertFalse(Letters.of("Why? Because.").have(Letters.FAR));
    assertEquals(11, Letters.of("Why? Because").visible());
    assertTrue(Letters.of("Why?\u2019s").have(Letters.FAR));
    assertEquals(3, Letters.of("a\u200B? \u2019").visible());
    assertEquals(4, Letters.of("\uD83D\uDE00 ab").visible());
  }
}
