package dev.handbook.lint.rules.safety;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.lint.rules.passage.Shingles;
import dev.handbook.model.Block;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.rule.RuleId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What one page keeps to itself, another one tells. */
final class ConfidentialLeak implements HandbookRule {
  /** So many words in a row are no accident. */
  private static final int RUN = 10;

  /** Shorter titles are words of everyday. */
  private static final int LONG_TITLE = 12;

  /** Each page is looked through for each of them. */
  private static final int MOST_TITLES = 100;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            RuleId.CONFIDENTIAL_LEAK, "HB1607", "Text of a confidential page is published")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    Map<Long, Page> secret = secrets(scope);
    boolean withheld = scope.handbook().pages().stream().anyMatch(Page::withheld);
    List<Page> titles = withheld ? titled(scope) : List.of();
    for (Page page : scope.handbook().published()) {
      if (!secret.isEmpty()) {
        texts(page, scope, secret, report);
      }
      if (withheld) {
        links(page, scope, report);
        titles(page, scope, titles, report);
      }
    }
  }

  /** The pages that keep words to themselves, by runs of such words. */
  private static Map<Long, Page> secrets(RuleContext scope) {
    Map<Long, Page> secret = new HashMap<>();
    for (Page page : scope.handbook().pages()) {
      for (Block block :
          page.withheld() ? scope.passages(page) : Passages.confidential(page, scope)) {
        runs(block.text()).forEach(run -> secret.putIfAbsent(run, page));
      }
    }
    return secret;
  }

  private static void texts(
      Page page, RuleContext scope, Map<Long, Page> secret, HandbookReporter report) {
    for (Block block : Passages.published(page, scope)) {
      runs(block.text())
          .map(secret::get)
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(
              from ->
                  report
                      .on(page)
                      .at(
                          Passages.firstLine(page, block.span()),
                          "This text is on "
                              + from.path()
                              + " as well, "
                              + (from.withheld()
                                  ? "which is kept out of the site."
                                  : "in a confidential block."))
                      .context(block.text())
                      .help("Remove it here, or publish it there."));
    }
  }

  /** The pages that are kept out, as far as their titles name nothing else. */
  private static List<Page> titled(RuleContext scope) {
    Set<String> known =
        scope.handbook().published().stream()
            .flatMap(page -> page.headings().stream().map(heading -> heading.text()))
            .map(title -> title.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return scope.handbook().pages().stream()
        .filter(page -> page.withheld() && page.confidential())
        .filter(page -> page.title().length() >= LONG_TITLE && page.title().indexOf(' ') > 0)
        .filter(page -> !known.contains(page.title().toLowerCase(Locale.ROOT)))
        .limit(MOST_TITLES)
        .toList();
  }

  private static void titles(
      Page page, RuleContext scope, List<Page> titled, HandbookReporter report) {
    String whole = page.text().text().toLowerCase(Locale.ROOT);
    for (Page secret : titled) {
      String title = secret.title().toLowerCase(Locale.ROOT);
      if (!whole.contains(title)) {
        continue;
      }
      for (Block block : Passages.published(page, scope)) {
        int at = indexOf(block.text(), title);
        if (at >= 0) {
          String words = block.text().substring(at, at + title.length());
          report
              .on(page)
              .at(
                  Passages.find(page, block, words),
                  "“" + secret.title() + "” is the title of a page that is kept out of the site.")
              .context(block.text())
              .help("Reword this if nobody outside may know that the page exists.")
              .atMost(Severity.WARNING);
          break;
        }
      }
    }
  }

  /** Letter case left aside. */
  private static int indexOf(String text, String title) {
    for (int at = 0; at + title.length() <= text.length(); at++) {
      if (text.regionMatches(true, at, title, 0, title.length())) {
        return at;
      }
    }
    return -1;
  }

  /** However little the other page says: the link tells that it is there. */
  private static void links(Page page, RuleContext scope, HandbookReporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      if (target.resolution().page().filter(Page::withheld).isPresent()
          && !isConfidential(page, scope, target.link())) {
        report
            .on(page)
            .at(
                target.link().targetSpan(),
                "This link leads to a page that is kept out of the site.")
            .help("Remove the link; its text may tell more than it should.")
            .atMost(Severity.WARNING);
      }
    }
  }

  private static boolean isConfidential(Page page, RuleContext scope, Link link) {
    return Passages.confidentialBlocks(page, scope).stream()
        .map(Block::span)
        .anyMatch(
            span -> span.line() <= link.span().line() && link.span().endLine() <= span.endLine());
  }

  private static Stream<Long> runs(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    return IntStream.rangeClosed(0, words.size() - RUN)
        .mapToObj(i -> Shingles.run(words.subList(i, i + RUN)));
  }
}
