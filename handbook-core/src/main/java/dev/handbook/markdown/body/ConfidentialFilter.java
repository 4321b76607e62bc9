package dev.handbook.markdown.body;

import dev.handbook.markdown.base.Marker;
import dev.handbook.model.Page;
import dev.handbook.text.SourceText;
import dev.handbook.text.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What is left out of a page: its confidential blocks, and what stands on links to pages that are
 * kept out of the site.
 *
 * <p>The blocks are taken out of the source, so that nothing made of it can tell them, and those
 * that are met all the same are not written.
 *
 * @param blocks whether confidential blocks are left out
 * @param targets addresses, as written on the page, that lead to pages that are kept out
 */
public record ConfidentialFilter(boolean blocks, Set<String> targets) {
  /** Everything is shown. */
  public static final ConfidentialFilter NONE = new ConfidentialFilter(false, Set.of());

  private static final Pattern MARKER =
      Pattern.compile("\\{%-?\\s*+(end)?([\\p{Alpha}_-]{6,20})(?![\\p{Alpha}_-])[^%\\r\\n]*%}");

  private static final Pattern FENCE =
      Pattern.compile("[ \\t>]*(?:[-*+] +|[0-9]+[.)] +)*+(```+|~~~+)");

  private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)[^\\r\\n]*?(?<!`)\\1(?!`)");

  public ConfidentialFilter {
    targets = Set.copyOf(targets);
  }

  /** Whether a link leads to a page that is kept out. */
  boolean covers(String target) {
    return targets.contains(target);
  }

  /** Whether a text may hold a confidential block. */
  public static boolean mayHold(String text) {
    return text.contains("{%")
        && MARKER.matcher(text).results().anyMatch(ConfidentialFilter::isOurs);
  }

  /** A slip of the keyboard must not publish a confidential block. */
  private static boolean isOurs(MatchResult marker) {
    String name = marker.group(2).toLowerCase(Locale.ROOT);
    return Spelling.closest(name, List.of(Page.CONFIDENTIAL)).isPresent();
  }

  /** Writes a confidential block, or leaves it out. */
  static void block(Marker marker, Element element, BodyContext walk) {
    walk.container(
        marker.name(),
        marker.values(),
        () -> {
          if (!walk.veil().blocks()) {
            walk.out().raw("<div class=\"hb-confidential\">");
            walk.children(element);
            walk.out().raw("</div>");
          }
        });
  }

  /**
   * A text without its confidential blocks; its lines keep their numbers. Markers in code are text.
   * A block without an end goes on to the end of the page: better too little than too much.
   *
   * @param from offset at which the Markdown begins
   */
  public static String lift(SourceText source, int from) {
    String text = source.text();
    StringBuilder out = new StringBuilder(text.substring(0, from));
    String fence = "";
    int depth = 0;
    int at = from;
    for (int line = source.lineOf(from); line <= source.lineCount(); line++) {
      int start = Math.max(from, source.startOf(line));
      int end = Math.max(start, source.endOf(line));
      String written = text.substring(start, end);
      out.append(text, at, start);
      at = end;
      Matcher mark = FENCE.matcher(written);
      boolean fenced = mark.lookingAt();
      if (fence.isEmpty() && !fenced) {
        depth = lift(written, depth, out);
        continue;
      }
      if (depth == 0) {
        out.append(written);
      }
      if (fence.isEmpty()) {
        fence = mark.group(1);
      } else if (fenced
          && mark.group(1).startsWith(fence)
          && written.substring(mark.end()).isBlank()) {
        fence = "";
      }
    }
    return out.append(text.substring(at)).toString();
  }

  /** The same for a line; gives in how many blocks its end is. */
  private static int lift(String line, int outer, StringBuilder out) {
    int depth = outer;
    int at = 0;
    String bare = CODE.matcher(line).replaceAll(code -> "x".repeat(code.group().length()));
    Matcher marker = MARKER.matcher(bare);
    while (marker.find()) {
      if (!isOurs(marker.toMatchResult())) {
        continue;
      }
      if (depth == 0) {
        out.append(line, at, marker.start());
      }
      depth = marker.group(1) == null ? depth + 1 : Math.max(0, depth - 1);
      at = marker.end();
    }
    if (depth == 0) {
      out.append(line.substring(at));
    }
    return depth;
  }
}
