package dev.handbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void nearestCandidateIsMeant() {
    assertEquals(Optional.of("owner"), Spelling.closest("onwer", List.of("serves", "owner")));
  }

  @Test
  void farCandidateIsNotMeant() {
    assertEquals(Optional.empty(), Spelling.closest("colour", List.of("owner", "serves")));
  }

  @Test
  void ofEquallyNearCandidatesTheFirstInTheAlphabetIsMeant() {
    assertEquals(Optional.of("cat"), Spelling.closest("bat", List.of("hat", "cat")));
  }
}
