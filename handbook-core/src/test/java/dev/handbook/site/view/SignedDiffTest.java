package dev.handbook.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.model.Wording.Part;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignedDiffTest {
  private static List<Part> parts(String... texts) {
    return Stream.of(texts).map(text -> new Part("", text, 1)).toList();
  }

  private static String diff(List<Part> before, List<Part> after) {
    StringBuilder out = new StringBuilder();
    SignedDiff.of(before, after)
        .forEach(step -> out.append(step.fate().charAt(0)).append(step.text()).append(' '));
    return out.toString().strip();
  }

  @Test
  void sentencesThatCameAndWentStandWhereTheyWere() {
    assertEquals("kA rB aX kC", diff(parts("A", "B", "C"), parts("A", "X", "C")));
    assertEquals("kA kB aC", diff(parts("A", "B"), parts("A", "B", "C")));
    assertEquals("rA kB", diff(parts("A", "B"), parts("B")));
  }

  @Test
  void sentenceThatBecameAHeadingHasChanged() {
    List<Part> heading = List.of(new Part("#2", "A", 1));
    assertEquals("rA aA", diff(parts("A"), heading));
  }

  @Test
  void longStretchesOfTheSameAreLeftOut() {
    assertEquals(
        "g\u22ef kC kD kE rF kG kH kI g\u22ef",
        diff(
            parts("A", "B", "C", "D", "E", "F", "G", "H", "I", "J"),
            parts("A", "B", "C", "D", "E", "G", "H", "I", "J")));
  }
}
