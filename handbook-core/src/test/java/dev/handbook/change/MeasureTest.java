package dev.handbook.change;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.change.Measure.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {
  private static Measure measure(Form form, long numerator, long denominator, long unknown) {
    return new Measure("m", form, numerator, denominator, unknown, 0, List.of(), List.of());
  }

  @Test
  void smallerShareIsWorse() {
    assertTrue(measure(Form.SHARE, 2, 4, 0).worseThan(measure(Form.SHARE, 2, 3, 0)));
    assertFalse(measure(Form.SHARE, 2, 3, 0).worseThan(measure(Form.SHARE, 2, 4, 0)));
  }

  @Test
  void sameShareOfMoreIsNoWorse() {
    assertFalse(measure(Form.SHARE, 2, 6, 0).worseThan(measure(Form.SHARE, 1, 3, 0)));
  }

  @Test
  void greaterRateIsWorse() {
    assertTrue(measure(Form.RATE, 2, 3, 0).worseThan(measure(Form.RATE, 2, 4, 0)));
    assertFalse(measure(Form.RATE, 2, 4, 0).worseThan(measure(Form.RATE, 2, 3, 0)));
  }

  @Test
  void lowerScoreIsWorseBelowZeroToo() {
    assertTrue(measure(Form.SCORE, -3, 4, 0).worseThan(measure(Form.SCORE, -1, 4, 0)));
    assertFalse(measure(Form.SCORE, 1, 4, 0).worseThan(measure(Form.SCORE, -1, 4, 0)));
  }

  @Test
  void greaterCountIsWorseHoweverManyThereAre() {
    assertTrue(measure(Form.COUNT, 3, 90, 0).worseThan(measure(Form.COUNT, 2, 10, 0)));
    assertFalse(measure(Form.COUNT, 2, 2, 0).worseThan(measure(Form.COUNT, 2, 10, 0)));
  }

  @Test
  void firstFiguresAreNeverWorse() {
    assertFalse(measure(Form.RATE, 9, 9, 0).worseThan(measure(Form.RATE, 0, 0, 1)));
  }

  @Test
  void lostFiguresAreWorseUnlessNothingIsLeftToMeasure() {
    assertTrue(measure(Form.RATE, 0, 0, 1).worseThan(measure(Form.RATE, 0, 9, 0)));
    assertFalse(measure(Form.RATE, 0, 0, 0).worseThan(measure(Form.RATE, 0, 9, 0)));
  }
}
