package dev.handbook.caching;

import dev.handbook.cache.PageCache;
import dev.handbook.lint.Rule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.RulePage;
import dev.handbook.lint.rules.Rules;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.FormerPages;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Settings;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.rule.RuleChapter;
import dev.handbook.text.Digest;
import dev.handbook.text.SourceText;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pages of all rules, made by the same parser as any other page. */
final class RulePages {
  private final List<RuleInfo> rules =
      Rules.ALL.stream().map(Rule::info).sorted(Comparator.comparing(RuleInfo::code)).toList();
  private final Sources sources;

  private RulePages(FormerPages former) {
    this.sources = sources(former);
  }

  /** One chapter for each rule, in the order of their codes. */
  static List<RuleChapter> all() {
    RulePages rules = new RulePages(FormerPages.NONE);
    return rules.of(HandbookParser.parse(rules.sources));
  }

  /** The same, of pages that an earlier run has kept; those of this run are kept in turn. */
  static List<RuleChapter> all(PageCache cache) {
    RulePages rules = new RulePages(cache);
    Handbook handbook = HandbookParser.parse(rules.sources, cache);
    cache.keep(HandbookParser.context(rules.sources), handbook.pages(), false);
    return rules.of(handbook);
  }

  private List<RuleChapter> of(Handbook handbook) {
    return rules.stream()
        .map(rule -> chapter(rule, handbook.page(path(rule)).orElseThrow()))
        .toList();
  }

  private static RuleChapter chapter(RuleInfo rule, Page page) {
    return new RuleChapter(rule.name(), rule.code(), rule.severity(), rule.summary(), page.html());
  }

  private Sources sources(FormerPages former) {
    List<SourceFile> files =
        rules.stream()
            .map(rule -> file(path(rule), RulePage.of(rule).help(), former))
            .sorted(Comparator.comparing(SourceFile::path))
            .toList();
    return new Sources(
        Path.of(""),
        Settings.DEFAULT,
        files,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static SourceFile file(String path, String text, FormerPages former) {
    Digest digest = Digest.of(text);
    return former
        .page(path, digest)
        .map(Page::source)
        .orElseGet(
            () ->
                new SourceFile(
                    path,
                    new SourceText(text),
                    FrontMatter.NONE,
                    0,
                    digest,
                    List.of(),
                    Optional.empty()));
  }

  private static String path(RuleInfo rule) {
    return rule.name() + ".md";
  }
}
