package dev.handbook.lint.rules.asset;

import dev.handbook.asset.AssetName;
import dev.handbook.asset.CleanDrawing;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Asset;
import dev.handbook.text.Span;
import java.io.IOException;
import java.util.List;

/** A drawing that acts on the reader's computer, or that cannot be looked through for it. */
final class SvgScript implements HandbookRule {
  private static final int NAMED = 5;

  @Override
  public RuleInfo info() {
    return RuleInfo.error("svg-script", "HB0307", "Drawing carries a script or cannot be read")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    for (Asset asset : scope.handbook().assets()) {
      if (AssetName.isDrawing(asset.path())) {
        check(asset, report);
      }
    }
  }

  private static void check(Asset asset, HandbookReporter report) {
    try {
      CleanDrawing drawing = CleanDrawing.of(asset.file());
      if (!drawing.isShown()) {
        report
            .on(asset.path())
            .at(Span.FILE, "This drawing is not published: " + drawing.refused().get() + ".")
            .context("refused")
            .help("Open it in a drawing program and save it as plain SVG in UTF-8, or as a PNG.");
      } else if (!drawing.removed().isEmpty()) {
        report
            .on(asset.path())
            .at(Span.FILE, "This drawing is published without " + names(drawing) + ".")
            .context("script")
            .help("Save it as a plain drawing, or as a PNG.");
      }
    } catch (IOException gone) {
      // It vanished since it was found; whoever links to it is told by the next run.
    }
  }

  private static String names(CleanDrawing drawing) {
    List<String> names = drawing.removed().stream().map(name -> "“" + name + "”").toList();
    String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
    return String.join(", ", names.subList(0, Math.min(NAMED, names.size()))) + more;
  }
}
