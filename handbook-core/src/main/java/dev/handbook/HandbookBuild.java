package dev.handbook;

import dev.handbook.caching.BuildCache;
import dev.handbook.change.Change;
import dev.handbook.change.Histories;
import dev.handbook.change.Past;
import dev.handbook.change.Scorecard;
import dev.handbook.comparing.GitHistory;
import dev.handbook.comparing.Scorecards;
import dev.handbook.comparing.SinceComparison;
import dev.handbook.domain.GovernanceRegister;
import dev.handbook.files.Seal;
import dev.handbook.files.UntrustedFolders;
import dev.handbook.history.PageHistories;
import dev.handbook.lint.Baseline;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.Site;
import dev.handbook.model.Sources;
import dev.handbook.publish.Publisher;
import dev.handbook.publish.SiteArchive;
import dev.handbook.redaction.Redaction;
import dev.handbook.report.Reports;
import dev.handbook.report.ScorecardFiles;
import dev.handbook.schema.Schemas;
import dev.handbook.search.cluster.ClusterExport;
import dev.handbook.search.cluster.ClusterFormat;
import dev.handbook.site.SiteRenderer;
import dev.handbook.site.theme.Theme;
import dev.handbook.site.view.SiteInput;
import dev.handbook.stage.Config;
import dev.handbook.stage.PhaseTimer;
import dev.handbook.stage.Progress;
import dev.handbook.stage.Stages;
import dev.handbook.stage.WorkPlaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The pipeline: each line of {@link #build} is a stage, each variable immutable. */
public final class HandbookBuild {
  private final PhaseTimer timer;
  private final boolean withTrend;
  private final BuildCache memory;
  private final Optional<Seal> seal;
  private final Optional<Path> cache;
  private final boolean attended;

  /** A pipeline that tells how it gets on. */
  public HandbookBuild(Progress progress) {
    this(
        new PhaseTimer(progress), true, BuildCache.NONE, Optional.empty(), Optional.empty(), false);
  }

  private HandbookBuild(
      PhaseTimer timer,
      boolean withTrend,
      BuildCache memory,
      Optional<Seal> seal,
      Optional<Path> cache,
      boolean attended) {
    this.timer = timer;
    this.withTrend = withTrend;
    this.memory = memory;
    this.seal = seal;
    this.cache = cache;
    this.attended = attended;
  }

  /**
   * The same for a run whose text only its writer reads, on a terminal: that says in full what is
   * wrong on confidential pages. What is written to files stays as it is.
   */
  public HandbookBuild attended() {
    return new HandbookBuild(timer, withTrend, memory, seal, cache, true);
  }

  /**
   * The same with a key: what is kept for later runs is sealed with it, and only what is sealed
   * with it counts. Without a key nothing is kept.
   */
  public HandbookBuild sealing(Seal key) {
    return new HandbookBuild(timer, withTrend, memory, Optional.of(key), cache, attended);
  }

  /**
   * The same, which takes from a folder what has not changed since the last run; without a key it
   * takes nothing.
   */
  public HandbookBuild caching(Path folder) {
    return remembering(folder, key -> BuildCache.in(folder, key));
  }

  private HandbookBuild remembering(Path folder, Function<Seal, BuildCache> remembered) {
    return new HandbookBuild(
        timer, withTrend, seal.map(remembered).orElse(memory), seal, Optional.of(folder), attended);
  }

  /**
   * The same for runs that publish nothing: where no run was before, this one makes the folder and
   * keeps nothing in it, so that a build server, which begins with nothing each time, does not
   * write for nobody.
   */
  public HandbookBuild cachingFromTheSecondRun(Path folder) {
    return remembering(folder, key -> BuildCache.inIfThere(folder, key));
  }

  /** The same for a preview: with its cache, without the past, which takes time. */
  public HandbookBuild previewing(BuildCache other) {
    return new HandbookBuild(timer, false, other, seal, cache, attended);
  }

  /**
   * Content folder in, linted and searchable site out. When the findings reach {@link
   * Config#failOn}, or {@link Config#ratchet} holds, the reports are written, nothing is published
   * and the former site stays.
   */
  public BuildReport build(Config config) {
    check(config);
    new WorkPlaces(config).checkOutput();
    Publisher.check(config.output());
    Stages stages = stages(config);
    try (SinceComparison comparison = SinceComparison.of(config)) {
      return build(stages, comparison, config);
    }
  }

  private BuildReport build(Stages stages, SinceComparison comparison, Config config) {
    Sources sources = read(stages, config);
    Handbook handbook = stages.parse(sources);
    Handbook shown = stages.shown(sources, handbook);
    if (shown.published().isEmpty()) {
      throw WorkPlaces.noPage(sources);
    }
    Past past = new GitHistory(sources, handbook, timer::warn);
    GovernanceRegister governance = stages.governance(handbook, past);
    try (SearchIndex index = stages.underway(shown, governance)) {
      List<Finding> all = stages.lint(handbook, past, index);
      List<Finding> findings = Stages.notFrozen(all, sources, handbook);
      Scorecard card = score(sources, handbook, shown, governance, all, config);
      Optional<Change> change =
          compare(comparison, sources, handbook, governance, card, all, findings);
      BuildReport report =
          new ReportStage(sources, handbook, shown, config, attended)
              .write(findings, all.size() - findings.size(), change);
      if (report.failed()) {
        return report;
      }
      NewlyPublic.line(shown, config.output()).ifPresent(timer::note);
      Site pages =
          SiteRenderer.render(
              new SiteInput(
                  shown, handbook, histories(sources, shown), past, governance, config.cname()),
              Theme.load(config.theme()),
              findings,
              memory.rules(),
              Optional.of(card));
      Site site = pages.plus(index.files()).plus(Schemas.files(pages));
      memory.built(new BuildCache.Built(sources, handbook, shown, site, all));
      return report.published(publish(site, config));
    }
  }

  /** The same up to the reports; publishes nothing. */
  public BuildReport lint(Config config) {
    check(config);
    Stages stages = stages(config);
    try (SinceComparison comparison = SinceComparison.of(config)) {
      return lint(stages, comparison, config);
    }
  }

  private BuildReport lint(Stages stages, SinceComparison comparison, Config config) {
    Sources sources = read(stages, config);
    Handbook handbook = stages.facts(sources);
    Handbook shown = stages.shown(sources, handbook);
    Past past = new GitHistory(sources, handbook, timer::warn);
    GovernanceRegister governance = stages.governance(handbook, past);
    try (SearchIndex index = stages.lazily(shown, governance)) {
      List<Finding> all = stages.lint(handbook, past, index);
      List<Finding> findings = Stages.notFrozen(all, sources, handbook);
      Scorecard card = score(sources, handbook, shown, governance, all, config);
      Optional<Change> change =
          compare(comparison, sources, handbook, governance, card, all, findings);
      return new ReportStage(sources, handbook, shown, config, attended)
          .write(findings, all.size() - findings.size(), change);
    }
  }

  /**
   * Freezes today's findings beside the content, so that later runs report new ones only.
   *
   * @param grow whether a baseline that exists may take in new findings; else it only loses what
   *     was mended
   */
  public Baseline freeze(Config config, boolean grow) {
    Stages stages = stages(config);
    check(config);
    Sources sources = read(stages, config);
    Handbook handbook = stages.facts(sources);
    Past past = new GitHistory(sources, handbook, timer::warn);
    GovernanceRegister governance = stages.governance(handbook, past);
    try (SearchIndex index = stages.lazily(stages.shown(sources, handbook), governance)) {
      List<Finding> findings = stages.lint(handbook, past, index);
      Baseline frozen =
          Baseline.read(sources.root())
              .filter(old -> !grow)
              .map(old -> old.without(findings, handbook.pages()))
              .orElseGet(() -> Baseline.of(findings));
      frozen.write(sources.root());
      return frozen;
    }
  }

  /**
   * Packs the site that was published last.
   *
   * @return how many files it has
   */
  public int zip(Config config, Path archive) {
    check(config);
    UntrustedFolders.of(config.content()).refuseLinks(archive, "-Dhandbook.output");
    return timer.time(
        "Packed", "files", files -> files, () -> SiteArchive.zip(config.output(), archive));
  }

  /** The best sections for a query as a reader types it, best first. */
  public List<SearchIndex.Hit> search(Config config, String query, int limit) {
    Stages stages = stages(config);
    check(config);
    Sources sources = read(stages, config);
    Handbook whole = stages.parse(sources);
    Handbook handbook = stages.shown(sources, whole);
    GovernanceRegister governance =
        stages.governance(whole, new GitHistory(sources, whole, timer::warn));
    try (SearchIndex index = stages.index(handbook, governance)) {
      return index.search(query, limit);
    }
  }

  /**
   * Writes what a search cluster needs to serve the handbook instead of static files.
   *
   * @return the folder, named after the format, beside the index
   */
  public Path export(Config config, ClusterFormat format) {
    Stages stages = stages(config);
    check(config);
    Sources sources = read(stages, config);
    Handbook whole = stages.parse(sources);
    Handbook handbook = stages.shown(sources, whole);
    GovernanceRegister governance =
        stages.governance(whole, new GitHistory(sources, whole, timer::warn));
    Path folder = new WorkPlaces(config).export().resolve(format.id());
    timer.time(
        "Exported",
        "sections",
        count -> count,
        () -> ClusterExport.write(handbook, governance, format, folder));
    return folder;
  }

  private Stages stages(Config config) {
    return new Stages(config, memory, timer);
  }

  private static Sources read(Stages stages, Config config) {
    WorkPlaces places = new WorkPlaces(config);
    return places.withWordOnTheme(places.withoutWritten(stages.read()));
  }

  /** Refuses what the run could not end well with, before it begins. */
  private void check(Config config) {
    Reports.formats(config.formats(), config.environment());
    new WorkPlaces(config).check(cache);
  }

  /** Counts what a baseline freezes, too: a handbook is not better for being left as it is. */
  private Scorecard score(
      Sources sources,
      Handbook handbook,
      Handbook shown,
      GovernanceRegister governance,
      List<Finding> all,
      Config config) {
    Scorecard card =
        timer.time(
            "Measured",
            "measures",
            done -> done.measures().size(),
            () -> new Scorecards(config, seal, sources, handbook).of(all, governance, withTrend));
    ScorecardFiles.write(config.reports(), new Redaction(shown, handbook).of(card));
    return card;
  }

  private Optional<Change> compare(
      SinceComparison comparison,
      Sources sources,
      Handbook handbook,
      GovernanceRegister governance,
      Scorecard card,
      List<Finding> all,
      List<Finding> findings) {
    return comparison.wanted()
        ? Optional.of(
            timer.time(
                "Compared",
                "new findings",
                change -> change.fresh().size(),
                () -> comparison.with(sources, handbook, governance, card, all, findings)))
        : Optional.empty();
  }

  /** Not in a preview: it is asked for often, and the past does not change by writing. */
  private Histories histories(Sources sources, Handbook shown) {
    return withTrend
        ? timer.time(
            "Traced", "pages", found -> found.byPath().size(), () -> traced(sources, shown))
        : Histories.NONE;
  }

  private Histories traced(Sources sources, Handbook shown) {
    try {
      return PageHistories.of(sources.root(), shown.published());
    } catch (HandbookException unreadable) {
      timer.warn(unreadable);
      return Histories.NONE;
    }
  }

  private Path publish(Site site, Config config) {
    return timer.time(
        "Published",
        "files",
        done -> site.files().size(),
        () -> Publisher.publish(config.output(), site, memory.former()));
  }
}
