package dev.handbook.lint.rules.wording;

import dev.handbook.domain.Vpmom;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.rule.RuleId;
import dev.handbook.text.KeywordSet;
import dev.handbook.text.Span;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A place where something is to follow, and a reader who needed it. */
final class PlaceholderText implements PageRule {
  /** Of a table full of blanks a few are enough to make the point. */
  private static final int MOST_IN_TABLE = 3;

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(RuleId.PLACEHOLDER_TEXT, "HB0501", "Text is yet to be written");
  }

  @Override
  public Optional<KeywordSet> words() {
    return Optional.of(Placeholders.MAY_HOLD);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (!scope.mentions(page, Placeholders.MAY_HOLD) || scope.isArchived(page)) {
      return;
    }
    boolean template = Templates.is(page);
    Set<Span> reported = null;
    int inTable = 0;
    for (Block block : scope.passages(page)) {
      inTable = block.type() == Block.Type.CELL ? inTable : 0;
      boolean part = block.type() == Block.Type.CELL || block.type() == Block.Type.HEADING;
      Optional<String> words =
          part ? Placeholders.inPart(block.text()) : Placeholders.in(block.text());
      if (words.isEmpty()
          || template
              && (UnfilledFields.in(words.get()).isPresent() || Placeholders.isMark(words.get()))) {
        continue;
      }
      reported = reported == null ? reported(page, scope) : reported;
      if (reported.contains(block.span())
          || TemplateBoilerplate.isInstruction(block.text())
          || Passages.isCode(page, block, words.get())
          || !isWritten(page, block, words.get())) {
        continue;
      }
      inTable += block.type() == Block.Type.CELL ? 1 : 0;
      if (inTable <= MOST_IN_TABLE) {
        report
            .at(Passages.find(page, block, words.get()), "“" + words.get() + "” is a placeholder.")
            .context(block.text())
            .atMost(isOfSet(words.get(), scope) ? Severity.INFO : Severity.ERROR)
            .help("Write what belongs here, or remove it until it is known.");
      }
    }
  }

  private static boolean isOfSet(String words, RuleContext scope) {
    return UnfilledFields.in(words).isPresent() && scope.once(TemplateSet.class, TemplateSet::is);
  }

  /**
   * Brackets of a link, and brackets around one, are not there to be filled in; of angle brackets
   * that are taken for HTML, html-dropped tells.
   */
  private static boolean isWritten(Page page, Block block, String words) {
    if (words.startsWith("<")) {
      int line = Passages.find(page, block, words).line();
      return page.faults().stream()
          .noneMatch(f -> f.rule().equals(RuleId.HTML_DROPPED) && f.span().line() == line);
    }
    return !Placeholders.BRACKETS.matcher(words).matches()
        || page.text()
            .line(Passages.find(page, block, words).line())
            .replace("\\", "")
            .contains(words);
  }

  /** Titles of VPMOMs and cells for owners; they have rules of their own. */
  private static Set<Span> reported(Page page, RuleContext scope) {
    return Stream.concat(
            scope.domain().vpmoms(page).stream().map(Vpmom::span),
            MissingOwners.cells(scope.tables(page)).stream().map(Block::span))
        .collect(Collectors.toSet());
  }
}
