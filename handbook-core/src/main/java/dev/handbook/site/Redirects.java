package dev.handbook.site;

import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Redirect;
import dev.handbook.model.Resolution;
import dev.handbook.model.SiteFile;
import dev.handbook.site.PageFiles.Moved;
import dev.handbook.site.theme.PathRegistry;
import dev.handbook.site.view.Frame;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Former addresses: a small page at each that sends readers on, where nothing else lives.
 *
 * <p>What leads to a withheld page or to nowhere is left out, and so is what would be written
 * outside of the site. A rule with {@code *} cannot be a page; it serves links of the handbook
 * only.
 */
final class Redirects {
  private final Handbook handbook;
  private final Map<String, Former> byUrl = new TreeMap<>();
  private final Map<String, Page> pagesByUrl = new HashMap<>();

  Redirects(Handbook handbook, List<Page> published) {
    this.handbook = handbook;
    published.forEach(page -> pagesByUrl.put(page.url(), page));
    for (Redirect redirect : handbook.redirects()) {
      if (!redirect.from().contains("*")) {
        Urls.resolve("", "/" + redirect.from()).ifPresent(from -> add(from, redirect));
      }
    }
  }

  /** An address, where it leads now, and where its anchors lead. */
  private static final class Former {
    private Optional<Target> target = Optional.empty();
    private final Map<String, Target> byAnchor = new TreeMap<>();
  }

  /** A page of the site with an anchor, or another site. */
  private record Target(Optional<Page> page, String rest) {
    String from(String url) {
      return page.map(to -> Urls.relative(url, to.url()) + rest).orElse(rest);
    }
  }

  private void add(String from, Redirect redirect) {
    Optional<Target> target = target(handbook.resolve(redirect));
    if (target.isEmpty()) {
      return;
    }
    Former former = byUrl.computeIfAbsent(from, key -> new Former());
    if (redirect.fromAnchor().isPresent()) {
      former.byAnchor.putIfAbsent(redirect.fromAnchor().get(), target.get());
    } else if (former.target.isEmpty()) {
      former.target = target;
    }
  }

  private static Optional<Target> target(Resolution resolution) {
    String anchor = resolution.anchor().map(id -> "#" + Urls.encode(id)).orElse("");
    return switch (resolution.status()) {
      case PAGE, MISSING_ANCHOR ->
          resolution
              .page()
              .filter(page -> !page.withheld())
              .map(page -> new Target(Optional.of(page), anchor));
      case EXTERNAL -> web(resolution.address());
      default -> Optional.empty();
    };
  }

  private static Optional<Target> web(String address) {
    boolean isWeb = address.startsWith("https://") || address.startsWith("http://");
    return isWeb ? Optional.of(new Target(Optional.empty(), address)) : Optional.empty();
  }

  /** The anchors of a page that live elsewhere now. */
  List<Moved> movedFrom(Page page) {
    String url = page.url();
    String bare = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    Former former = byUrl.get(bare);
    return former == null ? List.of() : moved(former, page.url());
  }

  private static List<Moved> moved(Former former, String url) {
    List<Moved> moved = new ArrayList<>();
    former.byAnchor.forEach((anchor, target) -> moved.add(new Moved(anchor, target.from(url))));
    return moved;
  }

  /** The pages that send readers on. */
  List<SiteFile> files(Frame frame, PathRegistry taken) {
    List<SiteFile> files = new ArrayList<>();
    byUrl.forEach(
        (from, former) -> {
          String path = pathOf(from);
          boolean lives = pagesByUrl.containsKey(from + "/") || pagesByUrl.containsKey(from);
          if (!from.isEmpty() && !lives && taken.claim(path)) {
            files.add(file(frame, path, former));
          }
        });
    return files;
  }

  private static String pathOf(String from) {
    String bare = from.endsWith("/") ? from.substring(0, from.length() - 1) : from;
    return bare.endsWith(".html") ? bare : bare + "/index.html";
  }

  private SiteFile file(Frame frame, String path, Former former) {
    Target target = former.target.orElseGet(() -> former.byAnchor.values().iterator().next());
    String title = target.page().map(Page::title).orElse(target.rest());
    String canonical = target.page().map(page -> frame.canonical(page.url())).orElse(target.rest());
    return frame.plain(
        path,
        "redirect.peb",
        title,
        () ->
            Map.of(
                "canonical", canonical,
                "target", target.from(path),
                "moved", moved(former, path)));
  }
}
