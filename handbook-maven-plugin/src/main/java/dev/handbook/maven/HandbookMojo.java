package dev.handbook.maven;

import dev.handbook.BuildReport;
import dev.handbook.HandbookBuild;
import dev.handbook.files.CacheKey;
import dev.handbook.files.Seal;
import dev.handbook.files.TrackedFiles;
import dev.handbook.files.UntrustedFolders;
import dev.handbook.model.Edition;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Severity;
import dev.handbook.stage.Config;
import dev.handbook.text.ConsoleText;
import dev.handbook.work.Watch;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals that read a handbook have in common: their parameters and how they end. */
abstract class HandbookMojo extends AbstractMojo {
  /** The folder of Markdown; the project's folder if not given. */
  @Parameter(property = "handbook.content", defaultValue = "${basedir}")
  private File content;

  /** The folder of the site; {@code target/handbook} if not given. */
  @Parameter(property = "handbook.output")
  private File output;

  /** The folder of the reports; {@code target/handbook-reports} if not given. */
  @Parameter(property = "handbook.reports.directory")
  private File reportsDirectory;

  /** Formats of the reports, separated by commas. {@code json} is always written. */
  @Parameter(property = "handbook.reports", defaultValue = "text,json")
  private String reports;

  /** Least severity that fails the build: {@code error}, {@code warning} or {@code never}. */
  @Parameter(property = "handbook.failOn", defaultValue = "error")
  private String failOn;

  /**
   * Branch, tag or commit to compare with: only findings that are new since then are reported and
   * can fail the build. Nothing is compared if not given.
   */
  @Parameter(property = "handbook.since")
  private String since;

  /**
   * Whether the build fails when a measure of the scorecard is worse than in the revision of {@code
   * handbook.since}; without one there is nothing to compare with.
   */
  @Parameter(property = "handbook.ratchet", defaultValue = "false")
  private boolean ratchet;

  /** Where the site is published; overrides {@code siteUrl} of {@code handbook.yml}. */
  @Parameter(property = "handbook.siteUrl")
  private String siteUrl;

  /**
   * For whom the site is made, {@code public} or {@code internal}; overrides {@code edition} of
   * {@code handbook.yml}.
   */
  @Parameter(property = "handbook.edition")
  private String edition;

  /** The day on which rules about dates look, as {@code YYYY-MM-DD}; today (UTC) if not given. */
  @Parameter(property = "handbook.today")
  private String today;

  /**
   * Folder in which a run finds what the one before has made of pages that have not changed; {@code
   * target/handbook-cache} if not given, {@code false} for none. It may be deleted at any time. If
   * it is not given, goals that publish nothing begin to fill it in their second run.
   */
  @Parameter(property = "handbook.cache")
  private String cache;

  /**
   * Folder whose files replace those of the default theme. It is code, which runs in the browsers
   * of the readers; none is used if not given.
   */
  @Parameter(property = "handbook.theme")
  private File theme;

  /**
   * Whether a file {@code CNAME} of the content is published, by which GitHub Pages gives the site
   * its domain: whoever may write it decides where the site is.
   */
  @Parameter(property = "handbook.cname", defaultValue = "false")
  private boolean cname;

  /** Does nothing when true. */
  @Parameter(property = "handbook.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${plugin}", readonly = true)
  private PluginDescriptor plugin;

