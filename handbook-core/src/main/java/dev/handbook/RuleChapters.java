package dev.handbook;

import dev.handbook.lint.Rule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.RulePage;
import dev.handbook.lint.rules.Rules;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Digest;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Page;
import dev.handbook.model.RuleChapter;
import dev.handbook.model.Settings;
import dev.handbook.model.SourceFile;
import dev.handbook.model.SourceText;
import dev.handbook.model.Sources;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pages of all rules, made by the same parser as any other page. */
final class RuleChapters {
  private RuleChapters() {}

  /** One chapter for each rule, in the order of their codes. */
  static List<RuleChapter> all() {
    List<RuleInfo> rules =
        Rules.ALL.stream().map(Rule::info).sorted(Comparator.comparing(RuleInfo::code)).toList();
    Map<String, Page> pages =
        HandbookParser.parse(sources(rules)).pages().stream()
            .collect(Collectors.toMap(Page::path, Function.identity()));
    return rules.stream().map(rule -> chapter(rule, pages.get(path(rule)))).toList();
  }

  private static RuleChapter chapter(RuleInfo rule, Page page) {
    return new RuleChapter(rule.name(), rule.code(), rule.severity(), rule.summary(), page.html());
  }

  private static Sources sources(List<RuleInfo> rules) {
    List<SourceFile> files =
        rules.stream()
            .map(
                rule ->
                    new SourceFile(
                        path(rule),
                        new SourceText(RulePage.of(rule).help()),
                        FrontMatter.NONE,
                        0,
                        Digest.of(RulePage.of(rule).help()),
                        List.of(),
                        Optional.empty()))
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

  private static String path(RuleInfo rule) {
    return rule.name() + ".md";
  }
}
