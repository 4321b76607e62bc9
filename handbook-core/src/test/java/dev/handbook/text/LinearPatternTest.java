package dev.handbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearPatternTest {
  private static String found(String pattern, String text) {
    return LinearPattern.of(pattern)
        .find(text)
        .map(found -> text.substring(found.start(), found.end()))
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "OPS-\\d+; See OPS-12 and OPS-3; OPS-12",
        "\\bcat\\b; concatenate a cat; cat",
        "colou?r; the color; color",
        "a|ab|abc; xabcd; abc",
        "(?i)github; On GITHUB; GITHUB",
        "[A-Z]{2,3}\\d; ab AB1 ABCD2; AB1",
        "[^a-z ]+; abc DEF; DEF",
        "x{2}; axxx; xx",
        "(ab)+c; xababc; ababc",
        "\\$\\d+(?:\\.\\d\\d)?; it is $12.50 now; $12.50",
        "[]x]+; a]x]; ]x]",
        "[a\\-z]+; -az; -az",
        "^-\\s; - item; '- '",
        "Ende$; das Ende; Ende",
        "\\w+straße; die Hauptstraße; Hauptstraße",
        "[😀-😂]; so 😁 so; 😁"
      })
  void firstPlaceThatFitsIsFoundAndThereTheLongest(String pattern, String text, String found) {
    assertEquals(found, found(pattern, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "[a",
        "a**",
        "*a",
        "a{2",
        "a{3,2}",
        "a{2000}",
        "\\",
        "\\q",
        "(?=a)b",
        "(a)\\1",
        "a*",
        "a?|b",
        "\\b",
        "^$",
        "(?:){1000}",
        "[z-a]",
        "a+?",
        "(?<n>a)",
        "",
        "((a{50}){50}){50}",
        "(?:(?:(?:){1000}){1000}){1000}a"
      })
  void whatCannotBeUsedIsRefused(String pattern) {
    assertThrows(LinearPattern.Unfit.class, () -> LinearPattern.of(pattern));
  }

  @Test
  void groupsWithinGroupsAreBounded() {
    String deep = "(".repeat(100_000) + "a" + ")".repeat(100_000);
    assertThrows(LinearPattern.Unfit.class, () -> LinearPattern.of(deep));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+b", "(a|a)*b", "(a|aa)+$b", "(?:a?){100}a{100}b", "(.*a){20}b"})
  void noPatternTakesForever(String hostile) {
    String text = "a".repeat(20_000);
    LinearPattern pattern = LinearPattern.of(hostile);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertEquals(Optional.empty(), pattern.find(text)));
  }

  /** Where it is the same whether the first or the longest of several ways counts. */
  @Test
  void findsWhatTheJdkFinds() {
    Random random = new Random(25);
    String[] parts = {"a", "b", "[ab]", "(?:ab|ba)", "c", "[^c]", "\\b", "(?:a|bc)", "\\w"};
    String[] times = {"", "", "", "+", "{2}"};
    for (int i = 0; i < 2_000; i++) {
      StringBuilder pattern = new StringBuilder("c");
      for (int j = 0; j < 1 + random.nextInt(4); j++) {
        String part = parts[random.nextInt(parts.length)];
        pattern.append(part).append(part.equals("\\b") ? "" : times[random.nextInt(times.length)]);
      }
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 30; j++) {
        text.append("abc ".charAt(random.nextInt(4)));
      }
      Matcher jdk = Pattern.compile(pattern.toString()).matcher(text);
      Optional<LinearPattern.Found> own =
          LinearPattern.of(pattern.toString()).find(text.toString());
      boolean there = jdk.find();
      assertEquals(there, own.isPresent(), pattern + " in " + text);
      if (there) {
        assertEquals(jdk.start(), own.get().start(), pattern + " in " + text);
      }
    }
  }
}
