package dev.handbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.model.Heading;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contents of a page beside its text. */
class PageContentsTest {
  @ParameterizedTest
  @CsvSource({
    // levels of the headings, numbered by their places, and what stands in the contents
    "1 2 3 3 2, 2(3 4) 5()",
    "1 3 3 3, 2() 3() 4()",
    "3 3 2 3, 1() 2() 3(4)",
    "1 4 4, ''"
  })
  void headingsStandBelowThoseTheyBelongTo(String levels, String contents) {
    List<Heading> headings = new ArrayList<>();
    for (String level : levels.split(" ")) {
      String name = String.valueOf(headings.size() + 1);
      headings.add(new Heading(Integer.parseInt(level), name, "a" + name, Span.at(1, 1)));
    }
    List<String> shown = new ArrayList<>();
    PageFiles.contents(headings)
        .forEach(
            item ->
                shown.add(
                    item.title()
                        + "("
                        + String.join(" ", item.children().stream().map(i -> i.title()).toList())
                        + ")"));
    assertEquals(contents, String.join(" ", shown));
  }
}
