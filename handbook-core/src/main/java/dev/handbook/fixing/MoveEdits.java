package dev.handbook.fixing;

import dev.handbook.lint.Aliases;
import dev.handbook.model.Asset;
import dev.handbook.model.Fix;
import dev.handbook.model.Handbook;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Redirect;
import dev.handbook.model.Resolution;
import dev.handbook.model.Resolution.Via;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Toc;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must be written where, so that all that led to a moved page or file leads to it still, and
 * all that it led to is still reached. Places are those of the files before they move.
 */
final class MoveEdits {
  private final Handbook handbook;
  private final Moving moving;
  private final Set<Fix> fixes = new LinkedHashSet<>();
  private final List<String> byHand = new ArrayList<>();

  MoveEdits(Handbook handbook, Moving moving) {
    this.handbook = handbook;
    this.moving = moving;
    for (Page page : handbook.pages()) {
      page.links().stream().filter(Link::isWritten).forEach(link -> follow(page, link));
    }
    handbook.toc().file().ifPresent(this::list);
    handbook.redirects().forEach(this::redirect);
    handbook.pages().stream().filter(page -> moving.has(page.path())).forEach(this::remember);
  }

  /** The changes, each of which may be made without the others. */
  List<Fix> fixes() {
    return List.copyOf(fixes);
  }

  /** What a person must change, a line each. */
  List<String> byHand() {
    return List.copyOf(byHand);
  }

  private void follow(Page page, Link link) {
    String written = link.target();
    if (written.isEmpty() || written.startsWith("#")) {
      return;
    }
    Resolution there = handbook.resolve(page.path(), written);
    boolean direct = !there.via().contains(Via.REDIRECT) && !there.via().contains(Via.OWN_SITE);
    target(there)
        .filter(path -> direct)
        .flatMap(path -> rewritten(page.path(), written, path))
        .ifPresent(target -> write(page, link, target));
  }

  private static Optional<String> target(Resolution there) {
    return switch (there.status()) {
      case PAGE, MISSING_ANCHOR -> there.page().map(Page::path);
      case ASSET -> there.asset().map(Asset::path);
      default -> Optional.empty();
    };
  }

  /** The target as it must be; empty when it arrives as it stands. */
  private Optional<String> rewritten(String from, String written, String path) {
    String now = moving.of(path);
    String tail = written.substring(pathEnd(written));
    if (written.startsWith("/")) {
      return now.equals(path) ? Optional.empty() : Optional.of("/" + Urls.encode(now) + tail);
    }
    String former = Urls.relative(from, path);
    String way = Urls.relative(moving.of(from), now);
    if (former.equals(way)) {
      return Optional.empty();
    }
    String bare = way.replaceFirst("^\\./", "");
    boolean dotted = written.startsWith("./") && !bare.startsWith(".");
    return Optional.of((dotted ? "./" : "") + harmless(bare) + tail);
  }

  private static int pathEnd(String target) {
    for (int i = 0; i < target.length(); i++) {
      if (target.charAt(i) == '#' || target.charAt(i) == '?') {
        return i;
      }
    }
    return target.length();
  }

  /** Parentheses and quotes may end a target. */
  private static String harmless(String target) {
    return target.replace("(", "%28").replace(")", "%29").replace("'", "%27");
  }

  private void write(Page page, Link link, String target) {
    Span span = link.targetSpan();
    String stands = page.text().in(span);
    if (stands.equals(link.target())) {
      fixes.add(Fix.safe("Lead it to " + target, page.path(), span, target));
    } else {
      byHand.add(moving.of(page.path()) + ":" + span.line() + ": “" + stands + "” → " + target);
    }
  }

  private void list(SourceFile summary) {
    String folder = Urls.folder(summary.path());
    for (Toc.Entry entry : handbook.toc().flatten().toList()) {
      Optional<String> way = entry.path().flatMap(path -> rewritten(folder, entry.target(), path));
      if (way.isPresent()) {
        int line = entry.span().line();
        int at = summary.text().line(line).lastIndexOf("](" + entry.target() + ")");
        if (at < 0) {
          byHand.add(summary.path() + ":" + line + ": “" + entry.title() + "” → " + way.get());
        } else {
          int from = at + 3;
          Span span = new Span(line, from, line, from + entry.target().length());
          fixes.add(Fix.safe("Lead it to " + way.get(), summary.path(), span, way.get()));
        }
      }
    }
  }

  /** One of the configuration; an alias goes with its page. */
  private void redirect(Redirect redirect) {
    boolean alias = handbook.page(redirect.file()).isPresent();
    String path = redirect.to().replaceFirst("#.*", "");
    if (alias || handbook.page(path).isEmpty() || !moving.has(path)) {
      return;
    }
    Span span = redirect.span();
    // A slash in front is no part of what was read.
    boolean rooted = span.endColumn() - span.column() == redirect.to().length() + 1;
    String now = (rooted ? "/" : "") + moving.of(path) + redirect.to().substring(path.length());
    fixes.add(Fix.safe("Lead it to " + now, redirect.file(), span, now));
  }

  /** Others know the former address. */
  private void remember(Page page) {
    String now = moving.of(page.path());
    if (page.url().isEmpty() || page.url().equals(Urls.ofPage(now))) {
      return;
    }
    if (!page.url().equals(Urls.ofPage(page.path()))) {
      byHand.add(now + ": its address is not that of its path; look whether it changes");
      return;
    }
    String alias = page.url().replaceFirst("/$", "");
    Optional<Fix> fix = Aliases.with(page, alias);
    fix.ifPresentOrElse(fixes::add, () -> byHand.add(now + ": add “" + alias + "” to its aliases"));
  }
}
