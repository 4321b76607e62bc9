package dev.handbook.lint;

import dev.handbook.model.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Faults to be put into the pages of a handbook, and the notations in which they may stand. */
final class SeededFaults {
  /** What is put into a place: in Markdown, and as HTML where that is asked for. */
  private record Fault(String rule, String markdown, String html) {
    static Fault of(String rule, String text) {
      return new Fault(rule, text, text);
    }
  }

  /**
   * A place of a fault: a piece of Markdown with the fault in it.
   *
   * @param text {@code @} stands for the fault
   * @param quoted whether it says what others said: no place for what is judged by its words
   */
  private record Place(String name, String text, boolean html, boolean quoted) {
    static Place markdown(String name, String text) {
      return new Place(name, text, false, false);
    }
  }

  private static final List<Place> PLACES =
      List.of(
          Place.markdown("paragraph", "We note @ in this place."),
          Place.markdown("item", "- One of them\n- Two of them @\n- Three of them"),
          Place.markdown("nested item", "1. One of them\n   - deeper down @\n2. Two of them"),
          Place.markdown("cell", "| A | B |\n| --- | --- |\n| left | right @ |"),
          Place.markdown(
              "tab", "{% tabs %}\n{% tab title=\"One\" %}\nText @\n{% endtab %}\n{% endtabs %}"),
          Place.markdown("hint", "{% hint style=\"info\" %}\nText @\n{% endhint %}"),
          new Place("quote", "> Somebody said\n> that @ is so", false, true),
          new Place(
              "HTML table",
              "<table>\n<thead><tr><th>A</th></tr></thead>\n<tbody>\n<tr><td>left @</td></tr>\n</tbody>\n</table>",
              true,
              false));

  /** Rules that judge words; what is quoted is said by others. */
  private static final Set<String> ABOUT_WORDS =
      Set.of("placeholder-text", "owner-tbd", "needs-update", "repeated-phrase");

  /** Faults that are blocks of their own; {@code §} marks the line. */
  private static final Map<String, List<String>> BLOCKS =
      Map.ofEntries(
          Map.entry(
              "template-boilerplate",
              List.of(
                  "§[Describe what the team does]",
                  "- One\n§- [Insert the name]",
                  "§List them here.")),
          Map.entry(
              "empty-section",
              List.of("§## Prices of the year\n\n## Rates of the year\n\nWe pay them.")),
          Map.entry(
              "placeholder-text",
              List.of(
                  "§Coming soon!",
                  "- One\n§- Details to follow.",
                  "§This section is still under construction.",
                  "§Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
                  "| A | B |\n| --- | --- |\n§| left | XXX |",
                  "| A | B |\n| --- | --- |\n§| left | ??? |",
                  "§*To be determined*",
                  "§Not yet written.",
                  "§This page is a work in progress.",
                  "§We will add the steps later.",
                  "1. One\n§2. [placeholder]")),
          Map.entry(
              "owner-tbd",
              List.of(
                  "§Owner: ?",
                  "§**Owner:** vacant",
                  "- One\n§- Owner: [name]",
                  "| Task | Owner |\n| --- | --- |\n§| Pay | TBD |",
                  "| Field | Value |\n| --- | --- |\n§| Page owner | none |")),
          Map.entry(
              "needs-update",
              List.of(
                  "§This page is outdated.",
                  "§This section needs to be updated.",
                  "§[OUTDATED] How we paid last year.",
                  "§Update needed")),
          Map.entry("empty-heading", List.of("§##", "§### **&#x20;**")),
          Map.entry(
              "table-ragged-row", List.of("| A | B |\n| --- | --- |\n| a | b |\n§| a | b | c |")),
          Map.entry("list-nesting-lost", List.of("1. Ask these:\n§ - the team\n - the lead")),
          Map.entry("gitbook-block-unclosed", List.of("§{% endtab %}", "§{% endhint %}")),
          Map.entry(
              "merge-conflict-marker",
              List.of("§<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other")),
          Map.entry("paste-artifact", List.of("§Skip to content")),
          Map.entry("link-empty", List.of("- One\n§- [Second]()\n- Three")),
          Map.entry(
              "asset-missing", List.of("§<figure><img src=\"gone.png\" alt=\"Map\"></figure>")),
          Map.entry("html-dropped", List.of("§<iframe src=\"https://example.com\"></iframe>")));

