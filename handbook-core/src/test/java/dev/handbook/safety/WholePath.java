package dev.handbook.safety;

import com.sun.management.OperatingSystemMXBean;
import dev.handbook.domain.Registers;
import dev.handbook.lint.Linter;
import dev.handbook.lint.Rule;
import dev.handbook.lint.rules.Rules;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.Site;
import dev.handbook.model.SiteFile;
import dev.handbook.model.Sources;
import dev.handbook.report.ReportTarget;
import dev.handbook.report.Reports;
import dev.handbook.search.SearchIndexer;
import dev.handbook.site.SiteRenderer;
import dev.handbook.site.theme.Theme;
import dev.handbook.source.SourceReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A handbook on its way through all stages but the last, which only copies files. */
final class WholePath {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final List<String> FORMATS =
      List.of("text", "json", "github", "markdown", "sarif", "junit", "checkstyle");
  private static final Theme THEME = Theme.load(Optional.empty());
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Path work;
  private final Function<Sources, Handbook> parser;
  private final Map<String, Long> times = new LinkedHashMap<>();

  private WholePath(Path work, Function<Sources, Handbook> parser) {
    this.work = work;
    this.parser = parser;
  }

  /**
   * What came out.
   *
   * @param files the site's files by path
   * @param times CPU time of each stage in nanoseconds, of all threads
   */
  record Outcome(
      Handbook handbook,
      List<Finding> findings,
      Map<String, byte[]> files,
      Map<String, Long> times) {
    /** A file of the site as text. */
    String text(String path) {
      return new String(files.get(path), StandardCharsets.UTF_8);
    }

    /** Whether a page was refused by name. */
    boolean refused(String path) {
      return findings.stream()
          .anyMatch(f -> f.path().equals(path) && f.rule().equals("page-skipped"));
    }

    /** CPU time of all stages in milliseconds. */
    long milliseconds() {
      return times.values().stream().mapToLong(Long::longValue).sum() / 1_000_000;
    }
  }

  /**
   * Takes a content folder along the whole path.
   *
   * @param work where index and reports are written
   */
  static Outcome of(Path content, Path work) {
    return of(content, work, HandbookParser::parse);
  }

  /** As above, with another parser. */
  static Outcome of(Path content, Path work, Function<Sources, Handbook> parser) {
    return new WholePath(work, parser).run(content);
  }

  private Outcome run(Path content) {
    Sources sources = time("read", () -> SourceReader.read(content));
    Handbook handbook = time("parse", () -> parser.apply(sources));
    try (SearchIndex index =
        time(
            "index",
            () -> SearchIndexer.index(handbook, Registers.of(handbook), work.resolve("index")))) {
      Linter linter = Linter.of(Rules.ALL, handbook.settings().lint(), TODAY);
      List<Finding> findings = time("lint", () -> linter.check(handbook, index));
      time(
          "report",
          () ->
              Reports.write(
                  FORMATS,
                  new ReportTarget(work.resolve("reports"), content, Map.of()),
                  handbook,
                  Rules.ALL.stream().map(Rule::info).toList(),
                  findings,
                  Optional.empty()));
      Map<String, byte[]> files =
          time(
              "render",
              () -> {
                Site site = SiteRenderer.render(handbook, THEME, TODAY, findings, List.of());
                return write(site.plus(index.files()));
              });
      return new Outcome(handbook, findings, files, times);
    }
  }

  private static Map<String, byte[]> write(Site site) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (SiteFile file : site.files()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        file.writeTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(file.path(), e);
      }
      files.put(file.path(), out.toByteArray());
    }
    return files;
  }

  private <T> T time(String stage, Supplier<T> work) {
    long before = SYSTEM.getProcessCpuTime();
    T result = work.get();
    times.merge(stage, SYSTEM.getProcessCpuTime() - before, Long::sum);
    return result;
  }
}
