package dev.handbook.safety;

import java.util.List;
import java.util.stream.Stream;

/** The shapes of pages that make parsers slow or overflow their stack. */
public final class Families {
  private Families() {}

  /** All of them. */
  public static List<Family> all() {
    return Stream.of(
            quotesAndLists(), emphasis(), brackets(), references(), html(), blocks(), gitBook())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Family> quotesAndLists() {
    return List.of(
        Family.of("quotes in one line", "", ">", "a\n"),
        Family.of("quotes in one line with blanks", "", "> ", "a\n"),
        Family.counted("quotes ever deeper", "", i -> ">".repeat(i % 90 + 1) + " a\n", ""),
        Family.of("bullets in one line", "", "- ", "a\n"),
        Family.of("numbers in one line", "", "1. ", "a\n"),
        Family.of("bullets and quotes in turn", "", "- > ", "a\n"),
        Family.counted("list ever deeper", "", i -> " ".repeat(2 * Math.min(i, 200)) + "- a\n", ""),
        Family.of("list of equal items", "- a\n"),
        Family.of("loose list", "- a\n\n"),
        Family.of("bullets change", "- a\n* a\n+ a\n"),
        Family.of("empty items", "-\n"),
        Family.of("items after a paragraph", "a\n", "1. b\n", ""),
        Family.of("task list", "- [ ] a\n- [x] b\n"),
        Family.of("continued lazily", "> - a\n", "b\n", ""),
        Family.of("blank lines in a list", "- a\n", "\n", "b\n"));
  }

  private static List<Family> emphasis() {
    return List.of(
        Family.of("stars alone", "*"),
        Family.of("stars with letters", "*a "),
        Family.of("stars that open", "", "*a **a ", "b** b*"),
        Family.of("stars that close", "", "a** ", "\n"),
        Family.of("rule of three", "", "a***b**c* ", "\n"),
        Family.of("underscores", "", "_a __a ", "\n"),
        Family.of("stars and underscores crossed", "", "*a_ ", "\n"),
        Family.nested("nested emphasis", "*a **b ", "c", " d** e*"),
        Family.of("tildes", "", "~~a ~b ", "\n"),
        Family.of("backticks ever longer", "", "`a``b```c````d", "\n"),
        Family.counted("backticks never closed", "", i -> "e" + "`".repeat(i % 300 + 1), "\n"),
        Family.of("backslashes", "", "\\", "\n"),
        Family.of("entities", "", "&amp;&#65;&nosuch;&", "\n"),
        Family.of("ampersands", "", "&", "\n"));
  }

  private static List<Family> brackets() {
    return List.of(
        Family.of("bracket and backslashes", "[", "\\", "\n"),
        Family.of("brackets opened", "", "[", "a\n"),
        Family.of("brackets closed", "", "]", "a\n"),
        Family.nested("brackets nested", "[", "a", "]"),
        Family.nested("links nested", "[", "a", "](u)"),
        Family.nested("pictures nested", "![", "a", "](u)"),
        Family.of("links begun", "", "[a](", "\n"),
        Family.of("addresses begun", "", "[a](<b", "\n"),
        Family.of("links of brackets", "", "[a](b(c(d(", "\n"),
        Family.of("pictures begun", "", "![a", "\n"),
        Family.of("titles begun", "", "[a](b \"", "\n"),
        Family.of("links", "[a](b.md) "),
        Family.of("one long address", "[a](", "b/", ")\n"),
        Family.of("one address of dots", "[a](", "../", "x.md)\n"),
        Family.of("addresses in angle brackets", "<http://a.example/b> <c@d.example> "),
        Family.of("angle brackets", "", "<", "\n"),
        Family.of("bare addresses", "http://a.example/b?c=d) www.a.example e@f.example "),
        Family.of("bare address of brackets", "http://a.example/", "(", ")".repeat(20)),
        Family.of("bare address without end", "http://", "a.", "\n"),
        Family.of("mail without end", "", "a.", "@b\n"),
        Family.of("at signs", "", "a@", "\n"));
  }

  private static List<Family> references() {
    return List.of(
        Family.counted("definitions", "", i -> "[a" + i + "]: /u" + i + "\n", ""),
        Family.of("one definition and its uses", "[a]: /u\n\n", "[a] [b][a] ", "\n"),
        Family.of("references to nothing", "", "[a][b] ", "\n"),
        Family.of("definitions begun", "", "[a]:\n", "\n"),
        Family.of("title of a definition begun", "[a]: b '", "c\n", "\n"),
        Family.of("equal definitions", "[a]: u\n"),
        Family.of("label without end", "[", "a ", "]: u\n"),
        Family.counted("footnotes", "", i -> "a[^" + i + "]\n\n[^" + i + "]: b\n\n", ""),
        Family.of("one footnote mentioned often", "[^a]: b\n\n", "c[^a] ", "\n"),
        Family.of("footnotes that mention themselves", "[^a]: ", "[^a] ", "\n\nb[^a]\n"),
        Family.of("footnotes begun", "", "[^a ", "\n"),
        Family.counted("abbreviations", "", i -> "*[AB" + i + "]: c\n", "\nAB1 AB2 AB3\n"),
        Family.of("one abbreviation used often", "*[AB]: c\n\n", "AB ", "\n"),
        Family.of("definition list", "a\n: b\n\n"),
        Family.of("definitions of one term", "a\n", ": b\n", ""));
  }

  private static List<Family> html() {
    return List.of(
        Family.of("comment in a line", "a <!--", " b", "-->\n"),
        Family.of("comments begun", "a ", "<!-- ", "\n"),
        Family.of("comment of dashes", "a <!--", "-", "\n"),
        Family.of("instructions begun", "a ", "<?", "\n"),
        Family.of("sections begun", "a ", "<![CDATA[", "\n"),
        Family.of("declarations begun", "a ", "<!A ", "\n"),
        Family.counted("attributes", "a <b", i -> " c" + i + "=\"d\"", ">e</b>\n"),
        Family.of("attributes without end", "a ", "<b c=\"", "\n"),
        Family.of("attributes in a block without end", "<div>\n", "<b c=\"", "d>\n</div>\n"),
        Family.of("tags in a block without end", "<div>\n", "<b ", "\n"),
        Family.of("end tags in a block without end", "<div>\n", "</b ", "\n"),
        Family.of("text of elements", "<p>", "<b>a</b>c", "</p>\n"),
        Family.of("attributes in a block", "<div", " a='b'", ">\n\nc\n\n</div>\n"),
        Family.nested("elements nested", "<b>", "a", "</b>"),
        Family.nested("blocks nested", "<div>\n\n", "a\n\n", "</div>\n\n"),
        Family.of("blocks opened", "<div>\n\n"),
        Family.of("blocks closed", "</div>\n\n"),
        Family.of("elements opened", "a ", "<i>", "\n"),
        Family.of("anchors opened", "a ", "<a href=b>", "\n"),
        Family.of("scripts begun", "a ", "<script>", "\n"),
        Family.of("scripts in a block", "<script>", "<!--<script>", "\n"),
        Family.nested(
            "details nested", "<details><summary>a</summary>\n\n", "b\n\n", "</details>\n\n"),
        Family.nested("tables nested", "<table><tr><td>", "a", "</td></tr></table>"),
        Family.of("rows of a table", "<table>", "<tr><td>a</td></tr>", "</table>\n"),
        Family.of("text where no text may be", "<table>", "a<tr>", "</table>\n"),
        Family.of("misnested formatting", "", "<b><p></b>", "\n"),
        Family.of("forms and selects", "", "<form><select><option>", "\n"),
        Family.of("pictures", "<picture><source srcset=a.png><img src=b.png></picture>\n"),
        Family.counted("ids", "", i -> "<a id=x" + i + "></a>", "\n"),
        Family.of("one id many times", "<a id=x></a>"),
        Family.of("foreign elements", "<svg><math>\n"));
  }

  private static List<Family> blocks() {
    return List.of(
        Family.of("wide table", "", "|a", "|\n" + "|-".repeat(50) + "|\n"),
        new Family("table of columns", n -> "|a".repeat(n) + "|\n" + "|-".repeat(n) + "|\n"),
        Family.of("long table", "|a|b|\n|-|-|\n", "|c|d|\n", ""),
        Family.of(
            "rows shorter than the head",
            "|a".repeat(50) + "|\n" + "|-".repeat(50) + "|\n",
            "|c\n",
            ""),
        Family.of("table heads", "|a|\n|-|\n|b|\n\n"),
        Family.of("delimiter rows", "|a|\n", "|-|\n", ""),
        Family.of("pipes", "", "|", "\n"),
        Family.of("headings", "# a\n"),
        Family.counted("headings that differ", "", i -> "## a" + i + "\n\nb\n\n", ""),
        Family.of("hashes", "", "#", " a\n"),
        Family.of("heading and its hashes", "# a ", "#", "\n"),
        Family.of("underlined headings", "a\n===\n\n"),
        Family.of("heading of many lines", "", "a\n", "===\n"),
        Family.of("underlines", "a\n", "---\n", ""),
        Family.of("fences begun", "```\n"),
        Family.of("fence of backticks", "", "`", "\n"),
        Family.of("fences of tildes", "~~~ a\n"),
        Family.of("indented code", "    a\n\n"),
        Family.of("tabs", "", "\t", "a\n"),
        Family.of("blanks", "a", " ", "b\n"),
        Family.of("blank lines", "a\n", "\n", "b\n"),
        Family.of("hard breaks", "a  \n"),
        Family.of("one word", "a", "b", "\n"),
        Family.of("words", "word "),
        Family.of("lines", "some words in a line\n"),
        Family.of("paragraphs", "some words in a line\n\n"),
        Family.of("lines that end in CR LF", "a *b*\r\n"),
        Family.of("lists and quotes that end in CR LF", "- a\r\n\r\n> b\r\n\r\n"),
        Family.of("lines that end in CR", "# a\r\rb\r\r"),
        Family.of("dashes", "", "-", "\n"),
        Family.of("stars with blanks", "", "* ", "\n"),
        Family.of("emoji", "😀"),
        Family.of("combining marks", "a", "\u0301", "\n"),
        Family.of("combining marks as entities", "a", "&#769;", "\n"),
        Family.of("combining marks in elements", "a", "<i>&#769;&#769;</i>", "\n"),
        Family.of("marks of patterns", "", "<img {% hint owner: <!-- to be ", "\n"),
        Family.of("zero-width characters", "a", "\u200b", "\n"),
        Family.of("NUL characters", "words and more words", "a\0bcdefg", "\n"));
  }

  private static List<Family> gitBook() {
    return List.of(
        Family.nested("hints nested", "{% hint style=\"info\" %}\n", "a\n", "{% endhint %}\n"),
        Family.of("hints opened", "{% hint style=\"info\" %}\na\n"),
        Family.of("hints closed", "{% endhint %}\n"),
        Family.nested(
            "tabs nested",
            "{% tabs %}\n{% tab title=\"a\" %}\n",
            "b\n",
            "{% endtab %}\n{% endtabs %}\n"),
        Family.of(
            "tabs of one row",
            "{% tabs %}\n",
            "{% tab title=\"a\" %}\nb\n{% endtab %}\n",
            "{% endtabs %}\n"),
        Family.of("tabs never closed", "{% tabs %}\n", "{% tab title=\"a\" %}\nb\n", ""),
        Family.of("embeds", "{% embed url=\"https://a.example/\" %}\n\n"),
        Family.of(
            "embeds closed elsewhere",
            "{% embed url=\"a\" %}\n",
            "{% embed url=\"b\" %}\n",
            "{% endembed %}\n"),
        Family.of("markers in one line", "{% hint %}a{% endhint %} "),
        Family.of("markers begun", "a {% hint style=\"", "{% b ", "\n"),
        Family.of("markers begun in lines", "{% hint a=\"b\n"),
        Family.counted("arguments", "{% hint", i -> " a" + i + "=\"b\"", " %}\nc\n{% endhint %}\n"),
        Family.of("unknown markers", "{% nosuch %}\na\n{% endnosuch %}\n"),
        Family.of("markers in a list", "- {% hint %}\n  a\n  {% endhint %}\n"),
        Family.of("markers in a table", "|a|\n|-|\n", "|{% hint %}b{% endhint %}|\n", ""),
        Family.of("includes", "{% include \"a.md\" %}\n\n"),
        Family.of("braces", "", "{", "\n"),
        Family.of("alerts", "> [!NOTE]\n> a\n\n"),
        Family.of("mentions", "[a.md](a.md \"mention\") "),
        Family.of("template text", "{{ a }} {# b #} "));
  }
}
