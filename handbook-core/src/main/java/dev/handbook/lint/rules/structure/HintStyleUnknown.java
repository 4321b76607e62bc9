package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.fix.SpellingFix;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Page;
import dev.handbook.text.Span;
import dev.handbook.text.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A warning that is shown as a mere remark. */
final class HintStyleUnknown implements PageRule {
  private static final List<String> STYLES = List.of("info", "success", "warning", "danger");

  /** What other tools call them. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "warn", "warning",
          "caution", "warning",
          "important", "warning",
          "error", "danger",
          "critical", "danger",
          "note", "info",
          "tip", "success");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("hint-style-unknown", "HB0644", "Hint style is not known");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Block block : scope.blocks(page)) {
      if (block.type() == Type.CONTAINER && block.name().equals("hint")) {
        check(block, block.attributes().getOrDefault("style", "info").strip(), page, report);
      }
    }
  }

  private static void check(Block hint, String style, Page page, Reporter report) {
    String small = style.toLowerCase(Locale.ROOT);
    String opening = page.text().line(hint.span().line());
    if (STYLES.contains(small) || style.isEmpty() || !opening.contains("{% hint")) {
      return;
    }
    Optional<String> meant =
        Optional.ofNullable(ELSEWHERE.get(small)).or(() -> Spelling.closest(small, STYLES));
    Span line = Passages.firstLine(page, hint.span());
    report
        .at(line, "“" + style + "” is not a hint style, so this hint is shown as “info”.")
        .context(style)
        .help(
            meant
                .map(close -> "Write style=\"" + close + "\".")
                .orElse("Use info, success, warning or danger."))
        .fix(
            meant.flatMap(
                close ->
                    SpellingFix.of(
                        page, line, "style=\"" + style + "\"", "style=\"" + close + "\"")));
  }
}
