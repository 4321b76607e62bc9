package dev.handbook.lint.rules.copies;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two sentences that are about the same, in whatever words, and lay down another time, sum, day or
 * office. Nobody can be sure of it without reading both, so it is a remark.
 */
final class ConflictingStatement implements HandbookRule {
  /** From here on both are about the same. */
  private static final double ALIKE = 0.66;

  /** Words that are in more statements than this do not tell what one is about. */
  private static final int COMMON = 24;

  /** By so many of its rarest words a statement is looked for. */
  private static final int RAREST = 3;

  @Override
  public RuleInfo info() {
    return RuleInfo.info(
        "conflicting-statement", "HB1505", "Two sentences may contradict each other");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    List<Statement> statements = new ArrayList<>();
    for (Page page : scope.handbook().pages()) {
      if (!scope.isArchived(page)) {
        for (Block block : scope.passages(page)) {
          if (block.type() != Block.Type.HEADING) {
            statements.addAll(Statement.of(page, block));
          }
        }
      }
    }
    Map<String, List<Integer>> byStem = byStem(statements);
    Set<Integer> told = new HashSet<>();
    for (int i = 0; i < statements.size(); i++) {
      for (int earlier : candidates(i, statements.get(i), byStem)) {
        if (!told.contains(i) && check(statements.get(i), statements.get(earlier), report)) {
          told.add(i);
        }
      }
    }
  }

  /** Passages that differ in figures alone are told by another rule. */
  private static boolean areOnePassage(String here, String there) {
    long skeleton = PassageWords.skeleton(here, SimilarPassages.FEWEST_WORDS);
    return skeleton != 0 && skeleton == PassageWords.skeleton(there, SimilarPassages.FEWEST_WORDS);
  }

  private static Map<String, List<Integer>> byStem(List<Statement> statements) {
    Map<String, List<Integer>> byStem = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      for (String stem : statements.get(i).stems()) {
        byStem.computeIfAbsent(stem, any -> new ArrayList<>(2)).add(i);
      }
    }
    return byStem;
  }

  /** Those before a statement that have one of its rarest words. */
  private static List<Integer> candidates(
      int which, Statement statement, Map<String, List<Integer>> byStem) {
    return statement.stems().stream()
        .map(byStem::get)
        .filter(places -> places.size() > 1 && places.size() <= COMMON)
        .sorted(Comparator.comparingInt(List::size))
        .limit(RAREST)
        .flatMap(List::stream)
        .filter(other -> other < which)
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean check(Statement here, Statement there, HandbookReporter report) {
    if (here.likeness(there) < ALIKE
        || TwinPages.are(here.page(), there.page())
        || here.block().equals(there.block())
        || areOnePassage(here.block().text(), there.block().text())) {
      return false;
    }
    Optional<String[]> said = here.contradiction(there);
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
                        + words[0]
                        + "” here, “"
                        + words[1]
                        + "” there.")
                .context(here.sentence() + "\n" + there.sentence())
                .help("Read both. If they are about the same, write it in one place only."));
    return said.isPresent();
  }
}
