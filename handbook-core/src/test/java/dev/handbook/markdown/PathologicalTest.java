package dev.handbook.markdown;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Page;
import dev.handbook.work.Workers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pages made to hang a parser or to overflow its stack end soon, shown or refused by name. */
class PathologicalTest {
  private static final int SIZE = 5_000;

  private static Map<String, IntFunction<String>> families() {
    Map<String, IntFunction<String>> families = new TreeMap<>();
    for (String unit :
        List.of(
            "[",
            "]",
            "![",
            "[a](b",
            "[a](<b",
            "[a](b \"",
            "[a](b (",
            "![[]()",
            "[^",
            "[x][[x][",
            "`a``b",
            "*a ",
            "a**b",
            "*a_ ",
            "*_",
            "_a ",
            "~~a ",
            "***b",
            "<",
            "<a ",
            "<a b=\"",
            "a <!-- ",
            "a <? ",
            "a <!A ",
            "a <![CDATA[ ",
            "<div>\n",
            "<b>",
            "</div>",
            "<p>x\n\n",
            "<table><tr><td>",
            "<ul><li>",
            "<svg><g>",
            "a <script> ",
            "<script>",
            "<x>",
            "> a\n",
            "- a\n",
            "- a\n\n",
            "- [ ] a\n",
            "1. a\n",
            "#",
            "# a\n",
            "a\n===\n",
            "---\n",
            "* ",
            "- ",
            "> ",
            "1. ",
            "> - ",
            "[a]: b 'x\n",
            "[a]: b\n",
            "|a",
            "|1|2|\n",
            "|:-:|\n",
            "-|",
            "a|b\n",
            "&amp;",
            "&",
            "&#",
            "\\",
            "\\*",
            "\u00A0",
            "a  \n",
            "\n",
            "\t",
            ">\t",
            "a",
            "\uD83D\uDE00",
            "\uDC00",
            "http://",
            "www._",
            "www.a.b ",
            "a@",
            "a@b.c",
            "<http:",
            "{%",
            "{% tab ",
            "{% tabs %}\n",
            "{% tab %}\n",
            "{% tabs %}",
            "{% hint a='",
            "{% foo %}\n",
            "{% endhint %}\n",
            "a {% tab %} ",
            "{% embed url=\"a\" %}\n",
            "```\n",
            "~~~ a ~\n",
            "    a\n",
            ":::note\n",
            "a\n: b\n\n",
            "$$ a ",
            "<details>\n\n",
            "*[A]: x\n\n",
            "<p onclick=x>a</p>\n\n")) {
      families.put(unit, size -> unit.repeat(size));
    }
    families.put("[ and backslashes", size -> "[" + "\\".repeat(size));
    families.put("brackets around a", size -> "[".repeat(size) + "a" + "]".repeat(size));
    families.put("links in links", size -> "[".repeat(size) + "x" + "](a)".repeat(size));
    families.put("a long comment", size -> "a <!-- " + "x ".repeat(size) + "-->");
    families.put("a tag of many attributes", size -> "<a " + "b=c ".repeat(size) + ">");
    families.put("a title without end", size -> "[a]: b '" + "\nx".repeat(size));
    families.put("a wide table", size -> "|a".repeat(size) + "\n" + "|-".repeat(size) + "\n");
    families.put("a heading of blanks", size -> "# a" + " ".repeat(size) + "b");
    families.put(
        "hints in hints", size -> "{% hint %}\n".repeat(size) + "{% endhint %}\n".repeat(size));
    families.put(
        "hints and ends of tabs",
        size -> "{% hint %}\n".repeat(size) + "{% endtabs %}\n".repeat(size));
    families.put(
        "rising rows of backticks",
        size ->
            IntStream.range(1, size / 20)
                .mapToObj(i -> "`".repeat(i))
                .collect(Collectors.joining("a")));
    families.put(
        "lists in lists",
        size ->
            IntStream.range(0, size / 20)
                .mapToObj(i -> "  ".repeat(i) + "- a\n")
                .collect(Collectors.joining()));
    return families;
  }

  @TestFactory
  List<DynamicTest> hostilePageEndsSoon() {
    return families().entrySet().stream()
        .map(
            family ->
                DynamicTest.dynamicTest(
                    "many of '" + family.getKey().replace("\n", "\\n").replace("\t", "\\t") + "'",
                    () -> endsSoon(family.getValue().apply(SIZE))))
        .toList();
  }

  private static void endsSoon(String text) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            Workers.map(
                "Trying",
                List.of(text),
                String::valueOf,
                body -> {
                  Page page = Pages.of(body);
                  boolean refused =
                      page.faults().stream().anyMatch(f -> f.rule().equals("page-skipped"));
                  return refused || page.html() != null;
                }));
  }

  @Test
  void nestingToTheCapIsShownAndBeyondIsRefused() {
    assertTrue(Pages.faults(Pages.of(">".repeat(90) + " a")).isEmpty());
    assertTrue(Pages.faults(Pages.of(">".repeat(101) + " a")).contains("page-skipped 1:1"));
  }

  @Test
  void refusedPageIsAPageWithANotice() {
    Page page = Pages.of("- ".repeat(2_000) + "a");
    assertTrue(page.html().contains("This page cannot be shown"), page.html());
    assertTrue(page.blocks().isEmpty());
  }
}
