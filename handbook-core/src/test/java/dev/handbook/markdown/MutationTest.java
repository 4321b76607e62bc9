package dev.handbook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.handbook.Given;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.model.Placeholder;
import dev.handbook.safety.Mutations;
import dev.handbook.work.Workers;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Parses mutated pages: none may raise anything but a fault, and the HTML of each must be
 * well-formed.
 */
@Tag(Given.FOLDERS)
class MutationTest {
  @Test
  void mutatedPageIsAlwaysAPage() throws IOException {
    Mutations mutations = Mutations.ofPages();
    int count = Mutations.count(Given.isLong() ? 20_000 : 1_000);
    List<Long> numbers = IntStream.range(0, count).mapToObj(Long::valueOf).toList();
    List<String> wrong =
        Workers.map(
                "Trying", numbers, String::valueOf, number -> check(mutations.page(number), number))
            .stream()
            .filter(problem -> !problem.isEmpty())
            .toList();
    assertEquals(List.of(), wrong);
  }

  private static String check(String body, long number) {
    try {
      Page page = Pages.of(body);
      page.blocks().stream().flatMap(Block::flatten).forEach(block -> block.span().line());
      assertFalse(page.html().contains("parser fails on it"));
      String html =
          Placeholder.fill(
              page.html(),
              placeholder -> placeholder.kind() == Placeholder.Kind.ATTRIBUTES ? "" : "x");
      Parser parser = Parser.htmlParser().setTrackErrors(1);
      parser.parseFragmentInput(html, new Element("body"), "");
      assertFalse(html.chars().anyMatch(c -> Placeholder.reserved((char) c)));
      return parser.getErrors().isEmpty() ? "" : number + ": " + parser.getErrors().get(0);
    } catch (RuntimeException | AssertionError problem) {
      return number + ": " + problem;
    }
  }
}
