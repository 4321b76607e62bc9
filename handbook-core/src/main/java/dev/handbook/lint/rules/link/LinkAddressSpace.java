package dev.handbook.lint.rules.link;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Fix;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address with a space ends there for Markdown, so that all of the link is shown as text. */
final class LinkAddressSpace implements PageRule {
  private static final Pattern LINK =
      Pattern.compile(
          "(!?)\\[([^\\[\\]\\n]{0,300})]\\(([^()<>\\s\"']{1,300}(?: [^()<>\\s\"']{1,300}){1,20})((?:\\s+\"[^\"\\n]{0,300}\")?)\\)");

  /** What stands in round brackets behind square ones need not be an address. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i).*\\.[a-z][a-z0-9]{1,4}(?:#\\S*)?|https?://.*|\\.{0,2}/.*");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("link-address-space", "HB0220", "Address of a link has a space");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Block block : scope.blocks(page)) {
      if (block.type() != Type.CODE && block.text().contains("](")) {
        check(block, page, scope, report);
      }
    }
  }

  private static void check(Block block, Page page, RuleContext scope, Reporter report) {
    Matcher shown = LINK.matcher(block.text());
    while (shown.find()) {
      if (ADDRESS.matcher(shown.group(3)).matches()) {
        written(shown.group(), block, page)
            .ifPresent(span -> report(shown, span, page, scope, report));
      }
    }
  }

  /** Where it is written just so, and not in code; with a backslash it is meant to be shown. */
  private static Optional<Span> written(String link, Block block, Page page) {
    SourceText text = page.text();
    int last = Math.min(block.span().endLine(), text.lineCount());
    for (int line = block.span().line(); line <= last; line++) {
      String source = text.line(line);
      int at = source.indexOf(link);
      if (at >= 0) {
        long ticks = source.substring(0, at).chars().filter(c -> c == '`').count();
        int start = text.startOf(line) + at;
        return ticks % 2 == 0
            ? Optional.of(text.span(start, start + link.length()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static void report(
      Matcher link, Span span, Page page, RuleContext scope, Reporter report) {
    String address = link.group(3);
    String encoded = address.replace(" ", "%20");
    Resolution there = scope.handbook().resolve(page.path(), encoded);
    boolean arrives =
        there.status() == Resolution.Status.PAGE || there.status() == Resolution.Status.ASSET;
    String right = link.group(1) + "[" + link.group(2) + "](" + encoded + link.group(4) + ")";
    Fix fix = Fix.safe("Write %20 for the space", page.path(), span, right);
    report
        .at(span, "This is shown as text, not as a link: its address has a space.")
        .context(address)
        .help("Write “%20” for each space: " + encoded)
        .fix(arrives ? fix : fix.needingALook());
  }
}
