package dev.handbook.report;

import dev.handbook.change.Change;
import dev.handbook.files.WorkFolder;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.text.Spelling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes findings to files, one for each format, and hands them to the CI server. */
public final class Reports {
  /** Scripts read it, so it is written whatever is asked for. */
  private static final String ALWAYS = "json";

  /** Stands for what the CI server of the run shows best. */
  private static final String AUTO = "auto";

  static final List<ReportFormat> FORMATS =
      List.of(
          new TextFormat(),
          new JsonFormat(),
          new GithubFormat(),
          new MarkdownFormat(),
          new CommentFormat(),
          new SarifFormat(),
          new GitlabFormat(),
          new RdjsonFormat(),
          new CheckstyleFormat(),
          new JunitFormat(),
          new JenkinsFormat(),
          new AzureFormat());

  /** Bytes of a report; GitHub takes no larger one. */
  private static final long LARGEST = 10_000_000;

  /** How much of it the first attempt is to fill: findings differ in length. */
  private static final double SHARE = 0.9;

  private Reports() {}

  /**
   * Writes the reports and prepares what the CI server of the run is to be told.
   *
   * @param formats names of formats; {@code json} is always written, {@code auto} stands for what
   *     the server shows best and also appends the summary to the page of the job
   * @param rules all rules, from which formats that explain rules take their words
   * @param findings all findings
   * @param change what has changed since another revision, when the run compared with one; then
   *     only the findings that the change brings are reported, and how it mends others
   * @throws HandbookException when a format is not known or a file cannot be written
   */
  public static WrittenReports write(
      List<String> formats,
      ReportTarget target,
      Handbook handbook,
      List<RuleInfo> rules,
      List<Finding> findings,
      Optional<Change> change) {
    Map<String, String> environment = target.environment();
    CiServer server = CiServer.of(environment);
    Set<String> names = names(formats, server);
    Checkout checkout = Checkout.of(target.content(), environment);
    Report whole = Report.of(handbook, findings, rules, checkout);
    Report report = change.map(whole::since).orElse(whole);
    Report told = report.folded();
    List<Path> files = new ArrayList<>();
    StringBuilder console = new StringBuilder();
    for (String name : names) {
      ReportFormat format = format(name);
      String text = render(format, format.everyPlace() ? report : told);
      files.add(write(target.directory(), format.fileName(), text));
      console.append(format.printedFor(server) ? text : "");
    }
    if (formats.contains(AUTO)) {
      console.append(summary(server, told, target));
    }
    return new WrittenReports(files.stream().sorted().toList(), console.toString());
  }

  /** A file that viewers open and servers take: what does not fit is counted and not listed. */
  private static String render(ReportFormat format, Report report) {
    String text = format.render(report);
    int listed = report.all().size();
    while (text.length() > LARGEST / 3 && size(text) > LARGEST && listed > 1) {
      listed = Math.max(1, (int) Math.min(listed / 2L, SHARE * LARGEST * listed / size(text)));
      text = format.render(report.listing(listed));
    }
    return text;
  }

  private static long size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * Puts the summary where the server expects it; returns the command for that, if there is one.
   */
  private static String summary(CiServer server, Report report, ReportTarget target) {
    if (server == CiServer.GITHUB_ACTIONS) {
      StepSummary.append(report, target.environment());
    }
    return server == CiServer.AZURE_PIPELINES
        ? AzureFormat.summary(target.directory().resolve(new MarkdownFormat().fileName()))
        : "";
  }

  /**
   * The formats that a list of names comes to in an environment, sorted: {@code auto} replaced,
   * {@code json} added.
   *
   * @throws HandbookException when a format is not known
   */
  public static List<String> formats(List<String> formats, Map<String, String> environment) {
    return List.copyOf(names(formats, CiServer.of(environment)));
  }

  /**
   * A text for the log of a run: on servers that take commands from their log, words of pages that
   * look like one are written so that they are none.
   */
  public static String harmless(String text, Map<String, String> environment) {
    return CiServer.of(environment).harmless(text);
  }

  /** Whether a file of the folder of reports is one that runs write. */
  public static boolean isReport(String fileName) {
    return ScorecardFiles.NAMES_OF_FILES.contains(fileName)
        || FORMATS.stream().anyMatch(format -> format.fileName().equals(fileName));
  }

  private static Set<String> names(List<String> formats, CiServer server) {
    Set<String> names = new TreeSet<>(formats);
    if (names.remove(AUTO)) {
      names.addAll(server.formats());
    }
    if (names.contains(MarkdownFormat.NAME)) {
      names.add(CommentFormat.NAME);
    }
    names.add(ALWAYS);
    names.forEach(Reports::format);
    return names;
  }

  private static ReportFormat format(String name) {
    return FORMATS.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> names =
                  Stream.concat(FORMATS.stream().map(ReportFormat::name), Stream.of(AUTO)).toList();
              String hint =
                  Spelling.closest(name, names)
                      .map(close -> "Did you mean '" + close + "'?")
                      .orElse("There are " + String.join(", ", names) + ".");
              return new HandbookException(
                  "There is no report format '" + name + "'", "handbook.reports", hint);
            });
  }

  private static Path write(Path directory, String fileName, String text) {
    try {
      WorkFolder folder = WorkFolder.of(directory);
      folder.mark();
      return folder.write(fileName, text);
    } catch (IOException cause) {
      throw new HandbookException(
          "The report cannot be written",
          directory.resolve(fileName).toString(),
          "Check that the folder exists and is writable, or set handbook.reports.directory.",
          cause);
    }
  }
}
