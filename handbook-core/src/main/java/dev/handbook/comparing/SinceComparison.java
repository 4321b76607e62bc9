package dev.handbook.comparing;

import dev.handbook.change.Change;
import dev.handbook.change.ContentTree;
import dev.handbook.change.Effect;
import dev.handbook.change.Measure;
import dev.handbook.change.Past;
import dev.handbook.change.Scorecard;
import dev.handbook.domain.GovernanceRegister;
import dev.handbook.history.BaseRevision;
import dev.handbook.history.Changes;
import dev.handbook.history.ConfigurationTexts;
import dev.handbook.history.State;
import dev.handbook.lint.Baseline;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.Sources;
import dev.handbook.stage.Config;
import dev.handbook.stage.Stages;
import dev.handbook.stage.WorkPlaces;
import dev.handbook.text.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The comparison with another revision, where a run was asked for one. */
public final class SinceComparison implements AutoCloseable {
  private final Config config;
  private final Stages stages;
  private final Optional<BaseRevision> base;

  private SinceComparison(Config config, Optional<BaseRevision> base) {
    this.config = config;
    this.stages = Stages.of(config);
    this.base = base;
  }

  /**
   * Finds the revision, before any work is done that would be in vain.
   *
   * @throws HandbookException when there is nothing to compare with
   */
  public static SinceComparison of(Config config) {
    return new SinceComparison(
        config, config.since().map(since -> BaseRevision.of(config.content(), since)));
  }

  /** Whether the run was asked for a comparison. */
  public boolean wanted() {
    return base.isPresent();
  }

  /**
   * Reads and lints the revision as this run did the disk, and says what has changed since.
   *
   * @param governance how the pages are governed
   * @param card the measures of this run
   * @param findings all findings of this run, those included that a baseline has frozen
   * @param reported those that it has not
   */
  public Change with(
      Sources sources,
      Handbook handbook,
      GovernanceRegister governance,
      Scorecard card,
      List<Finding> findings,
      List<Finding> reported) {
    BaseRevision.Content was = base.orElseThrow().content();
    Map<String, SourceText> texts = ConfigurationTexts.of(config.content(), sources.root());
    State after = new State(handbook, findings, reported, texts, governance);
    try {
      Sources former = stages.read(was.tree(), sources);
      return between(was.revision(), before(was.tree(), former, handbook), after, card);
    } catch (HandbookException unusable) {
      Sources former = stages.readAsToday(was.tree(), sources);
      State before = before(was.tree(), former, handbook);
      return between(withNote(was.revision(), unusable), before, after, card);
    }
  }

  /** Both by the day and the rules of this run, so that only the change makes a difference. */
  private Change between(Change.Revision revision, State before, State after, Scorecard card) {
    List<Measure> now = card.measures();
    List<Measure> then =
        Scorecards.today(before.handbook(), before.findings(), before.governance()).measures();
    List<Effect.MeasureChange> changed = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).sameFigure(then.get(i))) {
        changed.add(new Effect.MeasureChange(then.get(i), now.get(i)));
      }
    }
    return Changes.between(revision, before, after).with(changed);
  }

  private static Change.Revision withNote(Change.Revision revision, HandbookException unusable) {
    String note =
        "The configuration of that revision cannot be used ("
            + unusable.title()
            + ": "
            + unusable.place()
            + "); it was read with the configuration of today.";
    List<String> notes = new ArrayList<>(revision.notes());
    notes.add(note);
    return new Change.Revision(revision.since(), revision.commit(), notes);
  }

  private State before(ContentTree tree, Sources former, Handbook handbook) {
    Handbook was = stages.parse(former, handbook);
    Path folder = new WorkPlaces(config).indexOfBase();
    Past past = new GitHistory(former, was, unreadable -> {});
    GovernanceRegister governance = stages.governance(was, past);
    try (SearchIndex index = stages.lazily(was, governance, folder)) {
      List<Finding> all = stages.linter(was).knowing(past).check(was, index);
      List<Finding> findings = withStaleness(all, was, tree, former);
      Map<String, SourceText> texts = ConfigurationTexts.of(tree, config.content(), former.root());
      return new State(was, findings, findings, texts, governance);
    }
  }

  /**
   * What was frozen then was there all the same; but a word about mended entries that stood there
   * before is not news.
   */
  private List<Finding> withStaleness(
      List<Finding> findings, Handbook was, ContentTree tree, Sources former) {
    Path below = config.content().relativize(former.root());
    List<Finding> reported =
        baseline(tree, below)
            .map(baseline -> baseline.split(findings, was.pages()).reported())
            .orElse(List.of());
    return Stream.concat(findings.stream(), reported.stream())
        .distinct()
        .sorted(Finding.ORDER)
        .toList();
  }

  private static Optional<Baseline> baseline(ContentTree tree, Path below) {
    try {
      ContentTree folder = tree;
      for (Path name : below) {
        if (!name.toString().isEmpty()) {
          Optional<ContentTree> child = folder.child(name.toString());
          if (child.isEmpty()) {
            return Optional.empty();
          }
          folder = child.get();
        }
      }
      return Baseline.read(folder);
    } catch (HandbookException unreadable) {
      // The change may be what mends it.
      return Optional.empty();
    } catch (IOException e) {
      throw new HandbookException(
          "The revision to compare with cannot be read",
          below.toString(),
          "Check the repository with git fsck.",
          e);
    }
  }

  @Override
  public void close() {
    base.ifPresent(BaseRevision::close);
  }
}