  private static final List<Fault> FAULTS =
      List.of(
          new Fault(
              "link-missing-page",
              "[plans](no/such/plans.md)",
              "<a href=\"no/such/plans.md\">plans</a>"),
          new Fault("link-missing-page", "[plans](/nowhere/)", "<a href=\"/nowhere/\">plans</a>"),
          new Fault("link-missing-anchor", "[x](#no-such-part)", "<a href=\"#no-such-part\">x</a>"),
          new Fault("link-empty", "[the form]()", "<a href=\"\">the form</a>"),
          new Fault(
              "link-gitbook-broken-reference",
              "[x](broken-reference)",
              "<a href=\"broken-reference\">x</a>"),
          new Fault(
              "link-missing-scheme",
              "[x](forms.example.com/a)",
              "<a href=\"forms.example.com/a\">x</a>"),
          new Fault(
              "link-missing-scheme", "[x](desk@example.com)", "<a href=\"desk@example.com\">x</a>"),
          new Fault(
              "asset-missing",
              "![map](no-such-map.png)",
              "<img src=\"no-such-map.png\" alt=\"map\">"),
          new Fault(
              "asset-outside-root",
              "![map](../../../../../../../../../map.png)",
              "<img src=\"../../../../../../../../../map.png\" alt=\"map\">"),
          new Fault(
              "image-no-alt",
              "![](https://example.com/a.png)",
              "<img src=\"https://example.com/a.png\">"),
          new Fault(
              "javascript-url", "[x](javascript:alert)", "<a href=\"javascript:alert\">x</a>"),
          Fault.of("placeholder-text", "TBD"),
          Fault.of("placeholder-text", "(TBA)"),
          Fault.of("placeholder-text", "T.B.D."),
          Fault.of("placeholder-text", "[Link]"),
          Fault.of("placeholder-text", "[insert link]"),
          Fault.of("owner-tbd", "(Owner TBD)"),
          Fault.of("owner-tbd", "Owner: TBC"),
          Fault.of("owner-tbd", "(DRI for this page: tbd)"),
          Fault.of("owner-tbd", "the process owner is to be appointed"),
          Fault.of("owner-tbd", "Responsible person: unknown"),
          Fault.of("needs-update", "(needs updating)"),
          Fault.of("repeated-phrase", "and ask the the team"),
          Fault.of("secret", "ghp_abcdefghijklmnopqrstuvwxyz0123456789"),
          Fault.of("kr-id-format", "serves CP-KR7.1 too"),
          Fault.of("html-dropped", "<form action=\"a\">x</form>"));

  private SeededFaults() {}

  /** The rule that finds it, and a fault drawn by lot; {@code §} marks its line. */
  static Map.Entry<String, String> any(Page page, Random random) {
    boolean block = random.nextInt(3) == 0;
    if (block) {
      List<String> rules = BLOCKS.keySet().stream().sorted().toList();
      String rule = rules.get(random.nextInt(rules.size()));
      List<String> texts = BLOCKS.get(rule);
      boolean guide =
          (page.title() + page.path())
              .toLowerCase(Locale.ROOT)
              .matches("(?s).*(template|how|guide|example).*");
      return rule.equals("template-boilerplate") && guide
          ? Map.entry("paste-artifact", "§Skip to content")
          : Map.entry(rule, texts.get(random.nextInt(texts.size())));
    }
    Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
    Place place = PLACES.get(random.nextInt(PLACES.size()));
    if (place.quoted() && ABOUT_WORDS.contains(fault.rule())) {
      place = PLACES.get(0);
    }
    String what = place.html() ? fault.html() : fault.markdown();
    String text =
        place
            .text()
            .lines()
            .map(line -> line.contains("@") ? "§" + line.replace("@", what) : line)
            .collect(Collectors.joining("\n"));
    return Map.entry(fault.rule(), text);
  }
}
