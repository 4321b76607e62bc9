package dev.handbook.lint.rules.wording;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Heading;
import dev.handbook.model.Page;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A heading that promises something and has nothing below it. */
final class EmptySection implements PageRule {
  private static final int TITLE_WORDS = 8;

  /** Only lines that begin so may be nothing but markup. */
  private static final String MARKUP = "<{-*_\\&";

  private static final Pattern NOTHING =
      Pattern.compile(
          "<!--(?s:.*?)-->|\\{% *(?:end\\w+|tab |tabs|step|column|hint).*?%}|</?(?:div|details|p|br|td|tr|table|tbody)\\b[^>]*>|^\\s*(?:-{3,}|\\*{3,}|_{3,}|\\\\|&nbsp;|&#x20;)\\s*$",
          Pattern.MULTILINE);

  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern NUMBER =
      Pattern.compile("(?:[A-Z]\\.)?(\\d+(?:\\.\\d+)*)(?=[.:)]?\\s)");

  /** The first of several headings that are parts of the one above, though written like it. */
  private static final Pattern FIRST =
      Pattern.compile("(?:(?:step|part|phase|stage) )?1(?:[.):]|:? )", Pattern.CASE_INSENSITIVE);

  /** Blocks that hold headings; the group tells those that end one. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?:\\{% *|<)(end|/|)(?:stepper|step|tabs?|columns?|hint|cards?|table|td|div|details|section)\\b");

  private static final Pattern SENTENCE = Pattern.compile("[.!?:]$|: .");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("empty-section", "HB0506", "Section is empty");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (Templates.is(page)) {
      return;
    }
    List<Heading> headings = page.headings();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      boolean last = i + 1 == headings.size();
      boolean parent = !last && isAbove(heading, headings.get(i + 1), i == 0);
      int end = last ? page.text().lineCount() + 1 : headings.get(i + 1).span().line();
      if (!parent
          && isEmpty(page, heading.span().endLine() + 1, end)
          && (last || !opensBlock(page, heading, headings.get(i + 1)))
          && isTitle(heading, page)
          && !isVpmomPart(heading, page, scope)
          && !(i == 0 && listsOthers(page, scope))) {
        report
            .at(heading.span(), "There is no text under “" + heading.text() + "”.")
            .context(heading.text())
            .help("Write the section, or remove its heading.");
      }
    }
  }

  /** Also by its number, where all levels are written alike; a second title is told elsewhere. */
  private static boolean isAbove(Heading heading, Heading next, boolean first) {
    Matcher number = NUMBER.matcher(heading.text());
    return next.level() > heading.level()
        || first && heading.level() == 1 && next.level() == 1
        || (number.lookingAt()
            ? next.text().startsWith(number.group(1) + ".")
            : next.level() == heading.level() && FIRST.matcher(next.text()).lookingAt());
  }

  /** Whether the next heading is the first line of a step, a cell or a card of this section. */
  private static boolean opensBlock(Page page, Heading heading, Heading next) {
    int open = 0;
    for (int line = heading.span().endLine() + 1; line <= next.span().line(); line++) {
      Matcher mark = BLOCK.matcher(page.text().line(line));
      while (mark.find()) {
        open = Math.max(0, open + (mark.group(1).isEmpty() ? 1 : -1));
      }
      if (line == next.span().line() && page.text().line(line).startsWith("<table")) {
        return true;
      }
    }
    return open > 0;
  }

  /** A sentence, a “label: value” or a link that was made a heading says all it has to say. */
  private static boolean isTitle(Heading heading, Page page) {
    return LETTER.matcher(heading.text()).find()
        && !SENTENCE.matcher(heading.text()).find()
        && heading.text().split(" ").length <= TITLE_WORDS
        && page.links().stream().noneMatch(l -> l.span().line() == heading.span().line());
  }

  /** The linter for VPMOMs says it better. */
  private static boolean isVpmomPart(Heading heading, Page page, RuleContext scope) {
    return scope.domain().vpmoms(page).stream()
        .anyMatch(
            vpmom ->
                vpmom.span().equals(heading.span())
                    || vpmom.parts().stream().anyMatch(part -> part.span().equals(heading.span())));
  }

  /** A page that has pages below it in the table of contents shows them. */
  private static boolean listsOthers(Page page, RuleContext scope) {
    return scope.once(EmptySection.class, EmptySection::parents).contains(page.path());
  }

  private static Set<String> parents(RuleContext scope) {
    return scope
        .handbook()
        .toc()
        .flatten()
        .filter(entry -> !entry.children().isEmpty())
        .flatMap(entry -> entry.path().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isEmpty(Page page, int from, int to) {
    StringBuilder between = new StringBuilder();
    for (int line = from; line < to; line++) {
      String written = page.text().line(line).stripLeading();
      // An item of a list is text, unless a comment or tag was opened above it.
      boolean item = written.startsWith("- ") || written.startsWith("* ");
      if (item && between.indexOf("<") < 0) {
        return false;
      }
      if (!written.isEmpty() && MARKUP.indexOf(written.charAt(0)) < 0) {
        return false;
      }
      between.append(written).append('\n');
    }
    return NOTHING.matcher(between).replaceAll("").isBlank();
  }
}
