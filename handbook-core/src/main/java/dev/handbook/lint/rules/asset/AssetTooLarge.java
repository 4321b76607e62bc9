package dev.handbook.lint.rules.asset;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Asset;
import dev.handbook.text.Span;
import java.util.Locale;

/** A picture that a reader on the train waits for. */
final class AssetTooLarge implements HandbookRule {
  private static final long MOST = 1_000_000;

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("asset-too-large", "HB0303", "File is over 1 MB");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    for (Asset asset : scope.handbook().assets()) {
      if (asset.size() > MOST) {
        report
            .on(asset.path())
            .at(Span.FILE, String.format(Locale.ROOT, "This file is %.1f MB.", asset.size() / 1e6))
            .context("large")
            .help("Make the image smaller, or host the file elsewhere and link to it.");
      }
    }
  }
}
