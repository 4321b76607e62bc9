package dev.handbook.lint.rules.asset;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Asset;
import dev.handbook.model.Page;
import dev.handbook.text.Span;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names that Windows cannot store, and files that are one and the same where the file system takes
 * upper and lower case, or two ways to write an accent, for the same.
 */
final class FileNameUnportable implements HandbookRule {
  /** Devices, whatever extension follows; characters; blanks and dots at the end of a name. */
  private static final Pattern UNFIT =
      Pattern.compile(
          "(?i)(?:^|/)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[./]|$)|[<>:\"|?*]|[. ](?:/|$)");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "file-name-unportable", "HB0308", "A file name does not work on every computer");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    for (Page page : scope.handbook().pages()) {
      if (UNFIT.matcher(page.path()).find()) {
        unfit(page.path(), report);
      }
    }
    Map<String, String> seen = new HashMap<>();
    List<String> assets = scope.handbook().assets().stream().map(Asset::path).sorted().toList();
    for (String path : assets) {
      if (UNFIT.matcher(path).find()) {
        unfit(path, report);
      }
      String twin = seen.putIfAbsent(folded(path), path);
      if (twin != null) {
        report
            .on(scope.home())
            .at(Span.FILE, path + " and " + twin + " are the same file on many computers.")
            .context(path)
            .help("Rename or remove one of them.");
      }
    }
  }

  /** In the same words for all, so that a hundred of them are told once. */
  private static void unfit(String path, HandbookReporter report) {
    report
        .on(path)
        .at(Span.FILE, "Windows cannot store a file with this name.")
        .context(path)
        .help("Rename it: letters, digits, hyphens and underscores work everywhere.");
  }

  private static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