  @Parameter(defaultValue = "${session.userProperties}", readonly = true)
  private Properties given;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File basedir;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true)
  private String buildDirectory;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: handbook.skip is set.");
      return;
    }
    try {
      new Arguments(plugin).check(given, getLog()::warn);
      if (waitsForPeople()) {
        perform(build(), config());
      } else {
        performWatched();
      }
    } catch (MojoFailureException e) {
      throw new MojoFailureException(ConsoleText.line(e.getMessage()), SafeCause.of(e));
    } catch (MojoExecutionException | RuntimeException e) {
      throw SafeCause.failure(e);
    }
  }

  /** Maven's log, in which no word of the handbook acts. */
  @Override
  public final Log getLog() {
    return new SafeLog(super.getLog());
  }

  /** Says what the run waits for when it stands still. */
  private void performWatched() throws MojoExecutionException, MojoFailureException {
    Watch watch = Watch.over(getLog()::warn);
    try {
      perform(build(), config());
    } finally {
      watch.close();
    }
  }

  /** Whether there is nothing to do for a long time, and rightly so. */
  boolean waitsForPeople() {
    return false;
  }

  private HandbookBuild build() {
    boolean given = cache != null && !cache.isBlank() && !cache.equals("true");
    Path folder = given ? basedir.toPath().resolve(cache) : target().resolve("handbook-cache");
    Optional<Seal> seal = isTracked(folder) ? Optional.empty() : seal();
    HandbookBuild silent = new HandbookBuild(new Console(getLog()));
    HandbookBuild plain = Terminal.isAttended(System.getenv()) ? silent.attended() : silent;
    HandbookBuild build = seal.map(plain::sealing).orElse(plain);
    if (given && Files.isRegularFile(folder)) {
      throw new HandbookException(
          "The folder of the cache is a file",
          "handbook.cache=" + cache,
          "Name a folder, or leave it out");
    }
    if ("false".equals(cache) || !readsInBulk()) {
      return build;
    }
    return given || publishes() ? build.caching(folder) : build.cachingFromTheSecondRun(folder);
  }

  /** Whether git brings the cache; says so when it does. */
  private boolean isTracked(Path folder) {
    Optional<String> tracked =
        TrackedFiles.below(folder).or(() -> TrackedFiles.below(target().resolve("handbook-index")));
    tracked.ifPresent(
        file ->
            getLog()
                .warn(
                    "Nothing is cached, because git tracks "
                        + file
                        + ". Remove it with git rm --cached, and add its folder to .gitignore."));
    return tracked.isPresent();
  }

  /** The key of caches; says so when there is none. */
  private Optional<Seal> seal() {
    CacheKey key =
        CacheKey.find(
            System.getenv(),
            System.getProperty("user.home"),
            UntrustedFolders.of(content.toPath()));
    key.trouble()
        .ifPresent(
            why ->
                getLog()
                    .info(
                        "Nothing is cached, because there is no key to sign the cache with: "
                            + why
                            + ". Set "
                            + CacheKey.VARIABLE
                            + " to give one."));
    return key.seal();
  }

  /**
   * Whether a later run surely asks for what this one has made: a site is built again and again.
   */
  boolean publishes() {
    return false;
  }

  /** Whether it runs the stages of a build, so that a later run may gain from what is kept. */
  boolean readsInBulk() {
    return true;
  }

  /** Does what the goal is for. */
  abstract void perform(HandbookBuild build, Config config) throws MojoFailureException;

  /** Shows what a run came to, and fails the build when its findings do. */
  final void conclude(BuildReport report) throws MojoFailureException {
    Console console = new Console(getLog());
    console.findings(report);
    if (report.failed()) {
      throw new MojoFailureException(console.verdict(report));
    }
    getLog().info(console.verdict(report));
  }

  private Config config() throws MojoExecutionException {
    Path target = target();
    return new Config(
        content.toPath(),
        pathOr(output, target.resolve("handbook")),
        target.resolve("handbook-index"),
        pathOr(reportsDirectory, target.resolve("handbook-reports")),
        formats(),
        threshold(),
        Optional.ofNullable(since).map(String::strip).filter(name -> !name.isEmpty()),
        Optional.ofNullable(siteUrl).filter(url -> !url.isBlank()).map(Arguments::webAddress),
        edition(),
        day(),
        System.getenv(),
        ratchet,
        Optional.ofNullable(theme).map(Arguments::folderOfTheme),
        cname);
  }

  /** Without a POM Maven leaves the build directory's expression as it stands. */
  private Path target() {
    boolean known = buildDirectory != null && !buildDirectory.contains("${");
    return known ? Path.of(buildDirectory) : basedir.toPath().resolve("target");
  }

  private static Path pathOr(File given, Path otherwise) {
    return given == null ? otherwise : given.toPath();
  }

  private List<String> formats() {
    return Arrays.stream(reports.split(",")).map(String::strip).filter(f -> !f.isEmpty()).toList();
  }

  private Optional<Severity> threshold() throws MojoExecutionException {
    return switch (failOn) {
      case "error" -> Optional.of(Severity.ERROR);
      case "warning" -> Optional.of(Severity.WARNING);
      case "never" -> Optional.empty();
      default ->
          throw new MojoExecutionException(
              "handbook.failOn is '" + failOn + "'; use error, warning or never");
    };
  }

  private Optional<Edition> edition() throws MojoExecutionException {
    if (edition == null || edition.isBlank()) {
      return Optional.empty();
    }
    Optional<Edition> known = Edition.of(edition);
    if (known.isEmpty()) {
      throw new MojoExecutionException(
          "handbook.edition is '" + edition + "'; use public or internal");
    }
    return known;
  }

  private LocalDate day() throws MojoExecutionException {
    if (today == null || today.isBlank()) {
      return LocalDate.now(ZoneOffset.UTC);
    }
    try {
      return LocalDate.parse(today.strip());
    } catch (DateTimeException e) {
      throw new MojoExecutionException(
          "handbook.today is '" + today + "'; write a date as YYYY-MM-DD");
    }
  }
}
