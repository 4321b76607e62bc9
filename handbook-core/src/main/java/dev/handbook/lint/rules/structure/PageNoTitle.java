package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Dialect;
import dev.handbook.model.Fix;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Without a title a page is listed and found by the name of its file. */
final class PageNoTitle implements PageRule {
  private static final int LONGEST = 80;

  private static final Pattern BOLD = Pattern.compile("^\\s{0,3}(\\*\\*|__)([^*_]+)\\1\\s*$");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("page-no-title", "HB0645", "Page has no title");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (page.blocks().isEmpty() || page.hasOwnTitle()) {
      return;
    }
    Block first = page.blocks().get(0);
    SourceText text = page.text();
    Matcher bold = BOLD.matcher(text.line(first.span().line()));
    if (isTitle(first) && bold.matches()) {
      String title = bold.group(2).strip();
      Span line = text.lineSpan(first.span().line());
      report
          .at(line, "The page has no title; this bold line looks like it.")
          .context(title)
          .help("Write “# " + title + "”.")
          .fix(Fix.safe("Make the bold line the title", page.path(), line, "# " + title));
    } else if (scope.once(PageNoTitle.class, PageNoTitle::untitled).contains(page.path())) {
      report
          .at(Span.FILE, "The page has no title, so that it is listed as “" + page.title() + "”.")
          .help("Begin it with a line such as “# Travel costs”.")
          .atMost(Severity.INFO);
    }
  }

  /** The pages that are listed, as others may be parts; other tools find titles elsewhere. */
  private static Set<String> untitled(RuleContext scope) {
    Dialect tool = scope.handbook().settings().dialect();
    if (!tool.is(Dialect.PLAIN) && !tool.is("gitbook")) {
      return Set.of();
    }
    return scope
        .handbook()
        .toc()
        .flatten()
        .flatMap(entry -> entry.path().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isTitle(Block block) {
    String text = block.text();
    return block.type() == Type.PARAGRAPH
        && block.span().line() == block.span().endLine()
        && "strong".equals(block.attributes().get("emphasis"))
        && text.length() <= LONGEST
        && !text.matches(".*[.!?:;,]");
  }
}
