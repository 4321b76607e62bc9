package dev.handbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "a.md, a.md, true",
    "*.md, a.md, true",
    "*.md, x/a.md, false",
    "**/*.md, a.md, true",
    "**/*.md, x/y/a.md, true",
    "x/**, x/y/a.md, true",
    "x/**, xy/a.md, false",
    "x/, x/y/a.md, true",
    "/x/a.md, x/a.md, true",
    "x/**/a.md, x/a.md, true",
    "x/**/a.md, x/b/c/a.md, true",
    "x/**/a.md, x/ba.md, false",
    "?.md, a.md, true",
    "?.md, ab.md, false",
    "a*c, abc, true",
    "a*c, a/c, false",
    "a**c, a/b/c, true"
  })
  void globMatchesAsDocumented(String glob, String path, boolean matches) {
    assertEquals(matches, new Glob(glob).matches(path));
  }

  @Test
  void manyStarsTakeNoTime() {
    Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> new Glob("*a".repeat(200) + "b").matches("a".repeat(2000)));
  }
}
