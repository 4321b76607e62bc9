package dev.handbook;

import dev.handbook.change.Change;
import dev.handbook.change.Histories;
import dev.handbook.change.Past;
import dev.handbook.change.Scorecard;
import dev.handbook.domain.GovernanceRegister;
import dev.handbook.files.Seal;
import dev.handbook.files.UntrustedFolders;
import dev.handbook.history.PageHistories;
import dev.handbook.lint.Baseline;
import dev.handbook.lint.Linter;
import dev.handbook.lint.rules.Rules;
import dev.handbook.markdown.EditionParser;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.Site;
import dev.handbook.model.Sources;
import dev.handbook.publish.Publisher;
import dev.handbook.publish.SiteArchive;
import dev.handbook.report.ScorecardFiles;
import dev.handbook.search.SearchIndexer;
import dev.handbook.search.cluster.ClusterExport;
import dev.handbook.search.cluster.ClusterFormat;
import dev.handbook.site.SiteRenderer;
import dev.handbook.site.theme.Theme;
import dev.handbook.site.view.SiteInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The pipeline: each line of {@link #build} is a stage, each variable immutable. */
public final class HandbookBuild {
  private final Phases phases;
  private final boolean withTrend;
  private final Memory memory;
  private final Optional<Seal> seal;
  private final Optional<Path> cache;

  /** A pipeline that tells how it gets on. */
  public HandbookBuild(Progress progress) {
    this(new Phases(progress), true, Memory.NONE, Optional.empty(), Optional.empty());
  }

  private HandbookBuild(
      Phases phases, boolean withTrend, Memory memory, Optional<Seal> seal, Optional<Path> cache) {
    this.phases = phases;
    this.withTrend = withTrend;
    this.memory = memory;
    this.seal = seal;
    this.cache = cache;
  }

  /**
   * The same with a key: what is kept for later runs is sealed with it, and only what is sealed
   * with it counts. Without a key nothing is kept.
   */
  public HandbookBuild sealing(Seal key) {
    return new HandbookBuild(phases, withTrend, memory, Optional.of(key), cache);
  }

  /**
   * The same, which takes from a folder what has not changed since the last run; without a key it
   * takes nothing.
   */
  public HandbookBuild caching(Path folder) {
    return remembering(folder, key -> Memory.in(folder, key));
  }

  private HandbookBuild remembering(Path folder, Function<Seal, Memory> remembered) {
    return new HandbookBuild(
        phases, withTrend, seal.map(remembered).orElse(memory), seal, Optional.of(folder));
  }

  /**
   * The same for runs that publish nothing: where no run was before, this one makes the folder and
   * keeps nothing in it, so that a build server, which begins with nothing each time, does not
   * write for nobody.
   */
  public HandbookBuild cachingFromTheSecondRun(Path folder) {
    return remembering(folder, key -> Memory.inIfThere(folder, key));
  }

  /** The same for a preview: with its memory, without the past, which takes time. */
  HandbookBuild previewing(Memory other) {
    return new HandbookBuild(phases, false, other, seal, cache);
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
    try (Comparison comparison = Comparison.of(config)) {
      return build(comparison, config);
    }
  }

  private BuildReport build(Comparison comparison, Config config) {
    Sources sources = read(config);
    Handbook handbook = parse(sources);
    Handbook shown = EditionParser.shown(sources, handbook);
    if (shown.published().isEmpty()) {
      throw WorkPlaces.noPage(sources);
    }
    Past past = new GitPast(sources, handbook, phases::warn);
    GovernanceRegister governance = GovernanceRegister.of(handbook, config.today());
    try (SearchIndex index = underway(shown, governance, config)) {
      List<Finding> all = lint(past, handbook, index, config);
      List<Finding> findings = notFrozen(all, sources, handbook);
      Scorecard card = score(sources, handbook, shown, governance, all, config);
      Optional<Change> change = compare(comparison, sources, handbook, card, all, findings);
      BuildReport report = new Reporting(sources, handbook, shown, config).of(findings, change);
      if (report.failed()) {
        return report;
      }
      NewlyPublic.line(shown, config.output()).ifPresent(phases::note);
      Site pages =
          SiteRenderer.render(
              new SiteInput(shown, handbook, histories(sources, shown), past, governance),
              Theme.load(config.theme()),
              findings,
              memory.rules(),
              Optional.of(card));
      Site site = pages.plus(index.files());
      memory.built(new Memory.Built(sources, handbook, shown, site, all));
      return report.published(publish(site, config));
    }
  }

  /** The same up to the reports; publishes nothing. */
  public BuildReport lint(Config config) {
    check(config);
    try (Comparison comparison = Comparison.of(config)) {
      return lint(comparison, config);
    }
  }

  private BuildReport lint(Comparison comparison, Config config) {
    Sources sources = read(config);
    Handbook handbook = facts(sources);
    Handbook shown = EditionParser.shown(sources, handbook);
    Past past = new GitPast(sources, handbook, phases::warn);
    GovernanceRegister governance = GovernanceRegister.of(handbook, config.today());
    try (SearchIndex index = lazily(shown, governance, config)) {
      List<Finding> all = lint(past, handbook, index, config);
      List<Finding> findings = notFrozen(all, sources, handbook);
      Scorecard card = score(sources, handbook, shown, governance, all, config);
      Optional<Change> change = compare(comparison, sources, handbook, card, all, findings);
      return new Reporting(sources, handbook, shown, config).of(findings, change);
    }
  }

  /**
   * Freezes today's findings beside the content, so that later runs report new ones only.
   *
   * @param grow whether a baseline that exists may take in new findings; else it only loses what
   *     was mended
   */
  public Baseline freeze(Config config, boolean grow) {
    check(config);
    Sources sources = read(config);
    Handbook handbook = facts(sources);
    Past past = new GitPast(sources, handbook, phases::warn);
    GovernanceRegister governance = GovernanceRegister.of(handbook, config.today());
    try (SearchIndex index = lazily(EditionParser.shown(sources, handbook), governance, config)) {
      List<Finding> findings = lint(past, handbook, index, config);
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
    return phases.time(
        "Packed", "files", files -> files, () -> SiteArchive.zip(config.output(), archive));
  }

  /** The best sections for a query as a reader types it, best first. */
  public List<SearchIndex.Hit> search(Config config, String query, int limit) {
    check(config);
    Sources sources = read(config);
    Handbook whole = parse(sources);
    Handbook handbook = EditionParser.shown(sources, whole);
    GovernanceRegister governance = GovernanceRegister.of(whole, config.today());
    try (SearchIndex index = index(handbook, governance, config)) {
      return index.search(query, limit);
    }
  }

  /**
   * Writes what a search cluster needs to serve the handbook instead of static files.
   *
   * @return the folder, named after the format, beside the index
   */
  public Path export(Config config, ClusterFormat format) {
    check(config);
    Sources sources = read(config);
    Handbook whole = parse(sources);
    Handbook handbook = EditionParser.shown(sources, whole);
    GovernanceRegister governance = GovernanceRegister.of(whole, config.today());
    Path folder = new WorkPlaces(config).export().resolve(format.id());
    phases.time(
        "Exported",
        "sections",
        count -> count,
        () -> ClusterExport.write(handbook, governance, format, folder));
    return folder;
  }

  private Sources read(Config config) {
    Sources sources =
        phases.time(
            "Read", "pages", found -> found.pages().size(), () -> memory.read(config.content()));
    sources.settings().dialect().introduction().ifPresent(phases::note);
    WorkPlaces places = new WorkPlaces(config);
    return config.published(places.withWordOnTheme(places.withoutWritten(sources)));
  }

  private void check(Config config) {
    new WorkPlaces(config).check(cache);
  }

  private Handbook parse(Sources sources) {
    return parsed(() -> memory.parse(sources));
  }

  private Handbook facts(Sources sources) {
    return parsed(() -> memory.facts(sources));
  }

  private Handbook parsed(Supplier<Handbook> parser) {
    return phases.time("Parsed", "pages", done -> done.pages().size(), parser);
  }

  /** An index that is made only if a rule asks it. */
  private SearchIndex lazily(Handbook handbook, GovernanceRegister governance, Config config) {
    return new LazyIndex(
        SearchIndexer.scripts(handbook), () -> index(handbook, governance, config));
  }

  /** An index that is made while the rules are at work. */
  private SearchIndex underway(Handbook handbook, GovernanceRegister governance, Config config) {
    return new IndexUnderway(
        SearchIndexer.scripts(handbook), () -> index(handbook, governance, config));
  }

  private SearchIndex index(Handbook handbook, GovernanceRegister governance, Config config) {
    return phases.time(
        "Indexed",
        "pages",
        done -> handbook.published().size(),
        () -> memory.index(handbook, governance, config.index()));
  }

  /** The findings without those that a baseline freezes. */
  static List<Finding> notFrozen(List<Finding> all, Sources sources, Handbook handbook) {
    return Baseline.read(sources.root())
        .map(baseline -> baseline.split(all, handbook.pages()).reported())
        .orElse(all);
  }

  private List<Finding> lint(Past past, Handbook handbook, SearchIndex index, Config config) {
    Linter linter = Linter.of(Rules.ALL, handbook.settings().lint(), config.today()).knowing(past);
    return phases.time("Linted", "findings", List::size, () -> linter.check(handbook, index));
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
        phases.time(
            "Measured",
            "measures",
            done -> done.measures().size(),
            () -> new Scorecards(config, seal, sources, handbook).of(all, governance, withTrend));
    ScorecardFiles.write(config.reports(), new Discretion(shown, handbook).of(card));
    return card;
  }

  private Optional<Change> compare(
      Comparison comparison,
      Sources sources,
      Handbook handbook,
      Scorecard card,
      List<Finding> all,
      List<Finding> findings) {
    return comparison.wanted()
        ? Optional.of(
            phases.time(
                "Compared",
                "new findings",
                change -> change.fresh().size(),
                () -> comparison.with(sources, handbook, card, all, findings)))
        : Optional.empty();
  }

  /** Not in a preview: it is asked for often, and the past does not change by writing. */
  private Histories histories(Sources sources, Handbook shown) {
    return withTrend
        ? phases.time(
            "Traced", "pages", found -> found.byPath().size(), () -> traced(sources, shown))
        : Histories.NONE;
  }

  private Histories traced(Sources sources, Handbook shown) {
    try {
      return PageHistories.of(sources.root(), shown.published());
    } catch (HandbookException unreadable) {
      phases.warn(unreadable);
      return Histories.NONE;
    }
  }

  private Path publish(Site site, Config config) {
    return phases.time(
        "Published",
        "files",
        done -> site.files().size(),
        () -> Publisher.publish(config.output(), site, memory.former()));
  }
}
