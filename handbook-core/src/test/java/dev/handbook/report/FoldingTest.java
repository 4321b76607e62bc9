package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.change.Change;
import dev.handbook.change.Effect;
import dev.handbook.model.Finding;
import dev.handbook.model.Place;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader is told of findings that all have one cause. */
class FoldingTest {
  private static final List<Finding> MANY =
      Samples.onPages(Severity.WARNING, "placeholder-text", 425);

  private static final Effect NOTHING =
      new Effect(List.of(), List.of(), List.of(), List.of(), List.of());

  private static List<Finding> folded(List<Finding> findings) {
    return Folding.fold(findings, finding -> false);
  }

  private static Change change(List<Finding> fresh, List<Finding> existing, String touched) {
    return new Change(
        new Change.Revision("main", "0123456789abcdef", List.of()),
        fresh,
        List.of(),
        existing,
        Map.of(),
        Set.of(touched),
        NOTHING);
  }

  @Test
  void oneCauseIsToldOnceWithItsFirstPlaces() {
    Finding told = folded(MANY).get(0);
    assertEquals(1, folded(MANY).size());
    assertEquals("p000.md", told.path());
    assertEquals(
        "Dead. The same at 424 more places in 425 files: p001.md:1, p002.md:1, p003.md:1 and 421"
            + " more.",
        told.message());
  }

  @Test
  void aFewPlacesAreToldOneByOne() {
    List<Finding> few = MANY.subList(0, Folding.FEW);
    assertEquals(few, folded(few));
  }

  @Test
  void otherWordsOrAnotherSeverityAreAnotherCause() {
    List<Finding> mixed =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    Samples.finding(
                        i % 2 == 0 ? Severity.WARNING : Severity.INFO,
                        "placeholder-text",
                        "p%03d.md".formatted(i),
                        Span.FILE,
                        i < 4 ? "Dead." : "Empty."))
            .toList();
    assertEquals(mixed, folded(mixed));
  }

  @Test
  void furtherPlaceMakesAnotherFold() {
    assertNotEquals(
        folded(MANY).get(0).fingerprint(), folded(MANY.subList(0, 424)).get(0).fingerprint());
  }

  @Test
  void newPlaceOfAnOldCauseIsToldOnItsOwn() {
    Finding fresh = MANY.get(424);
    Change told = Folding.fold(change(List.of(fresh), MANY.subList(0, 424), fresh.fingerprint()));
    assertEquals(List.of(fresh), told.fresh());
    assertEquals(1, told.existing().size());
  }

  @Test
  void placeOnAChangedLineStandsForAll() {
    Finding touched = MANY.get(7);
    Change told = Folding.fold(change(MANY, List.of(), touched.fingerprint()));
    assertEquals(touched.path(), told.fresh().get(0).path());
    assertTrue(told.touches(told.fresh().get(0)));
  }

  @Test
  void causeOfTheFirstPlaceIsTheCauseOfAll() {
    Place cause = new Place("SUMMARY.md", 3);
    Change told =
        Folding.fold(
            new Change(
                new Change.Revision("main", "0123456789abcdef", List.of()),
                MANY,
                List.of(),
                List.of(),
                Map.of(MANY.get(0).fingerprint(), cause),
                Set.of(),
                NOTHING));
    assertEquals(Optional.of(cause), told.cause(told.fresh().get(0)));
  }

  static List<ReportFormat> formats() {
    return Reports.FORMATS.stream().filter(format -> !format.everyPlace()).toList();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyFormatTellsTheCauseOnce(ReportFormat format) {
    String text = format.render(Samples.report(MANY).folded());
    assertTrue(text.contains("424 more places"), text);
    assertFalse(text.contains("p300.md"), text);
  }

  @Test
  void scriptsGetEveryPlace() {
    String json = new JsonFormat().render(Samples.report(MANY));
    assertEquals(425, json.split("\"fingerprint\"", -1).length - 1);
    assertTrue(json.contains("\"causes\":1") || json.contains("\"causes\": 1"), json);
  }

  @Test
  void countsSayBoth() {
    String text = TextReport.excerpt(Samples.report(MANY).handbook(), MANY, Optional.empty(), 25);
    assertTrue(
        text.endsWith(
            "1 finding (each cause once, 425 places) in 425 files of 425 pages: 0 errors, 1"
                + " warning, 0 info.\n"),
        text);
  }
}
