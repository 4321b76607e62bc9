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

/** Pictures that nobody sees and everybody downloads with the handbook. */
final class AssetUnused implements HandbookRule {
  private static final int NAMED = 3;
  private static final Pattern PICTURES =
      Pattern.compile(
          "\\.(?:png|jpe?g|gif|svg|webp|pdf|docx?|xlsx?|pptx?|mp4|mov|pkg|zip)$",
          Pattern.CASE_INSENSITIVE);

  @Override
  public RuleInfo info() {
    return RuleInfo.info("asset-unused", "HB0302", "Files are not used by any page");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    Set<String> used = new HashSet<>();
    for (Page page : scope.handbook().pages()) {
      for (RuleContext.Target target : scope.targets(page)) {
        target.resolution().asset().ifPresent(asset -> used.add(asset.path()));
      }
    }
    scope.handbook().settings().logo().ifPresent(used::add);
    List<String> unused =
        scope.handbook().assets().stream()
            .map(Asset::path)
            .filter(path -> PICTURES.matcher(path).find() && !used.contains(path))
            .filter(path -> !WordDocument.is(path) && !path.startsWith("static/"))
            .toList();
    if (!unused.isEmpty()) {
      String names = String.join(", ", unused.subList(0, Math.min(NAMED, unused.size())));
      String more = unused.size() > NAMED ? " and " + (unused.size() - NAMED) + " more" : "";
      report
          .on(scope.home())
          .at(
              Span.FILE,
              unused.size()
                  + " images and documents are not used by any page: "
                  + names
                  + more
                  + ".")
          .context("unused")
          .help("Remove them; the git history keeps them.");
    }
  }
}
