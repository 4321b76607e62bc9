package dev.handbook.lint.rules.asset;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.Scope;
import dev.handbook.model.Asset;
import dev.handbook.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;

/** A drawing that acts on the reader's computer. */
final class SvgScript implements HandbookRule {
  /** Larger ones are reported for their size. */
  private static final long MOST = 5_000_000;

  private static final Pattern ACTIVE =
      Pattern.compile(
          "<script\\b|<foreignObject\\b|\\son[a-z]{3,20}\\s*=|(?:href|src)\\s*=\\s*[\"']?\\s*javascript:",
          Pattern.CASE_INSENSITIVE);

  @Override
  public RuleInfo info() {
    return RuleInfo.error("svg-script", "HB0307", "Drawing carries a script").in(Profile.MINIMAL);
  }

  @Override
  public void check(Scope scope, HandbookReporter report) {
    for (Asset asset : scope.handbook().assets()) {
      if (asset.path().toLowerCase(Locale.ROOT).endsWith(".svg") && acts(asset)) {
        report
            .on(asset.path())
            .at(Span.FILE, "This drawing carries a script or loads something from elsewhere.")
            .context("script")
            .help("Save it as a plain drawing, or as a PNG.");
      }
    }
  }

  private static boolean acts(Asset asset) {
    try {
      byte[] bytes = asset.size() > MOST ? new byte[0] : Files.readAllBytes(asset.file());
      return ACTIVE.matcher(new String(bytes, StandardCharsets.UTF_8)).find();
    } catch (IOException gone) {
      // It vanished since it was found; whoever links to it is told by the next run.
      return false;
    }
  }
}
