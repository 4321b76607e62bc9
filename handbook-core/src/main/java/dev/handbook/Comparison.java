package dev.handbook;

import dev.handbook.history.BaseRevision;
import dev.handbook.history.Changes;
import dev.handbook.history.ConfigurationTexts;
import dev.handbook.history.State;
import dev.handbook.lint.Linter;
import dev.handbook.lint.rules.Rules;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Change;
import dev.handbook.model.ContentTree;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.Sources;
import dev.handbook.search.SearchIndexer;
import dev.handbook.source.SourceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The comparison with another revision, where a run was asked for one. */
final class Comparison implements AutoCloseable {
  private final Config config;
  private final Optional<BaseRevision> base;

  private Comparison(Config config, Optional<BaseRevision> base) {
    this.config = config;
    this.base = base;
  }

  /**
   * Finds the revision, before any work is done that would be in vain.
   *
   * @throws HandbookException when there is nothing to compare with
   */
  static Comparison of(Config config) {
    return new Comparison(
        config, config.since().map(since -> BaseRevision.of(config.content(), since)));
  }

  boolean wanted() {
    return base.isPresent();
  }

  /** Reads and lints the revision as this run did the disk, and says what has changed since. */
  Change with(Sources sources, Handbook handbook, List<Finding> findings) {
    BaseRevision revision = base.orElseThrow();
    ContentTree tree = revision.tree();
    Path content = config.content();
    State after = new State(handbook, findings, ConfigurationTexts.of(content, sources.root()));
    State before;
    try {
      before = before(tree, sources, handbook);
    } catch (HandbookException unusable) {
      throw new HandbookException(
          "The handbook cannot be used as it was in " + revision.id() + ", where the change begins",
          unusable.place(),
          "Compare with a later revision, or leave handbook.since out until this is mended.",
          unusable);
    }
    return Changes.between(config.since().orElseThrow(), revision.id(), before, after);
  }

  private State before(ContentTree tree, Sources sources, Handbook handbook) {
    Sources former = SourceReader.read(tree, config.content(), sources);
    Handbook was = HandbookParser.parse(config.published(former), handbook);
    Path folder = config.index().resolveSibling(config.index().getFileName() + "-base");
    Linter linter = Linter.of(Rules.ALL, was.settings().lint(), config.today());
    try (SearchIndex index = new LazyIndex(() -> SearchIndexer.index(was, folder))) {
      List<Finding> findings = linter.check(was, index);
      return new State(was, findings, ConfigurationTexts.of(tree, config.content(), former.root()));
    }
  }

  @Override
  public void close() {
    base.ifPresent(BaseRevision::close);
  }
}
