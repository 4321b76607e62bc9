package dev.handbook.maven;

import dev.handbook.BuildReport;
import dev.handbook.change.Change;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.lint.Baseline;
import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import dev.handbook.stage.Progress;
import dev.handbook.text.ConsoleText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** What a run says on the terminal: progress, the findings, and one closing line. */
final class Console implements Progress {
  private final Log log;

  Console(Log log) {
    this.log = log;
  }

  /** One line per phase that has ended. */
  @Override
  public void ended(String phase, int count, String unit, double seconds) {
    log.info(String.format(Locale.ROOT, "%-10s %,7d %s in %.1f s", phase, count, unit, seconds));
  }

  @Override
  public void noted(String line) {
    log.info(ConsoleText.line(line));
  }

  /** Findings as text, and for a CI server as the commands it reads from standard output. */
  void findings(BuildReport report) {
    report.text().lines().forEach(log::info);
    System.out.print(report.commands());
    System.out.flush();
  }

  /** What was built, how many findings, and where to look. */
  String verdict(BuildReport report) {
    String fresh = report.change().isPresent() ? "new " : "";
    String findings =
        String.join(
                ", ",
                counted(report.count(Severity.ERROR), fresh + "error"),
                counted(report.count(Severity.WARNING), fresh + "warning"),
                String.format(Locale.ROOT, "%,d %sinfo", report.count(Severity.INFO), fresh))
            + report.change().map(Console::since).orElse("")
            + (report.frozen() == 0
                ? ""
                : "; " + counted(report.frozen(), "more finding") + " frozen in " + Baseline.FILE);
    String pages = counted(report.pages(), "page");
    String reports = "reports in " + shown(report.reports());
    if (report.failed()) {
      return pages
          + " checked: "
          + findings
          + ". "
          + (report.worse().isEmpty() ? "" : "Worse than before: ")
          + String.join("; ", report.worse())
          + (report.worse().isEmpty() ? "" : ". ")
          + "Nothing was published. "
          + "Fix what is listed above, or let it pass with -Dhandbook."
          + (report.worse().isEmpty() ? "failOn=never; " : "ratchet=false; ")
          + reports
          + ".";
    }
    return report
            .site()
            .map(
                site ->
                    pages
                        + " built: "
                        + findings
                        + ". Open "
                        + shown(site.resolve("index.html"))
                        + "; ")
            .orElse(pages + " checked: " + findings + "; ")
        + reports
        + ".";
  }

  /** What a goal has written, and what it left to people. */
  void written(HandbookEdits.Outcome outcome) {
    for (String file : outcome.files()) {
      log.info("Wrote " + shown(outcome.root().resolve(file)));
    }
    if (!outcome.left().isEmpty()) {
      log.info("Still to be decided by a person:");
    }
    outcome.left().forEach(this::finding);
    outcome.notes().forEach(log::info);
  }

  /** What was moved, and what is left to a person; of a dry run the diff. */
  void moved(HandbookEdits.Moved moved, boolean wrote) {
    if (!wrote) {
      System.out.print(ConsoleText.lines(moved.diff()));
      System.out.flush();
    }
    log.info(
        String.format(
            Locale.ROOT,
            "%s %s to %s; %s in %s.",
            wrote ? "Moved" : "Would move",
            moved.from(),
            moved.to(),
            wrote ? "changed what leads to it and from it" : "changes",
            counted(moved.files().size(), "file")));
    if (!moved.byHand().isEmpty()) {
      log.info("To be changed by hand:");
      moved.byHand().forEach(line -> log.info("  " + line));
    }
    if (!moved.left().isEmpty()) {
      log.info("New findings:");
      moved.left().forEach(this::finding);
    }
  }

  private void finding(Finding finding) {
    String help = finding.help().map(text -> " " + text).orElse("");
    log.info("  " + finding.path() + ": " + finding.message() + help);
  }

  /** What a person is to read at once, without the marks of a log. */
  void screen(List<String> lines) {
    lines.forEach(line -> System.out.println(ConsoleText.line(line)));
    System.out.flush();
  }

  /** A file that was written. */
  void wrote(Path file) {
    log.info("Wrote " + shown(file));
  }

  /** What was mended, by rule; of a dry run the diff. */
  void fixed(HandbookEdits.Fixed fixed, boolean wrote) {
    if (!wrote) {
      System.out.print(ConsoleText.lines(fixed.diff()));
      System.out.flush();
    }
    Map<String, Long> rules =
        fixed.mended().stream()
            .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
    rules.forEach((rule, count) -> log.info(String.format(Locale.ROOT, "%,7d %s", count, rule)));
    log.info(
        String.format(
            Locale.ROOT,
            "%s %s in %s; %s need a person.",
            wrote ? "Fixed" : "Would fix",
            counted(fixed.mended().size(), "finding"),
            counted(fixed.files().size(), "file"),
            counted(fixed.left().size(), "finding")));
  }

  private static String since(Change change) {
    return String.format(
        Locale.ROOT,
        " since %s (%,d fixed, %,d there before)",
        change.revision().since(),
        change.mended().size(),
        change.existing().size());
  }

  private static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /** Relative to where Maven was started, when that is shorter. */
  private static String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path here = Path.of("").toAbsolutePath();
    return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
  }
}
