package dev.handbook.dialect.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.text.SourceText;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TOML becomes the same values as YAML; what is none is told with its place. */
class TomlReaderTest {
  private static Mapping read(String toml) {
    return TomlReader.read(toml).orElseThrow();
  }

  @Test
  void keysTablesAndListsAreRead() {
    Mapping root =
        read(
            """
            # a comment
            title = "Field guide"   # behind
            weight = 10
            draft = false
            date = 2024-05-01T10:00:00Z
            tags = ["a", 'b',
              "c", # inside
            ]
            author.name = "Kim"
            [params]
            color = 'red # not a comment'
            [params.deep]
            x = { y = 1, z = "two" }
            [[menu.main]]
            name = "One"
            [[menu.main]]
            name = "Two"
            """);
    assertEquals(Optional.of("Field guide"), Data.text(root, "title"));
    assertEquals(Optional.of("10"), Data.text(root, "weight"));
    assertEquals(Optional.of("2024-05-01T10:00:00Z"), Data.text(root, "date"));
    assertEquals(3, Data.list(root, "tags").size());
    assertEquals(Optional.of("Kim"), Data.text(root, "author", "name"));
    assertEquals(Optional.of("red # not a comment"), Data.text(root, "params", "color"));
    assertEquals(Optional.of("two"), Data.text(root, "params", "deep", "x", "z"));
    assertEquals(2, Data.list(root, "menu", "main").size());
    assertEquals(Optional.of("Two"), Data.text(Data.list(root, "menu", "main").get(1), "name"));
  }

  @Test
  void textsMayHaveLinesAndEscapes() {
    Mapping root =
        read("a = \"\"\"\none\ntwo\"\"\"\nb = \"q\\\"\\u00e4\\n\"\nc = '''raw \\n'''\nd = \"\"");
    assertEquals(Optional.of("one\ntwo"), Data.text(root, "a"));
    assertEquals(Optional.of("q\"ä"), Data.text(root, "b"));
    assertEquals(Optional.of("raw \\n"), Data.text(root, "c"));
    assertTrue(root.get("d").isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"title", "= 1", "a = ", "a = \"open", "[table", "a = [\"1\" 2]", "a = {b}"})
  void whatIsNoTomlIsSaid(String broken) {
    assertTrue(TomlReader.read(broken).isEmpty());
    SourceText text = new SourceText("x = 1\n" + broken);
    TomlReader.Result result = TomlReader.read(text, 0, text.text().length());
    assertTrue(result.problem().isPresent());
    assertEquals(2, result.place().line());
    assertEquals(Optional.of("1"), Data.text(result.root(), "x"));
  }

  @Test
  void hostileTextsEndSoon() {
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          TomlReader.read("a = " + "[".repeat(200_000));
          TomlReader.read("a = " + "{a = ".repeat(200_000));
          TomlReader.read("a.".repeat(200_000) + "b = 1");
          StringBuilder keys = new StringBuilder();
          for (int i = 0; i < 100_000; i++) {
            keys.append('k').append(i).append(" = 1\n");
          }
          assertEquals(100_000, read(keys.toString()).entries().size());
        });
  }
}
