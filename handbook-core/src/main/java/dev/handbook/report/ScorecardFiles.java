package dev.handbook.report;

import dev.handbook.change.Measure;
import dev.handbook.change.Scorecard;
import dev.handbook.files.WorkFolder;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the scorecard for scripts, {@code scorecard.json}, and for people, {@code scorecard.md}.
 */
public final class ScorecardFiles {
  private static final String JSON = "scorecard.json";
  private static final String MARKDOWN = "scorecard.md";

  /** What is written. */
  static final Set<String> NAMES_OF_FILES = Set.of(JSON, MARKDOWN);

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("sop-tied-to-vpmom", "SOPs tied to a vetted VPMOM"),
          Map.entry("sop-findable", "Non-confidential SOPs found by search"),
          Map.entry("sop-error-rate", "Error rate of SOPs"),
          Map.entry("sop-signed-off-12-months", "SOPs whose sign-off is still valid"),
          Map.entry("sop-nps", "NPS of SOPs"),
          Map.entry("unlisted-pages", "Pages missing from the table of contents"),
          Map.entry("undocumented-procedures", "Placeholders in SOPs"),
          Map.entry("vpmoms-vetted", "VPMOMs vetted"),
          Map.entry("policies-signed-off", "Policies whose sign-off is still valid"),
          Map.entry("okrs-signed-off", "OKR pages whose sign-off is still valid"),
          Map.entry("vpmoms-announced", "VPMOMs announced only"),
          Map.entry("vpmoms-expired", "VPMOMs whose period is over"),
          Map.entry("placeholders", "Placeholders"),
          Map.entry("private-links", "Links that readers cannot follow"),
          Map.entry("broken-links", "Broken links"),
          Map.entry("duplicates", "Duplicates and contradictions"));

  private ScorecardFiles() {}

  /**
   * Writes both files.
   *
   * @param directory folder of the reports; made if missing
   * @throws HandbookException when they cannot be written
   */
  public static void write(Path directory, Scorecard card) {
    try {
      WorkFolder folder = WorkFolder.of(directory);
      folder.mark();
      folder.write(JSON, json(card));
      folder.write(MARKDOWN, markdown(card));
    } catch (IOException e) {
      throw new HandbookException(
          "The scorecard cannot be written",
          directory.toString(),
          "Check that the folder is writable, or set handbook.reports.directory.",
          e);
    }
  }

  static String json(Scorecard card) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("asOf", card.on().toString());
    file.put("shares", card.shares());
    file.put("measures", card.measures().stream().map(ScorecardFiles::entry));
    return Visible.json(file);
  }

  private static Map<String, Object> entry(Measure measure) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", measure.id());
    entry.put("numerator", measure.numerator());
    entry.put("denominator", measure.denominator());
    entry.put("unknown", measure.unknown());
    entry.put("target", measure.target());
    entry.put("trend", measure.trend().stream().map(ScorecardFiles::point));
    return entry;
  }

  private static Map<String, Object> point(Measure.Point point) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("on", point.on().toString());
    entry.put("value", point.value());
    return entry;
  }

  static String markdown(Scorecard card) {
    StringBuilder out = new StringBuilder("## Scorecard of " + card.on() + "\n\n");
    out.append("| Measure | Figure | Of | Unknown | Target | Before |\n");
    out.append("| :--- | ---: | ---: | ---: | ---: | :--- |\n");
    for (Measure measure : card.measures()) {
      String figure = figure(measure);
      out.append("| ")
          .append(name(measure))
          .append(measure.reached() ? " | " + figure : " | **" + figure + "**")
          .append(" | ")
          .append(measure.numerator() + " / " + measure.denominator())
          .append(" | ")
          .append(measure.unknown())
          .append(" | ")
          .append(target(measure))
          .append(" | ")
          .append(former(measure))
          .append(" |\n");
    }
    if (card.shares().values().stream().anyMatch(count -> count > 0)) {
      out.append("\nSign-offs of SOPs: ");
      out.append(
          card.shares().entrySet().stream()
              .map(share -> share.getValue() + " " + share.getKey())
              .collect(Collectors.joining(", ")));
      out.append(".\n");
    }
    card.remark().ifPresent(remark -> out.append('\n').append(remark.sentence()).append('\n'));
    if (!card.expiring().isEmpty()) {
      out.append("\nSign-offs that end within 90 days:\n\n");
      for (Scorecard.Expiry expiry : card.expiring()) {
        out.append("* ").append(expiry.lastDay()).append(": ");
        out.append(MarkdownText.plain(expiry.title() + " (" + expiry.path() + ")")).append('\n');
      }
    }
    return out.toString();
  }

  /** What a measure counts, in a few words. */
  static String name(Measure measure) {
    return NAMES.getOrDefault(measure.id(), measure.id());
  }

  /** What it came to. */
  static String figure(Measure measure) {
    return measure.known() ? shown(measure, measure.value()) : "unknown";
  }

  /** What it is to come to. */
  static String target(Measure measure) {
    return shown(measure, measure.target());
  }

  /** The last value and that of a year before it. */
  private static String former(Measure measure) {
    List<Measure.Point> trend = measure.trend();
    if (trend.isEmpty()) {
      return "";
    }
    Measure.Point last = trend.get(trend.size() - 1);
    Measure.Point first = trend.get(Math.max(0, trend.size() - 13));
    String now = shown(measure, last.value()) + " on " + last.on();
    return first.equals(last)
        ? now
        : shown(measure, first.value()) + " on " + first.on() + ", " + now;
  }

  private static String shown(Measure measure, double value) {
    return switch (measure.form()) {
      case SHARE, RATE -> String.format(Locale.ROOT, "%.1f %%", value * 100).replace(".0 %", " %");
      case SCORE, COUNT -> String.format(Locale.ROOT, "%.0f", value);
    };
  }
}
