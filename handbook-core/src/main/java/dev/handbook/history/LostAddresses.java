package dev.handbook.history;

import dev.handbook.change.Edits;
import dev.handbook.change.Effect.LostAddress;
import dev.handbook.model.Handbook;
import dev.handbook.model.Heading;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Place;
import dev.handbook.model.Resolution;
import dev.handbook.model.SourceFile;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds addresses of pages and headings that were published and now lead nowhere, not even by a
 * redirect, and who still links to them.
 */
final class LostAddresses {
  private final Handbook before;
  private final Handbook after;
  private final Edits edits;

  LostAddresses(Handbook before, Handbook after, Edits edits) {
    this.before = before;
    this.after = after;
    this.edits = edits;
  }

  List<LostAddress> all() {
    List<Lost> lost = new ArrayList<>();
    for (Page page : before.published()) {
      Optional<Page> now = after.page(edits.now(page.path()));
      if (now.filter(same -> same == page).isEmpty()) {
        lost.addAll(lostOf(page, now));
      }
    }
    Map<String, List<Place>> links = lost.isEmpty() ? Map.of() : deadLinks();
    return lost.stream()
        .map(
            one ->
                new LostAddress(
                    one.address(),
                    one.page().title(),
                    links.getOrDefault(one.address(), List.of())))
        .toList();
  }

  private record Lost(String address, Page page) {}

  private List<Lost> lostOf(Page page, Optional<Page> now) {
    if (!leadsToAPage(page.url())) {
      return List.of(new Lost(page.url(), page));
    }
    List<Lost> lost = new ArrayList<>();
    if (now.isPresent()) {
      for (String anchor : anchors(page)) {
        if (!has(now.get(), anchor)) {
          lost.add(new Lost(page.url() + "#" + anchor, page));
        }
      }
    }
    return lost;
  }

  private boolean leadsToAPage(String url) {
    Resolution found = after.resolve("", "/" + Urls.encode(url));
    return found.page().filter(page -> !page.withheld()).isPresent()
        || found.status() == Resolution.Status.EXTERNAL;
  }

  private static Set<String> anchors(Page page) {
    Set<String> anchors = new TreeSet<>();
    page.headings().stream().map(Heading::anchor).forEach(anchors::add);
    return anchors;
  }

  private static boolean has(Page page, String anchor) {
    return page.anchors().containsKey(anchor);
  }

  /** Links of the handbook that led somewhere before and do not now, by their former address. */
  private Map<String, List<Place>> deadLinks() {
    Map<String, List<Place>> dead = new HashMap<>();
    for (Page page : after.pages()) {
      for (Link link : page.writtenLinks()) {
        Resolution now = after.resolve(page, link);
        boolean missing =
            now.status() == Resolution.Status.MISSING
                || now.status() == Resolution.Status.MISSING_ANCHOR;
        if (missing) {
          Resolution was = before.resolve(edits.former(page.path()), link.target());
          add(dead, was, now, new Place(page.path(), link.span().line()));
        }
      }
    }
    Optional<SourceFile> toc = after.toc().file();
    toc.ifPresent(
        file ->
            after
                .toc()
                .flatten()
                .filter(
                    entry -> entry.path().filter(path -> after.page(path).isEmpty()).isPresent())
                .forEach(
                    entry ->
                        before
                            .page(entry.path().orElseThrow())
                            .ifPresent(
                                page ->
                                    put(
                                        dead,
                                        page.url(),
                                        new Place(file.path(), entry.span().line())))));
    return dead;
  }

  private static void add(
      Map<String, List<Place>> dead, Resolution was, Resolution now, Place place) {
    if (was.status() == Resolution.Status.PAGE) {
      Page page = was.page().orElseThrow();
      boolean anchorOnly = now.status() == Resolution.Status.MISSING_ANCHOR;
      String anchor = anchorOnly ? was.anchor().map(id -> "#" + id).orElse("") : "";
      put(dead, page.url() + anchor, place);
    }
  }

  private static void put(Map<String, List<Place>> dead, String address, Place place) {
    dead.computeIfAbsent(address, key -> new ArrayList<>()).add(place);
  }
}
