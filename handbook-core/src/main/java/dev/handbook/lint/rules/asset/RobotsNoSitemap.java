package dev.handbook.lint.rules.asset;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Asset;
import dev.handbook.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Pattern;

/** The handbook's own robots.txt takes the place of the one that would name the sitemap. */
final class RobotsNoSitemap implements HandbookRule {
  private static final String ROBOTS = "robots.txt";
  private static final int LARGEST = 500 * 1024;

  private static final Pattern SITEMAP = Pattern.compile("(?im)^\\s*sitemap\\s*:");

  @Override
  public RuleInfo info() {
    return RuleInfo.info("robots-no-sitemap", "HB0322", "Own robots.txt does not name the sitemap");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    Optional<String> site = scope.handbook().settings().siteUrl();
    scope.handbook().assets().stream()
        .filter(asset -> site.isPresent() && asset.path().equals(ROBOTS) && !namesSitemap(asset))
        .forEach(
            asset ->
                report
                    .on(asset.path())
                    .at(
                        Span.FILE,
                        "This file is published as it is, and does not name the sitemap.")
                    .help("Add the line “Sitemap: " + site.get() + "sitemap.xml”."));
  }

  private static boolean namesSitemap(Asset asset) {
    try {
      return asset.size() > LARGEST
          || SITEMAP
              .matcher(new String(Files.readAllBytes(asset.file()), StandardCharsets.UTF_8))
              .find();
    } catch (IOException gone) {
      return true;
    }
  }
}
