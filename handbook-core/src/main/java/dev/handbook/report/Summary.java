package dev.handbook.report;

import dev.handbook.change.Change;
import dev.handbook.change.Effect;
import dev.handbook.model.Finding;
import dev.handbook.model.Fix;
import dev.handbook.model.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of a run as Markdown for people: a verdict, the findings by page and, where the run
 * compared with another revision, what the change does beside.
 */
final class Summary {
  /** Kept free for the last words. */
  private static final int CLOSING = 2048;

  /** The part of the room that a later section may keep from those before it. */
  private static final int SHARE = 8;

  private final Report report;

  private Summary(Report report) {
    this.report = report;
  }

  /**
   * A summary that is not larger than given; empty when there is not even room for the verdict.
   * Where not all fits, each part ends after a whole row and says what is missing.
   *
   * @param measure how large a text is, in what the limit is given in
   */
  static String render(Report report, long limit, ToLongFunction<String> measure) {
    return new Summary(report).render(limit, measure);
  }

  private String render(long limit, ToLongFunction<String> measure) {
    String opening = "## Handbook: " + verdict() + "\n\n" + scope() + "\n" + notes();
    long room = limit - CLOSING - measure.applyAsLong(opening);
    if (room < 0) {
      return "";
    }
    StringBuilder out = new StringBuilder(opening);
    List<MarkdownSection> sections = sections();
    for (int i = 0; i < sections.size(); i++) {
      long kept = 0;
      for (MarkdownSection later : sections.subList(i + 1, sections.size())) {
        kept += Math.min(later.size(measure) + MarkdownSection.TAIL, room / SHARE);
      }
      String text = sections.get(i).render(room - kept, measure);
      room -= measure.applyAsLong(text);
      out.append(text);
    }
    return out.append(closing()).toString();
  }

  private List<MarkdownSection> sections() {
    if (report.change().isEmpty()) {
      FindingTables tables = new FindingTables(report, report.checkout(), "###");
      return report.findings().size() > RuleTables.READABLE
          ? new RuleTables(report, tables).sections()
          : List.of(tables.section("", report.findings(), "finding"));
    }
    Change change = report.change().get();
    Checkout former = report.checkout().at(change.revision().commit());
    FindingTables fresh = new FindingTables(report, report.checkout(), "####");
    FindingTables mended = new FindingTables(report, former, "####");
    List<MarkdownSection> sections = new ArrayList<>();
    EffectTables effect = new EffectTables(report);
    sections.add(effect.agreements(change.effect()));
    sections.add(fresh.section("\n### New\n", report.findings(), "new finding"));
    sections.addAll(effect.sections(change.effect()));
    sections.add(mended.section("\n### Fixed\n", change.mended(), "fixed finding"));
    return sections;
  }

  private String verdict() {
    String fresh = report.change().isPresent() ? "new " : "";
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = report.count(severity);
      String word = fresh + severity.id();
      if (count > 0) {
        boolean counted = severity != Severity.INFO;
        counts.add(counted ? MarkdownText.counted(count, word) : count + " " + word);
      }
    }
    String found = counts.isEmpty() ? "no " + fresh + "findings" : String.join(", ", counts);
    return found + report.change().map(Summary::besides).orElse("");
  }

  private static String besides(Change change) {
    int voided = change.effect().voided().size();
    int lost = change.effect().lost().size();
    return "; "
        + change.mended().size()
        + " fixed"
        + (voided == 0 ? "" : "; " + MarkdownText.counted(voided, "agreement") + " needed")
        + (lost == 0 ? "" : "; " + MarkdownText.counted(lost, "address") + " lost");
  }

  private String scope() {
    String pages = MarkdownText.counted(report.handbook().pages().size(), "page") + " checked";
    int files = report.places().paths().size();
    String scope =
        files == 0
            ? pages + "."
            : pages + ", findings in " + MarkdownText.counted(files, "file") + ".";
    if (report.places().count() > report.findings().size()) {
      scope += " Each cause is told once; there are " + report.places().count() + " places.";
    }
    return scope + report.change().map(Summary::since).orElse("") + fixable();
  }

  private String fixable() {
    long safe = report.findings().stream().filter(Summary::isFixable).count();
    return safe == 0 ? "" : " `mvn handbook:fix` fixes " + safe + " of them.";
  }

  private static boolean isFixable(Finding finding) {
    return finding.fix().filter(Fix::safe).isPresent();
  }

  private String notes() {
    return report
        .change()
        .map(change -> change.revision().notes().stream())
        .orElse(Stream.empty())
        .map(note -> "\n> " + MarkdownText.plain(note) + "\n")
        .collect(Collectors.joining());
  }

  private static String since(Change change) {
    Effect effect = change.effect();
    return " Compared with "
        + MarkdownText.plain(change.revision().since())
        + " at `"
        + change.revision().id()
        + "`: "
        + pages(effect)
        + "; "
        + MarkdownText.counted(change.existing().size(), "finding")
        + " there before.";
  }

  private static String pages(Effect effect) {
    Map<Effect.Kind, Long> counts = new EnumMap<>(Effect.Kind.class);
    effect.pages().forEach(page -> counts.merge(page.kind(), 1L, Long::sum));
    String done =
        counts.entrySet().stream()
            .map(kind -> MarkdownText.counted(kind.getValue(), "page") + " " + word(kind.getKey()))
            .collect(Collectors.joining(", "));
    return done.isEmpty() ? "no page changed" : done;
  }

  private static String word(Effect.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private String closing() {
    if (report.findings().isEmpty()) {
      return "";
    }
    String example = report.findings().get(0).rule();
    return "\nThe same check on your machine, and what a rule is about:\n\n```sh\n"
        + "mvn dev.handbook:handbook-maven-plugin:lint"
        + content()
        + since()
        + "\nmvn dev.handbook:handbook-maven-plugin:explain -Dhandbook.rule="
        + example
        + "\n```\n";
  }

  private String content() {
    String prefix = report.checkout().prefix();
    if (prefix.isEmpty()) {
      return "";
    }
    return " -Dhandbook.content=" + word(prefix.substring(0, prefix.length() - 1), "FOLDER");
  }

  private String since() {
    return report
        .change()
        .map(
            change ->
                " -Dhandbook.since=" + word(change.revision().since(), change.revision().id()))
        .orElse("");
  }

  /** A word that a shell takes as it is, or something else instead. */
  private static String word(String word, String otherwise) {
    return word.matches("[A-Za-z0-9._/-]+") ? word : otherwise;
  }
}
