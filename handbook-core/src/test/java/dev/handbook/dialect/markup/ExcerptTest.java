package dev.handbook.dialect.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.model.Dialect;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Layout;
import dev.handbook.model.MarkupFamily;
import dev.handbook.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of files are those that mdBook, PyMdown and VitePress put into pages. */
class ExcerptTest {
  private static final String FILE = "one\n// MARK\ntwo\n// END\nthree\n";

  private static Notation notation(MarkupFamily family) {
    Dialect dialect =
        new Dialect(
            "tool",
            "A tool",
            "",
            Path.of("none"),
            Set.of(family),
            new FrontMatter.Mapping(List.of(), Span.FILE),
            Layout.BY_PATH);
    return new Notation(
        dialect, Map.of(), FrontMatter.NONE, name -> false, name -> Optional.empty(), work -> {});
  }

  @ParameterizedTest
  @CsvSource({
    "BOOK_INCLUDES, a.rs, one two three",
    "BOOK_INCLUDES, a.rs:x, two",
    "BOOK_INCLUDES, a.rs:5, three",
    "BOOK_INCLUDES, a.rs:3:, two three",
    "BOOK_INCLUDES, a.rs::3, one two",
    "BOOK_INCLUDES, a.rs:none, ''",
    "SNIPPETS, a.rs:x, two",
    "SNIPPETS, a.rs:3, two three",
    "SNIPPETS, 'a.rs:1:1,5:5', one three",
    "COMMENT_INCLUDES, a.rs#x, two",
    "COMMENT_INCLUDES, 'a.rs{3,5}', two three",
    "COMMENT_INCLUDES, 'a.rs{,3}', one two",
    "COMMENT_INCLUDES, a.rs [title], one two three"
  })
  void partOfAFile(MarkupFamily family, String written, String expected) {
    String begin =
        switch (family) {
          case BOOK_INCLUDES -> "ANCHOR: x";
          case SNIPPETS -> "--8<-- [start:x]";
          default -> "#region x";
        };
    String end =
        switch (family) {
          case BOOK_INCLUDES -> "ANCHOR_END: x";
          case SNIPPETS -> "--8<-- [end:x]";
          default -> "#endregion x";
        };
    Excerpt excerpt = Excerpt.of(written, notation(family));
    assertEquals("a.rs", excerpt.path());
    String file = FILE.replace("MARK", begin).replace("END", end);
    assertEquals(expected, excerpt.in(file).orElse("").strip().replace('\n', ' '));
  }
}
