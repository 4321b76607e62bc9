package dev.handbook.lint.rules.copies;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two sentences that are about the same, in whatever words, and lay down another time, sum, day or
 * office. Nobody can be sure of it without reading both, so it is a remark.
 */
final class ConflictingStatement implements HandbookRule {
  /** From here on both are about the same. */
  private static final double ALIKE = 0.66;

  /** So many lines of one page belong together. */
  private static final int NEAR = 15;

  @Override
  public RuleInfo info() {
    return RuleInfo.info(
        "conflicting-statement", "HB1505", "Two sentences may contradict each other");
  }

  @Override
  public Optional<KeywordSet> words() {
    return Optional.of(Statement.MAY_LAY_DOWN);
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    List<Statement> statements = new ArrayList<>();
    for (Page page : scope.handbook().pages()) {
      if (!scope.isArchived(page)) {
        for (Block block : scope.passages(page, Statement.MAY_LAY_DOWN)) {
          if (block.type() != Block.Type.HEADING) {
            statements.addAll(Statement.of(page, block));
          }
        }
      }
    }
    StemIndex index = new StemIndex(statements);
    for (int i = 0; i < statements.size(); i++) {
      for (int earlier : index.candidates(i)) {
        if (check(statements.get(i), statements.get(earlier), index.likeness(i, earlier), report)) {
          break;
        }
      }
    }
  }

  /** The lines of a list or table differ on purpose. */
  private static boolean areNeighbours(Statement here, Statement there) {
    int lines = Math.abs(here.block().span().line() - there.block().span().line());
    return here.page() == there.page() && lines <= NEAR;
  }

  /** Passages that differ in figures alone are told by another rule. */
  private static boolean areOnePassage(String here, String there) {
    long skeleton = PassageWords.skeleton(here, SimilarPassages.FEWEST_WORDS);
    return skeleton != 0 && skeleton == PassageWords.skeleton(there, SimilarPassages.FEWEST_WORDS);
  }

  private static boolean check(
      Statement here, Statement there, double likeness, HandbookReporter report) {
    if (likeness < ALIKE
        || TwinPages.are(here.page(), there.page())
        || areNeighbours(here, there)
        || areOnePassage(here.block().text(), there.block().text())) {
      return false;
    }
    Optional<List<String>> said = here.contradiction(there);
    said.ifPresent(
        words ->
            report
                .on(here.page())
                .at(
                    Passages.firstLine(here.page(), here.block().span()),
                    "This may contradict "
                        + there.page().path()
                        + ", line "
                        + there.block().span().line()
                        + ": “"
                        + words.get(0)
                        + "” here, “"
                        + words.get(1)
                        + "” there.")
                .context(here.sentence() + "\n" + there.sentence())
                .help("Read both. If they are about the same, write it in one place only."));
    return said.isPresent();
  }
}
