package dev.handbook.lint.rules.fix;

import dev.handbook.lint.RuleContext;
import dev.handbook.model.Fix;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution;
import dev.handbook.model.Resolution.Status;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.util.Optional;

/** Writes another target into a link, in the style of the one that stands there. */
public final class LinkFix {
  private final Page page;
  private final Link link;
  private final RuleContext scope;

  private LinkFix(Page page, Link link, RuleContext scope) {
    this.page = page;
    this.link = link;
    this.scope = scope;
  }

  /** The fixes of a link of a page. */
  public static LinkFix of(Page page, Link link, RuleContext scope) {
    return new LinkFix(page, link, scope);
  }

  /**
   * Leads the link to a page or file by its path; query and anchor stay.
   *
   * @return empty where the target is written with escapes, or would not arrive
   */
  public Optional<Fix> to(String path) {
    return to(path, tail());
  }

  /** The same with another end, such as {@code #anchor}. */
  public Optional<Fix> to(String path, String tail) {
    String written = link.target();
    String relative = Urls.relative(page.path(), path).replaceFirst("^\\./", "");
    boolean fromRoot = written.startsWith("/") && !written.startsWith("//");
    boolean dotted = written.startsWith("./") && !relative.startsWith(".");
    String way = fromRoot ? "/" + Urls.encode(path) : (dotted ? "./" : "") + relative;
    boolean samePage = path.equals(page.path()) && tail.startsWith("#");
    return arriving(samePage ? tail : harmless(way) + tail, path);
  }

  /** Writes the letters of the path as the file has them. */
  public Optional<Fix> inCaseOf(String path) {
    String written = link.target();
    int end = written.length() - tail().length();
    String[] segments = written.substring(0, end).split("/", -1);
    String wanted = Urls.decode(written.substring(0, end));
    Optional<String> from = Urls.resolve(Urls.folder(page.path()), wanted);
    if (from.isEmpty() || !path.regionMatches(true, 0, from.get(), 0, from.get().length())) {
      return Optional.empty();
    }
    String[] actual = path.substring(0, from.get().length()).split("/", -1);
    for (int i = 1; i <= Math.min(segments.length, actual.length); i++) {
      String segment = segments[segments.length - i];
      String right = actual[actual.length - i];
      if (!Urls.decode(segment).equalsIgnoreCase(right)) {
        break;
      }
      if (!Urls.decode(segment).equals(right)) {
        segments[segments.length - i] =
            segment.contains("%") ? harmless(Urls.encode(right)) : right;
      }
    }
    return arriving(String.join("/", segments) + tail(), path);
  }

  /** Writes another target as it is. */
  public Optional<Fix> as(String target) {
    Span span = link.targetSpan();
    String written = page.text().in(span);
    return written.equals(link.target()) && !target.equals(written)
        ? Optional.of(Fix.safe("Write " + target, page.path(), span, target))
        : Optional.empty();
  }

  private Optional<Fix> arriving(String target, String path) {
    Resolution there = scope.handbook().resolve(page.path(), target);
    boolean arrives =
        there.via().isEmpty()
            && (there.status() == Status.PAGE || there.status() == Status.ASSET)
            && (there.page().filter(found -> found.path().equals(path)).isPresent()
                || there.asset().filter(found -> found.path().equals(path)).isPresent());
    return arrives ? as(target) : Optional.empty();
  }

  private String tail() {
    String written = link.target();
    int hash = written.indexOf('#');
    int query = written.indexOf('?');
    int end = hash < 0 ? query : query < 0 ? hash : Math.min(hash, query);
    return end < 0 ? "" : written.substring(end);
  }

  /** Parentheses and quotes may end a target. */
  private static String harmless(String target) {
    return target.replace("(", "%28").replace(")", "%29").replace("'", "%27");
  }
}
