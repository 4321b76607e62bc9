package dev.handbook.site.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModelDigestTest {
  private record Line(String title, int level, boolean open, List<Line> below) {}

  private static Optional<String> digest(Object model) {
    return new ModelDigest(List.of()).of(model);
  }

  private static Line line(String title) {
    return new Line(title, 1, true, List.of());
  }

  @Test
  void equalModelsHaveOneDigest() {
    assertEquals(
        digest(Map.of("a", line("x"), "b", List.of("y"))),
        digest(new TreeMap<>(Map.of("b", List.of("y"), "a", line("x")))));
  }

  @Test
  void everyComponentOfARecordCounts() {
    Optional<String> base = digest(line("x"));
    assertNotEquals(base, digest(line("y")));
    assertNotEquals(base, digest(new Line("x", 2, true, List.of())));
    assertNotEquals(base, digest(new Line("x", 1, false, List.of())));
    assertNotEquals(base, digest(new Line("x", 1, true, List.of(line("x")))));
  }

  @Test
  void textsThatFlowTogetherDiffer() {
    assertNotEquals(digest(List.of("ab", "c")), digest(List.of("a", "bc")));
    assertNotEquals(digest(List.of(List.of("a"), "b")), digest(List.of(List.of("a", "b"))));
    assertNotEquals(digest(List.of("1")), digest(List.of(1)));
    assertNotEquals(digest(Optional.empty()), digest(Optional.of("")));
  }

  @Test
  void halfOfAPairIsNoQuestionMark() {
    assertNotEquals(digest("\ud800"), digest("?"));
  }

  @Test
  void orderOfAMapCountsWhereATemplateWouldSeeIt() {
    Map<String, String> one = new LinkedHashMap<>();
    one.put("a", "1");
    one.put("b", "2");
    Map<String, String> other = new LinkedHashMap<>();
    other.put("b", "2");
    other.put("a", "1");
    assertNotEquals(digest(one), digest(other));
  }

  @Test
  void sharedObjectCountsByWhatItSays() {
    Line one = line("x");
    Line other = line("y");
    Optional<String> withOne = new ModelDigest(List.of(one)).of(List.of(one));
    assertNotEquals(withOne, new ModelDigest(List.of(other)).of(List.of(other)));
    assertEquals(withOne, new ModelDigest(List.of(line("x"), one)).of(List.of(one)));
  }

  @Test
  void nothingIsNoEmptyText() {
    assertNotEquals(digest(new Line(null, 1, true, List.of())), digest(line("")));
  }

  @Test
  void modelWithAnythingElseHasNone() {
    assertEquals(Optional.empty(), digest(List.of("a", new Object())));
  }
}
