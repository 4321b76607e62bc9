package dev.handbook.lint.rules.asset;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Asset;
import dev.handbook.model.Page;
import dev.handbook.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A text that was put into the folder as a Word file, and is no page. */
final class WordDocument implements HandbookRule {
  private static final Pattern WORD = Pattern.compile("(?i)\\.(?:docx?|odt|rtf|pages)$");

  @Override
  public RuleInfo info() {
    return RuleInfo.info("word-document", "HB0321", "Word file is no page and not linked");
  }

  /** Whether a path is that of a text that a word processor wrote. */
  static boolean is(String path) {
    return WORD.matcher(path).find();
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    List<String> documents =
        scope.handbook().assets().stream().map(Asset::path).filter(WordDocument::is).toList();
    if (documents.isEmpty()) {
      return;
    }
    Set<String> used = used(scope);
    for (String document : documents) {
      if (!used.contains(document)) {
        report
            .on(document)
            .at(
                Span.FILE,
                "This Word file is no page, and no page links to it: readers do not get it.")
            .help(howToConvert(document) + "; or link to it from a page.");
      }
    }
  }

  /**
   * Those that a page links to, or that the table of contents lists, of which another rule tells.
   */
  private static Set<String> used(RuleContext scope) {
    Set<String> used = new HashSet<>();
    for (Page page : scope.handbook().pages()) {
      for (RuleContext.Target target : scope.targets(page)) {
        target.resolution().asset().ifPresent(asset -> used.add(asset.path()));
      }
    }
    scope.handbook().toc().flatten().forEach(entry -> entry.path().ifPresent(used::add));
    return used;
  }

  private static String howToConvert(String document) {
    String page = document.substring(0, document.lastIndexOf('.')) + ".md";
    return "Turn it into a page: pandoc -t gfm --extract-media=. -o \""
        + page
        + "\" \""
        + document
        + "\"";
  }
}
