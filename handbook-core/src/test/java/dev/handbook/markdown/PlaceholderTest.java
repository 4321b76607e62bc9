package dev.handbook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in angle brackets that stand for something, and are no HTML. */
class PlaceholderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "template",
        "select",
        "title",
        "object",
        "output",
        "data",
        "time",
        "var",
        "section",
        "form",
        "button",
        "textarea",
        "option",
        "link",
        "source",
        "head",
        "body",
        "canvas",
        "script",
        "style",
        "label",
        "menu",
        "your-username",
        "project-id",
        "x-y-z",
        "manager",
        "frame"
      })
  void nameThatIsNeverClosedIsText(String name) {
    String html = Pages.html("Run `cp` to <" + name + ">@host:/<" + name + ">/x and *go* on.");
    String shown = "&lt;" + name + "&gt;";
    assertEquals(
        "<p>Run <code>cp</code> to " + shown + "@host:/" + shown + "/x and <em>go</em> on.</p>",
        html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "your-name", "select", "template"})
  void nameInATableListOrHeadingIsText(String name) {
    String page =
        "# H\n\n## A <N>\n\n- b <N>\n\n| c |\n| - |\n| d=<N> e |\n\n<N>\n\nf\n"
            .replace("<N>", "<" + name + ">");
    String html = Pages.html(page);
    assertEquals(4, html.split("&lt;" + name + "&gt;", -1).length - 1, html);
    assertTrue(html.contains("<p>f</p>"), html);
  }

  @Test
  void closedInAnExampleFurtherDownIsNotClosed() {
    String html = Pages.html("Set <title> first.\n\n```html\n<title>x</title>\n```\n");
    assertTrue(html.contains("Set &lt;title&gt; first."), html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a <var>n</var> b | <p>a <var>n</var> b</p>",
        "a <u>b</u> c | <p>a <u>b</u> c</p>",
        "a<br>b | <p>a<br>b</p>",
        "a <template>x</template> b | <p>a  b</p>",
        "a <script>x()</script> b | <p>a  b</p>",
        "a <x-card title=\"b\">c</x-card> d | <p>a c d</p>",
      })
  void elementThatIsMeantStaysOne(String markdown, String html) {
    assertEquals(html, Pages.html(markdown));
  }

  @Test
  void elementsWhoseEndBrowsersFindThemselvesMayStayOpen() {
    String html =
        Pages.html("<ul>\n<li>a\n<li>b\n</ul>\n\n<table><tr><td>c<td>d</table>\n\n<p>e\n");
    assertTrue(html.contains("<li>a"), html);
    assertTrue(html.contains("<td>d"), html);
    assertTrue(!html.contains("&lt;"), html);
  }

  @Test
  void blockOfHtmlMayBeClosedInALaterOne() {
    String html = Pages.html("<div>\n\n*a*\n\n</div>\n\n<section>\n\nb\n\n</section>\n");
    assertTrue(!html.contains("&lt;") && html.contains("<em>a</em>"), html);
  }

  @Test
  void endOfAMadeUpNameIsTextToo() {
    assertEquals("<p>&lt;my-id&gt;x&lt;/my-id&gt;</p>", Pages.html("<my-id>x</my-id>"));
  }

  @Test
  void writerIsToldOfEachKindOnce() {
    assertEquals(
        List.of("html-dropped 1:3", "html-dropped 3:1"),
        Pages.faults(Pages.of("a <time>\n\n<your-id>\n")));
  }

  @Test
  void thousandsOfNamesCostLittle() {
    String page = "<title> <x-y> <b> ".repeat(20_000);
    assertTimeout(Duration.ofSeconds(20), () -> Pages.html(page));
  }
}
