package dev.handbook.lint.rules.asset;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import java.util.regex.Pattern;

/** Whoever cannot see the picture learns nothing of what it shows. */
final class ImageNoAlt implements PageRule {
  /** Said on purpose, in HTML only. */
  private static final Pattern DECORATION = Pattern.compile("<img[^>]*\\balt=(?:\"\"|'')");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("image-no-alt", "HB0304", "Image has no alternative text");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      Link link = target.link();
      boolean picture = link.kind() == Link.Kind.IMAGE && link.text().isBlank();
      if (picture && !scope.isArchived(page)) {
        String line = page.text().line(link.span().line());
        boolean shown = line.contains("![") || line.contains("<img");
        if (shown && !DECORATION.matcher(line).find() && !isSource(line, link.target())) {
          report
              .at(link.span(), "This image has no alternative text.")
              .context(link.target())
              .help("Describe the image in the square brackets: ![Map of the offices](…).");
        }
      }
    }
  }

  /** Another version of a picture; the {@code <img>} below it has the words for all of them. */
  private static boolean isSource(String line, String target) {
    int at = line.indexOf(target);
    int tag = at < 0 ? -1 : line.lastIndexOf('<', at);
    return tag >= 0 && line.startsWith("<source", tag);
  }
}
