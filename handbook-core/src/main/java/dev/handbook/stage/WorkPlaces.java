package dev.handbook.stage;

import dev.handbook.files.UntrustedFolders;
import dev.handbook.model.Fault;
import dev.handbook.model.HandbookException;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.report.Reports;
import dev.handbook.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where a run writes: nowhere that a link of the checkout leads, and not over the handbook itself.
 * What it writes is never read as content, not even when it lies among the pages.
 */
public record WorkPlaces(Config config) {
  private static final String OUTPUT = "-Dhandbook.output";
  private static final String REPORTS = "-Dhandbook.reports.directory";

  private static final String THEME = "theme";

  /** Folder of what was counted of former months. */
  public Path history() {
    return config.index().resolveSibling("handbook-history");
  }

  /** Folder of the index of the revision to compare with. */
  public Path indexOfBase() {
    return config.index().resolveSibling(config.index().getFileName() + "-base");
  }

  /** Folder of what search clusters load. */
  public Path export() {
    return config.index().resolveSibling("handbook-export");
  }

  /**
   * Refuses folders that are links, or that links in untrusted folders lead to.
   *
   * @throws HandbookException with the link
   */
  public void check(Optional<Path> cache) {
    UntrustedFolders untrusted = UntrustedFolders.of(config.content());
    Map<Path, String> folders = new TreeMap<>();
    for (Path beside : List.of(config.index(), indexOfBase(), history(), export())) {
      folders.put(beside, "another build directory in the POM");
    }
    cache.ifPresent(folder -> folders.put(folder, "-Dhandbook.cache"));
    folders.put(config.reports(), REPORTS);
    folders.put(config.output(), OUTPUT);
    folders.forEach(untrusted::refuseLinks);
  }

  /**
   * Refuses an output that would replace what the site is made of.
   *
   * @throws HandbookException with the folder that it holds
   */
  public void checkOutput() {
    UntrustedFolders.of(config.content())
        .within(config.output())
        .ifPresent(
            held -> {
              throw new HandbookException(
                  "The output folder holds the content or the project, and would be replaced",
                  held.toString(),
                  "Name a folder of its own with " + OUTPUT);
            });
  }

  /**
   * What was read without what runs have written.
   *
   * @throws HandbookException when there is no page, or the reports lie among pages
   */
  public Sources withoutWritten(Sources sources) {
    refuseReportsAmongPages(sources);
    List<String> folders =
        Stream.of(config.output(), config.reports(), config.index(), history(), export())
            .flatMap(folder -> below(sources, folder).stream())
            .toList();
    Sources rest =
        folders.isEmpty()
            ? sources
            : sources.only(path -> folders.stream().noneMatch(path::startsWith));
    if (rest.pages().isEmpty()) {
      throw noPage(rest);
    }
    return rest;
  }

  /** The exception for a handbook that shows nothing: most likely the wrong folder was named. */
  public static HandbookException noPage(Sources sources) {
    return new HandbookException(
        "The content folder contains no page to publish",
        sources.root().toString(),
        "Name the folder of the handbook with -Dhandbook.content, and look at root in"
            + " .gitbook.yaml and exclude in handbook.yml");
  }

  private void refuseReportsAmongPages(Sources sources) {
    boolean same = real(config.reports()).equals(real(sources.root()));
    Optional<String> folder = below(sources, config.reports());
    Optional<String> page =
        sources.pages().stream()
            .map(SourceFile::path)
            .filter(path -> folder.filter(path::startsWith).isPresent())
            .filter(path -> !Reports.isReport(path.substring(path.lastIndexOf('/') + 1)))
            .findFirst();
    if (same || page.isPresent()) {
      throw new HandbookException(
          "The folder of the reports holds pages of the handbook",
          page.orElse(config.reports().toString()),
          "Name a folder of its own with " + REPORTS);
    }
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException notThere) {
      return folder.toAbsolutePath().normalize();
    }
  }

  /** What was read, with a word about a theme that nobody has named. */
  public Sources withWordOnTheme(Sources sources) {
    return config.theme().isPresent() || !Files.isDirectory(sources.root().resolve(THEME))
        ? sources
        : sources.withFault(
            new Fault(
                "page-skipped",
                THEME,
                Span.FILE,
                "This theme is not used: its scripts run in the readers' browsers, so the content"
                    + " cannot choose it",
                Optional.of(
                    "Name it with -Dhandbook.theme="
                        + config.content().resolve(THEME)
                        + " or <theme> in the POM, or remove the folder.")));
  }

  /** The content path of a folder with a slash at its end, when it lies below the content. */
  private static Optional<String> below(Sources sources, Path folder) {
    Path root = sources.root().toAbsolutePath().normalize();
    Path path = folder.toAbsolutePath().normalize();
    return path.startsWith(root) && !path.equals(root)
        ? Optional.of(root.relativize(path).toString().replace('\\', '/') + "/")
        : Optional.empty();
  }
}
