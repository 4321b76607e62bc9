package dev.handbook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Notation of other tools made to hang, to overflow a stack or to smuggle markup in does not. */
class HostileMarkupTest {
  private static final Set<MarkupFamily> ALL = EnumSet.allOf(MarkupFamily.class);

  private static final List<String> UNITS =
      List.of(
          "{%",
          "{% a ",
          "{% a %}",
          "{% enda %}",
          "{% if a %}",
          "{% if a %}{% else %}",
          "{% raw %}",
          "{% endraw %}",
          "{% comment %}",
          "{% include a",
          "{% include a.md %}\n",
          "{{",
          "{{ a }}",
          "{{ a | ",
          "}}",
          "{#",
          "{# ",
          "#}",
          "{{<",
          "{{< a >}}",
          "{{< a \"",
          "{{< /a >}}",
          "{{% a %}}",
          "{{</* a",
          "{{/*",
          "<%",
          "<%= a %>",
          "<% if a %>",
          "<% end %>",
          "<A>",
          "<A a={",
          "<A a=\"",
          "</A>",
          "<Tabs>\n<TabItem>\n",
          "{",
          "{a",
          "{/*",
          "{{{",
          "{`",
          "!!! a\n    ",
          "!!! a \"",
          "    !!! a\n",
          "=== \"a\"\n    x\n",
          "??? a\n",
          ":::a\n",
          ":::\n",
          "::a\n",
          "::a{",
          "::::a\n:::\n",
          ":a{b}",
          ":a[",
          "{: ",
          "{: .a }\n",
          "{.a",
          "a{.b}",
          "# a {#",
          "[[",
          "[[a]]",
          "![[a|",
          "]]",
          "==",
          "==a",
          "^^a",
          "++a",
          "++a++",
          "%%",
          "%% a",
          "> [!a]\n",
          "> [!a]- b\n> ",
          "> > [!a]-\n",
          "--8<-- \"a\"\n",
          "{{#include a}}",
          "import a from 'b'\n",
          "import {\n",
          "export const a = {\n",
          "<div markdown>\n",
          "  <B>\n",
          "* TOC\n{:toc}\n",
          "`{{",
          "``` \n{%",
          "<pre>{%",
          "<code>",
          ":material-a:",
          "{++a",
          "{>>",
          "<!--@include: a-->",
          "<<< @/a.js{1}\n",
          "--8<-- \"a.md:b\"\n",
          "{{#include a.md:1:2}}",
          "```{a}\n",
          "```{figure} a\n:alt: b\n",
          "```admonish a\n",
          "{ref}`a <b>`",
          "(a)=\n",
          "% a\n",
          "{::comment}",
          "{::options a/}",
          "{:/}",
          "import A from './a.mdx'\n<A b=\"c\"/>\n",
          "```mdx-code-block\n",
          "<CodeBlock>{`a`}</CodeBlock>",
          "# a [#b]\n",
          "{{< tabs items=\"a,b\" >}}{{< tab >}}",
          "{{< filetree/folder name=\"a\" >}}",
          "{% a b=\"{{ c }}\" %}",
          "](/{{ a }}",
          "\uFDD0",
          "{%\uFDD0",
          "{%\uFDD0own.gap name=\"a\"%}");

  /** Where braces are those of Vue, single ones begin nothing. */
  private static final Set<MarkupFamily> BRACES =
      EnumSet.complementOf(EnumSet.of(MarkupFamily.COMMENT_INCLUDES));

  static Stream<String> units() {
    return UNITS.stream();
  }

  @ParameterizedTest
  @MethodSource("units")
  void pageOfOneNotationAgainAndAgainIsReadSoonOrRefused(String unit) {
    for (String ending : List.of("", "\n\nEnd %} }} >}} %> --> }\n")) {
      String body = unit.repeat(20_000 / unit.length() + 1) + ending;
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> assertWhole(Pages.of(ALL, Map.of(), body)), unit);
      if (unit.indexOf('{') >= 0 && unit.indexOf("{{") < 0 && unit.indexOf("{%") < 0) {
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> assertWhole(Pages.of(BRACES, Map.of(), body)), unit);
      }
    }
  }

  private static void assertWhole(Page page) {
    assertFalse(page.html().contains("\uFDD0"), "a marker of ours is shown");
    int end = page.text().lineCount();
    page.faults().forEach(fault -> assertTrue(fault.span().endLine() <= end, fault.toString()));
  }

  @Test
  void mixturesOfNotationAreReadAndEveryPlaceIsInTheSource() {
    Random random = new Random(7);
    for (int run = 0; run < 1_500; run++) {
      StringBuilder body = new StringBuilder();
      for (int i = 0; i < 25; i++) {
        body.append(UNITS.get(random.nextInt(UNITS.size())));
        body.append(random.nextInt(3) == 0 ? "\n" : random.nextInt(4) == 0 ? "\n\n" : " ");
      }
      assertWhole(Pages.of(run % 2 == 0 ? ALL : BRACES, Map.of("a", "v"), body.toString()));
    }
  }

  @Test
  void noNotationCarriesMarkupIn() {
    String evil = "\"><img src=x onerror=alert(1)><script>alert(1)</script>";
    List<String> written = new ArrayList<>();
    for (String shape :
        List.of(
            "{{ v }}",
            "[a]({{ v }})",
            "<a href=\"{{ v }}\">x</a>",
            "# {{ v }}",
            "{% include note.html content='{{ v }}' title='{{ v }}' %}",
            "!!! note \"{{ v }}\"\n    x",
            "{% zap %s %}",
            "{{< hint title=`%s` >}}x{{< /hint >}}",
            "{{< figure src=`%s` alt=`%s` >}}",
            "{{< youtube `%s` >}}",
            "{{< button href=`javascript:alert(1)` >}}x{{< /button >}}",
            "{{< details `%s` >}}x{{< /details >}}",
            "=== \"%s\"\n    x",
            ":::note[%s]\nx\n:::",
            "<Card title={`%s`} href='javascript:alert(1)'>x</Card>",
            "<div style={{a: '%s'}}>x</div>",
            "x {: #%s }",
            "[[%s]]",
            "==%s==",
            "++\"%s\"++",
            "::alert{type='%s'}\nx\n::",
            ":badge[%s]{x='%s'}",
            "> [!note]- %s\n> x",
            "<%= warning_text('%s') %>",
            "<%= link_to '%s', 'javascript:alert(1)' %>",
            "{% %s %}",
            "{% if %s %}x{% endif %}")) {
      written.add(shape.replace("%s", evil));
    }
    for (String body : written) {
      String html = Pages.of(ALL, Map.of("v", evil), body + "\n").html();
      assertFalse(html.contains("<script"), body + "\n" + html);
      assertFalse(html.matches("(?s).*<[a-z][^<>]*\\sonerror=.*"), body + "\n" + html);
      assertFalse(html.matches("(?s).*(?:href|src)=\"\\s*javascript:.*"), body + "\n" + html);
    }
    assertEquals(27, written.size());
  }
}
