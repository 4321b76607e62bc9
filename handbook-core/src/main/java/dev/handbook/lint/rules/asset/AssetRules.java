package dev.handbook.lint.rules.asset;

import dev.handbook.lint.Rule;
import java.util.List;

/** The rules about pictures and other files, in the order of their codes. */
public final class AssetRules {
  /** Every one of them. */
  public static final List<Rule> ALL =
      List.of(
          new AssetMissing(),
          new AssetUnused(),
          new AssetTooLarge(),
          new ImageNoAlt(),
          new AssetOutsideRoot(),
          new AssetCase(),
          new SvgScript(),
          new FileNameUnportable(),
          new FileOnOwnComputer(),
          new WordDocument(),
          new RobotsNoSitemap());

  private AssetRules() {}
}
