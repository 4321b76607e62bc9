package dev.handbook.stage;

import dev.handbook.caching.BuildCache;
import dev.handbook.change.ContentTree;
import dev.handbook.change.Past;
import dev.handbook.domain.GovernanceRegister;
import dev.handbook.lint.Baseline;
import dev.handbook.lint.Linter;
import dev.handbook.lint.rules.Rules;
import dev.handbook.markdown.EditionParser;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.search.SearchIndexer;
import dev.handbook.source.SourceReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The first stages of every run, for its configuration: reading, parsing, indexing, linting. All
 * that read a handbook ask here, so that edition and address are the same for all of them.
 */
public final class Stages {
  private final Config config;
  private final BuildCache cache;
  private final PhaseTimer timer;

  /** The stages of a run that remembers and tells how it gets on. */
  public Stages(Config config, BuildCache cache, PhaseTimer timer) {
    this.config = config;
    this.cache = cache;
    this.timer = timer;
  }

  /** The stages of a run that does neither. */
  public static Stages of(Config config) {
    return new Stages(config, BuildCache.NONE, new PhaseTimer(Progress.SILENT));
  }

  /** Reads the content folder. */
  public Sources read() {
    Sources sources =
        timer.time(
            "Read", "pages", found -> found.pages().size(), () -> cache.read(config.content()));
    sources.settings().dialect().introduction().ifPresent(timer::note);
    return config.published(sources);
  }

  /**
   * Reads the content folder as it would be with other bytes in some files.
   *
   * @param bytes of changed files, by their paths
   * @param former what was read before
   */
  public Sources read(Map<Path, byte[]> bytes, Sources former) {
    return config.published(SourceReader.read(config.content(), bytes, former));
  }

  /** Reads another revision of the content folder, with the configuration it had. */
  public Sources read(ContentTree revision, Sources former) {
    return config.published(SourceReader.read(revision, config.content(), former));
  }

  /** Reads another revision of the content folder, with the configuration of today. */
  public Sources readAsToday(ContentTree revision, Sources former) {
    return config.published(SourceReader.readAsToday(revision, config.content(), former));
  }

  /**
   * Another version of a page.
   *
   * @param page the page as it is in what was read
   * @param bytes of its file in that version
   */
  public static Page version(Sources sources, Page page, byte[] bytes) {
    return parse(sources, file(sources, page, bytes), page);
  }

  /** Another version of the file of a page. */
  public static SourceFile file(Sources sources, Page page, byte[] bytes) {
    return SourceReader.read(page.path(), bytes, sources.settings());
  }

  /** Parses another version of the file of a page. */
  public static Page parse(Sources sources, SourceFile version, Page page) {
    return HandbookParser.parse(sources, version, page.url());
  }

  /** Parses what was read. */
  public Handbook parse(Sources sources) {
    return parsed(() -> cache.parse(sources));
  }

  /** Parses what was read, but for the pages that another state of the handbook has, too. */
  public Handbook parse(Sources sources, Handbook former) {
    return HandbookParser.parse(sources, former);
  }

  /** Parses what was read for a run that shows nothing. */
  public Handbook facts(Sources sources) {
    return parsed(() -> cache.facts(sources));
  }

  private Handbook parsed(Supplier<Handbook> parser) {
    return timer.time("Parsed", "pages", done -> done.pages().size(), parser);
  }

  /** What the edition shows of a handbook. */
  public Handbook shown(Sources sources, Handbook handbook) {
    return EditionParser.shown(sources, handbook);
  }

  /** How the pages of a handbook with a past are governed on the day of this run. */
  public GovernanceRegister governance(Handbook handbook, Past past) {
    GovernanceRegister governance = GovernanceRegister.of(handbook, past, config.today());
    if (governance.asksHistory()) {
      past.read();
    }
    return governance;
  }

  /** Makes the index. */
  public SearchIndex index(Handbook shown, GovernanceRegister governance) {
    return timer.time(
        "Indexed",
        "pages",
        done -> shown.published().size(),
        () -> cache.index(shown, governance, config.index()));
  }

  /** An index that is made only if a rule asks it. */
  public SearchIndex lazily(Handbook shown, GovernanceRegister governance) {
    return new LazyIndex(SearchIndexer.scripts(shown), () -> index(shown, governance));
  }

  /** The same for another revision, in a folder of its own, of which no report is made. */
  public SearchIndex lazily(Handbook shown, GovernanceRegister governance, Path folder) {
    return new LazyIndex(
        SearchIndexer.scripts(shown), () -> SearchIndexer.index(shown, governance, folder));
  }

  /** An index that is made while the rules are at work. */
  public SearchIndex underway(Handbook shown, GovernanceRegister governance) {
    return new BackgroundIndex(SearchIndexer.scripts(shown), () -> index(shown, governance));
  }

  /** All findings, frozen ones too. */
  public List<Finding> lint(Handbook handbook, Past past, SearchIndex index) {
    Linter linter = linter(handbook).knowing(past);
    return timer.time("Linted", "findings", List::size, () -> linter.check(handbook, index));
  }

  /** The rules of a handbook on the day of this run. */
  public Linter linter(Handbook handbook) {
    return linter(handbook, config.today());
  }

  /** The rules of a handbook on some day. */
  public static Linter linter(Handbook handbook, LocalDate today) {
    return Linter.of(Rules.of(handbook.settings().lint()), handbook.settings().lint(), today);
  }

  /** The findings without those that a baseline freezes. */
  public static List<Finding> notFrozen(List<Finding> all, Sources sources, Handbook handbook) {
    return Baseline.read(sources.root())
        .map(baseline -> baseline.split(all, handbook.pages()).reported())
        .orElse(all);
  }
}
