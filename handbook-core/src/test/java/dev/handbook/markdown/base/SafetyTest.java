package dev.handbook.markdown.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import dev.handbook.markdown.Pages;
import dev.handbook.model.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

@Tag(Given.FOLDERS)
class SafetyTest {
  private static final Set<String> FORBIDDEN =
      Set.of(
          "script",
          "style",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "form",
          "base",
          "link",
          "meta",
          "template",
          "noscript",
          "textarea",
          "title",
          "button",
          "select");

  /** Fails when HTML holds anything that could run, load or clobber. */
  private static void assertHarmless(String html, String from) {
    for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
      assertFalse(FORBIDDEN.contains(element.normalName()), () -> element + " from " + from);
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        boolean address = Set.of("href", "src", "srcset").contains(key);
        boolean harmless =
            !key.startsWith("on")
                && !key.equals("style")
                && !key.equals("name")
                && !key.equals(SourceMap.ATTRIBUTE)
                && (!address
                    || attribute.getValue().startsWith("\u0001")
                    || attribute.getValue().startsWith("#fn"));
        assertTrue(harmless, () -> element + " from " + from);
      }
    }
  }

  @Test
  void everyPayloadIsHarmlessInEveryPosition() throws IOException {
    Path folder = Given.folder(Given.CONFORMANCE);
    String json = Files.readString(folder.resolve("xss-payloads.json"));
    List<Map<String, String>> payloads = new Yaml().load(json);
    for (Map<String, String> entry : payloads) {
      String payload = entry.get("payload");
      for (String body :
          List.of(
              payload,
              "text " + payload + " text",
              "# " + payload,
              "![" + payload + "](x.png)",
              "| a |\n| - |\n| " + payload.replace('\n', ' ') + " |\n",
              "{% tab title=\"" + payload.replace('"', '\'') + "\" %}\nx\n{% endtab %}\n",
              "[a](<" + payload.replace('\n', ' ') + ">)",
              "> " + payload,
              "{% embed url=\"" + payload + "\" %}")) {
        assertHarmless(Pages.of(body).html(), body);
      }
    }
  }

  /** The rule javascript-url tells of them, so that one cause has one finding. */
  @Test
  void spellingsOfScriptAddressesAreRefused() {
    for (String target :
        List.of(
            "JaVaScRiPt:alert(1)",
            "java&#10;script:alert(1)",
            "java&Tab;script:alert(1)",
            "&#106;avascript:alert(1)",
            "javascript&colon;alert(1)",
            "javascript&#58;alert(1)",
            "&#1;javascript:alert(1)",
            "vbscript:x",
            "data:text/html,x")) {
      Page page = Pages.of("[a](" + target + ")");
      assertEquals("<p>a</p>", page.html(), target);
      assertFalse(Pages.faults(page).contains("html-dropped 1:1"), target);
    }
  }

  /** The rule file-on-own-computer tells of them, so that one cause has one finding. */
  @Test
  void filesOfAComputerAreRefusedAndToldByTheirOwnRule() {
    for (String target : List.of("file:///etc/passwd", "C:\\Users\\x.txt", "c:/x.txt")) {
      Page page = Pages.of("[a](" + target + ")");
      assertEquals("<p>a</p>", page.html(), target);
      assertEquals(List.of(), Pages.faults(page), target);
    }
  }

  @Test
  void droppedHtmlIsReportedAtItsPlace() {
    Page page =
        Pages.of("a <b onclick=\"x()\">b</b>\n\n<iframe src=\"https://e.example\"></iframe>\n");
    assertEquals(List.of("html-dropped 1:3", "html-dropped 3:1"), Pages.faults(page));
  }

  @Test
  void scriptIsGoneWithItsText() {
    assertEquals("<p>a  b</p>", Pages.html("a <script>alert(1)</script> b"));
    assertEquals("", Pages.html("<script>\nalert(1)\n</script>\n"));
  }

  @Test
  void unclosedTagEndsWithItsBlock() {
    String html = Pages.html("a <b>bold\n\nplain</b>\n\n- <i>item\n- next</i>\n");
    assertEquals(
        html.replace("\n", ""),
        "<p>a <b>bold</b></p><p>plain</p><ul><li><i>item</i></li><li>next</li></ul>");
  }

  @Test
  void strayEndTagLeavesItsSurroundingsAlone() {
    Page page = Pages.of("{% hint %}\na</div></aside></section>\n\nb\n{% endhint %}\n\nc\n");
    assertEquals(2, page.blocks().get(0).children().size());
  }

  @Test
  void titleTagDoesNotEatThePage() {
    assertTrue(Pages.html("use <title> and <textarea> here\n\nnext\n").contains("<p>next</p>"));
  }

  @Test
  void placeholderInAngleBracketsIsText() {
    Page page = Pages.of("run tool <name> now");
    assertEquals("<p>run tool &lt;name&gt; now</p>", page.html());
    assertEquals(List.of("html-dropped 1:10"), Pages.faults(page));
  }

  @Test
  void pictureOfAnotherHostIsALink() {
    assertEquals(
        "<p><a class=\"hb-external-image\" href=\"[u0]\"[a0] rel=\"noopener noreferrer\">alt</a></p>",
        Pages.html("![alt](https://e.example/x.png)"));
    assertTrue(Pages.html("![a](//e.example/x.png)").contains("hb-external-image"));
    assertTrue(Pages.html("![a](\\\\\\\\e.example/x.png)").contains("hb-external-image"));
  }

  @Test
  void writerCannotForgeAPlaceOrAHole() {
    String html = Pages.of("<b hb=\"3\">x</b> &#1;u0&#2;").html();
    assertEquals("<p><b>x</b> \uFFFDu0\uFFFD</p>", html);
  }

  @Test
  void attributesInBracesAreText() {
    assertEquals("<p>text {onclick=alert(1)}</p>", Pages.html("text {onclick=alert(1)}"));
  }
}
