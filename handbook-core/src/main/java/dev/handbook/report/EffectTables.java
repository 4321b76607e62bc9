package dev.handbook.report;

import dev.handbook.change.Effect;
import dev.handbook.change.Effect.GovernedChange;
import dev.handbook.change.Effect.LostAddress;
import dev.handbook.change.Effect.MeasureChange;
import dev.handbook.change.Effect.PageChange;
import dev.handbook.change.Effect.VoidSignOff;
import dev.handbook.model.Place;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a change does to pages, addresses and agreements, as tables of Markdown. */
final class EffectTables {
  /** More places that link to one address nobody reads in a cell. */
  private static final int LINKS = 10;

  /** UTF-16 units of a title or name. */
  private static final int CELL = 300;

  private final Report report;

  EffectTables(Report report) {
    this.report = report;
  }

  /** Whose agreement is needed. */
  MarkdownSection agreements(Effect effect) {
    return section(
        "Agreement needed",
        "The words have changed, the sign-off has not: it no longer covers what is written.",
        List.of("What", "Signed off", "Decides", "Must agree"),
        effect.voided(),
        this::voided,
        "agreement");
  }

  /** The other sections in the order of what a reviewer must act upon. */
  List<MarkdownSection> sections(Effect effect) {
    return List.of(
        section(
            "Governance",
            "",
            List.of("Page", "What", "Before", "Now"),
            effect.governed(),
            this::governed,
            "fact"),
        section(
            "Addresses lost",
            "Readers who have kept these arrive nowhere. Add `aliases` to the page that takes over.",
            List.of("Address", "Page", "Still linked from"),
            effect.lost(),
            this::lost,
            "address"),
        section(
            "Pages",
            "",
            List.of("", "Page", "File", "Address"),
            effect.pages(),
            this::page,
            "page"),
        section(
            "Scorecard",
            "",
            List.of("Measure", "Before", "Now", "Target"),
            effect.measures(),
            EffectTables::measure,
            "measure"));
  }

  private <T> MarkdownSection section(
      String title,
      String words,
      List<String> columns,
      List<T> items,
      Function<T, List<String>> cells,
      String noun) {
    String heading = "\n### " + title + "\n" + (words.isEmpty() ? "" : "\n" + words + "\n");
    String head = "\n" + row(columns) + "|" + " :--- |".repeat(columns.size()) + "\n";
    List<MarkdownSection.Row> rows = new ArrayList<>();
    items.forEach(item -> rows.add(new MarkdownSection.Row(head, row(cells.apply(item)))));
    return new MarkdownSection(heading, rows, noun, "");
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private List<String> voided(VoidSignOff voided) {
    String by = voided.signOff().by().map(name -> " by " + plain(name)).orElse("");
    return List.of(
        file(voided.title(), voided.path()),
        plain(voided.signOff().written()) + by,
        voided.deciders().isEmpty() ? "nobody is named" : names(voided.deciders()),
        names(voided.agreeing()));
  }

  private static String names(List<String> names) {
    return String.join(", ", names.stream().map(EffectTables::plain).toList());
  }

  private List<String> lost(LostAddress lost) {
    List<String> links = lost.links().stream().limit(LINKS).map(this::place).toList();
    int more = lost.links().size() - links.size();
    String tail = more > 0 ? " and " + more + " more" : "";
    return List.of(
        plain("/" + lost.url()),
        plain(lost.title()),
        links.isEmpty() ? "nowhere in the handbook" : String.join(", ", links) + tail);
  }

  private String place(Place place) {
    String path = report.checkout().path(place.path());
    String text = plain(path) + ":" + place.line();
    return report
        .checkout()
        .link(path, place.line())
        .map(link -> "[" + text + "](" + link + ")")
        .orElse(text);
  }

  private List<String> page(PageChange page) {
    String path = report.checkout().path(page.path());
    String was = page.from().map(from -> plain(report.checkout().path(from)) + " → ").orElse("");
    return List.of(
        page.kind().name().toLowerCase(Locale.ROOT),
        page.kind() == Effect.Kind.REMOVED
            ? linked(page.title(), former(path))
            : file(page.title(), page.path()),
        was + plain(path),
        page.url().map(url -> address(page.kind(), url)).orElse(""));
  }

  /** Where readers find it; what the change adds or moves is not there yet. */
  private String address(Effect.Kind kind, String url) {
    Optional<String> there =
        report
            .handbook()
            .settings()
            .siteUrl()
            .filter(site -> kind == Effect.Kind.CHANGED)
            .map(site -> site.replace("(", "%28").replace(")", "%29") + Urls.encode(url));
    return linked("/" + url, there);
  }

  private Optional<String> former(String path) {
    return report
        .change()
        .flatMap(change -> report.checkout().at(change.revision().commit()).link(path));
  }

  private List<String> governed(GovernedChange change) {
    return List.of(
        file(change.title(), change.path()),
        plain(change.what()),
        plain(change.before()),
        plain(change.after()));
  }

  private static List<String> measure(MeasureChange change) {
    return List.of(
        ScorecardFiles.name(change.after()),
        Ratchet.counted(change.before()),
        Ratchet.counted(change.after()),
        ScorecardFiles.target(change.after()));
  }

  private String file(String title, String path) {
    return linked(title, report.checkout().link(report.checkout().path(path)));
  }

  private static String linked(String text, Optional<String> address) {
    return address.map(to -> "[" + plain(text) + "](" + to + ")").orElse(plain(text));
  }

  private static String plain(String text) {
    return MarkdownText.plain(Visible.cut(text, CELL));
  }
}
