package dev.handbook.markdown.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidentialFilterTest {
  private static String lift(String text) {
    return ConfidentialFilter.lift(new SourceText(text), 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% confidential %}\ncanary\n{% endconfidential %}",
        "{%confidential%}canary{%endconfidential%}",
        "{%- confidential -%}\r\ncanary\r\n{%- endconfidential -%}",
        "* {% confidential %}\n  canary\n  {% endconfidential %}",
        "> {% confidential %}\n> canary\n> {% endconfidential %}",
        "| a {% confidential %}canary{% endconfidential %} | b |",
        "{% confidential %}a {% confidential %}b{% endconfidential %} canary{% endconfidential %}",
        "{% confidential %}\n```\ncanary {% endconfidential %}\n```\ncanary\n{% endconfidential %}",
        "{% confidential %}\ncanary without an end",
        "{% confidental %}canary{% endconfidental %}",
        "{% Confidential %}canary{% endConfidential %}",
        "{% confidential reason=\"canary\" %}canary{% endconfidential %}"
      })
  void blockIsGone(String text) {
    assertTrue(ConfidentialFilter.mayHold(text), text);
    String lifted = lift("before\n\n" + text + "\n");
    assertFalse(lifted.contains("canary"), lifted);
    assertTrue(lifted.startsWith("before\n"), lifted);
    assertEquals(lifted.lines().count(), ("before\n\n" + text + "\n").lines().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\n{% confidential %}\nshown\n{% endconfidential %}\n```",
        "~~~~ text\n{% confidential %}\n~~~\nshown\n~~~~",
        "Write `{% confidential %}` before, shown, and `{% endconfidential %}` after.",
        "{% hint style=\"info\" %}\nshown\n{% endhint %}",
        "confidential: shown"
      })
  void whatIsNoBlockStays(String text) {
    assertEquals(text, lift(text));
  }

  @Test
  void wordsBeforeAndBehindStay() {
    assertEquals("a  b", lift("a {% confidential %}x{% endconfidential %} b"));
  }
}
