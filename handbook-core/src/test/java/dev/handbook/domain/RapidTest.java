package dev.handbook.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.domain.Rapid.Model;
import dev.handbook.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RapidTest {
  private static Rapid parse(String text) {
    return Rapid.parse(Model.RAPID, text, Span.at(1, 1));
  }

  @Test
  void partiesAndTheirLettersAreRead() {
    Rapid rapid = parse("ABC(D), Leads(R, A, P & I)");
    assertEquals(List.of(), rapid.problems());
    assertEquals("ABC", rapid.decider().orElseThrow().name());
    assertEquals(List.of('R', 'A', 'P', 'I'), rapid.parties().get(1).letters());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CRO(D)",
        "CRO (D), Sales Ops (R and P)",
        "CRO(decide), Finance(agree)",
        "CRO(D); Finance(A)",
        " CRO ( D , R ) "
      })
  void writingsThatOccurAreUnderstood(String text) {
    assertEquals(List.of(), parse(text).problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CRO(D), Finance | 9 | 16",
        "CRO(D | 4 | 5",
        "CRO(D)) | 7 | 8",
        "CRO() | 4 | 6",
        "(D) | 1 | 2",
        "CRO(D) Finance(A) | 8 | 9",
        "CRO(D), | 7 | 8",
        "CRO(D!R) | 6 | 7",
        "CRO(D, Finance(A) | 4 | 5",
        "CRO(X) | 5 | 6"
      })
  void problemPointsAtTheCharacter(String text, int column, int endColumn) {
    List<Rapid.Problem> problems = parse(text).problems();
    assertEquals(
        new Span(1, column, 1, endColumn), problems.get(0).span(), problems.get(0).message());
  }

  @Test
  void letterOfAnotherModelIsUnknown() {
    assertEquals(
        Rapid.Fault.UNKNOWN_ROLE,
        Rapid.parse(Model.RACI, "CRO(D)", Span.at(1, 1)).problems().get(0).fault());
  }
}
