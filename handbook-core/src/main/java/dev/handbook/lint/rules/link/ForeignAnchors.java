package dev.handbook.lint.rules.link;

import dev.handbook.lint.RuleContext;
import dev.handbook.model.Dialect;
import dev.handbook.model.Page;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows anchors that another tool gives a page by its own means, and that are missing here. */
final class ForeignAnchors {
  private static final Pattern SUMMARY = Pattern.compile("<summary>([^<\\n]{1,200})</summary>");

  private ForeignAnchors() {}

  /**
   * Whether the tool for which the handbook was written may well have an anchor on a page: a part
   * that its theme makes of a key of the front matter, a line of code, a title of what can be
   * opened, or a heading of which it makes words in another way.
   */
  static boolean may(String anchor, Page there, RuleContext scope) {
    Dialect tool = scope.handbook().settings().dialect();
    if (tool.is(Dialect.PLAIN)) {
      return false;
    }
    return there.frontMatter().entry(anchor).isPresent()
        || anchor.startsWith("__codelineno-")
        || tool.is("gitbook") && (isTitle(anchor, there) || isNearly(anchor, there));
  }

  private static boolean isTitle(String anchor, Page there) {
    Matcher title = SUMMARY.matcher(there.text().text());
    while (title.find()) {
      if (bare(title.group(1)).equals(bare(anchor))) {
        return true;
      }
    }
    return false;
  }

  /** GitBook takes “AD” for two words, and writes “id-” before a figure. */
  private static boolean isNearly(String anchor, Page there) {
    String wanted = bare(anchor.startsWith("id-") ? anchor.substring("id-".length()) : anchor);
    return there.headings().stream().anyMatch(heading -> bare(heading.text()).equals(wanted));
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
