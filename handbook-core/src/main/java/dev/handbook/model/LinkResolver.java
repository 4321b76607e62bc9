package dev.handbook.model;

import dev.handbook.model.Resolution.Status;
import dev.handbook.model.Resolution.Via;
import dev.handbook.text.Urls;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves links as the built site does: source paths, addresses, redirects, own-site URLs. */
final class LinkResolver {
  private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*+):");
  private static final Set<String> SAFE_SCHEMES = Set.of("http", "https", "mailto", "tel");

  /** A host has at most 127 labels (RFC 1035); without a bound the pattern would fill the stack. */
  private static final Pattern HOST =
      Pattern.compile(
          "^(?:[a-z0-9-]++\\.){1,127}+(?:com|org|net|io|dev|app|co|chat|ai|de|uk|us|eu|info|gov|edu)(?:[/?#:].*)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MAIL =
      Pattern.compile("^[^\\s/@]++@[^\\s/@.]++(?:\\.[^\\s/@.]++){1,127}+$");

  /** Redirects may point at redirects; a longer chain is a loop or a mistake. */
  private static final int MAX_REDIRECTS = 8;

  private final PageLookup lookup;
  private final RedirectTable redirects;

  /** Where links are by name. */
  private final Optional<PageNames> names;

  /** The address of the site without the slash at its end. */
  private final Optional<String> ownSite;

  /** The same for the site of the tool for which the handbook was written. */
  private final Optional<String> toolSite;

  private final ForeignTargets foreign;

  LinkResolver(Settings settings, List<Page> pages, List<Asset> assets, List<Redirect> redirects) {
    this.lookup = new PageLookup(pages, assets);
    this.redirects = new RedirectTable(redirects);
    this.names =
        settings.dialect().has(MarkupFamily.WIKI_LINKS)
            ? Optional.of(new PageNames(pages, assets))
            : Optional.empty();
    this.ownSite = settings.siteUrl().map(LinkResolver::trimEnd);
    this.toolSite = settings.dialect().layout().siteUrl().map(LinkResolver::trimEnd);
    this.foreign = new ForeignTargets(settings.dialect(), pages);
  }

  Resolution resolve(String fromPath, String rawTarget) {
    String target = rawTarget.strip();
    if (target.isEmpty()) {
      return dead(Status.EMPTY, "");
    }
    if (target.equals("broken-reference") || target.equals("/broken/pages/undefined")) {
      return dead(Status.BROKEN_REFERENCE, target);
    }
    Optional<String> own = pathIn(ownSite, target);
    if (own.isPresent()) {
      return byAddress(own.get(), Set.of(Via.OWN_SITE), 0);
    }
    Optional<Resolution> tools =
        pathIn(toolSite, target)
            .map(path -> byAddress(path, Set.of(Via.OWN_SITE), 0))
            .filter(Resolution::alive);
    if (tools.isPresent()) {
      return tools.get();
    }
    if (target.indexOf(':') >= 0) {
      Matcher scheme = SCHEME.matcher(target);
      if (scheme.lookingAt()) {
        boolean safe = SAFE_SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
        return dead(safe ? Status.EXTERNAL : Status.UNSAFE, target);
      }
    }
    if (target.startsWith("//")) {
      return dead(Status.EXTERNAL, target);
    }
    return byPath(fromPath, target);
  }

  Resolution resolveRedirect(Redirect redirect) {
    return follow(redirect, "", Set.of(), 1);
  }

  private static String trimEnd(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private static Optional<String> pathIn(Optional<String> ownSite, String target) {
    return ownSite
        .filter(site -> target.regionMatches(true, 0, site, 0, site.length()))
        .map(site -> target.substring(site.length()))
        .filter(rest -> rest.isEmpty() || "/#?".indexOf(rest.charAt(0)) >= 0);
  }

  private Resolution byPath(String fromPath, String target) {
    PageLookup.Target reference = PageLookup.Target.of(target);
    if (reference.path().isEmpty()) {
      return inPage(lookup.at(fromPath).orElse(null), reference.anchor(), Set.of(), 0);
    }
    Optional<String> resolved = Urls.resolve(Urls.folder(fromPath), reference.path());
    Optional<Resolution> found =
        resolved
            .flatMap(path -> find(path, reference.anchor(), Set.of(), 0))
            .or(() -> elsewhere(fromPath, reference));
    if (found.isPresent()) {
      return found.get();
    }
    if (resolved.isEmpty()) {
      return dead(Status.OUTSIDE, reference.path());
    }
    String path = resolved.get();
    Optional<String> generated = PageLookup.generated(path, target);
    if (generated.isPresent()) {
      return dead(Status.GENERATED, generated.get());
    }
    if (path.equals("sitemap.xml") && ownSite.isPresent()) {
      return dead(Status.GENERATED, path);
    }
    if (foreign.mayBeElsewhere(lookup, fromPath, path, reference.path())) {
      return dead(Status.ELSEWHERE, target);
    }
    boolean lacksScheme = "/.".indexOf(target.charAt(0)) < 0 && looksForeign(target);
    return dead(lacksScheme ? Status.MISSING_SCHEME : Status.MISSING, path);
  }

  /** What a name means where links are by name, as in a wiki. */
  private Optional<Resolution> byName(PageNames known, String name, Optional<String> anchor) {
    Optional<Page> page = known.page(name);
    return page.isPresent()
        ? Optional.of(inPage(page.get(), anchor, Set.of(), 0))
        : known.file(name, anchor);
  }

  /** What is not there by its file may be there as the tool reads it. */
  private Optional<Resolution> elsewhere(String fromPath, PageLookup.Target reference) {
    Page from = lookup.at(fromPath).orElse(null);
    if (from == null) {
      return Optional.empty();
    }
    Optional<String> anchor = reference.anchor();
    for (String path : foreign.candidates(from, reference.path())) {
      Optional<Resolution> found =
          existing(path, anchor, Set.of(), 0).or(() -> redirected(path, anchor, Set.of(), 0));
      if (found.isPresent()) {
        return found;
      }
    }
    return foreign
        .named(reference.path())
        .map(page -> inPage(page, anchor, Set.of(), 0))
        .or(() -> names.flatMap(known -> byName(known, reference.path(), anchor)));
  }

  private static boolean looksForeign(String target) {
    return MAIL.matcher(target).matches() || HOST.matcher(target).matches();
  }

  private Optional<Resolution> find(
      String path, Optional<String> anchor, Set<Via> via, int redirectsSeen) {
    Optional<Resolution> found = existing(path, anchor, via, redirectsSeen);
    return found.isPresent()
        ? found
        : redirected(path, anchor, via, redirectsSeen)
            .or(() -> inAnyCase(path, anchor, via, redirectsSeen));
  }

  /** An address relative to the site root, as in own-site URLs and redirects. */
  private Resolution byAddress(String address, Set<Via> via, int redirectsSeen) {
    PageLookup.Target reference = PageLookup.Target.of(address);
    Optional<String> resolved = Urls.resolve("", "/" + reference.path());
    if (resolved.isEmpty()) {
      return dead(Status.OUTSIDE, reference.path());
    }
    String path = resolved.get();
    Optional<String> anchor = reference.anchor();
    Resolution missing =
        new Resolution(Status.MISSING, Optional.empty(), Optional.empty(), anchor, path, via);
    return find(path, anchor, via, redirectsSeen).orElse(missing);
  }

  private Optional<Resolution> existing(
      String path, Optional<String> anchor, Set<Via> via, int seen) {
    String bare = trim(path);
    Optional<Page> page = lookup.page(bare).or(() -> foreign.page(bare));
    if (page.isPresent()) {
      return Optional.of(inPage(page.get(), anchor, via, seen));
    }
    return lookup
        .asset(bare)
        .map(
            asset ->
                new Resolution(
                    Status.ASSET, Optional.empty(), Optional.of(asset), anchor, asset.path(), via));
  }

  private Optional<Resolution> inAnyCase(
      String path, Optional<String> anchor, Set<Via> via, int seen) {
    return lookup
        .inAnyCase(trim(path))
        .flatMap(actual -> existing(actual, anchor, plus(via, Via.CASE), seen));
  }

  private Optional<Resolution> redirected(
      String path, Optional<String> anchor, Set<Via> via, int seen) {
    if (seen >= MAX_REDIRECTS) {
      return Optional.empty();
    }
    return redirects
        .find(trim(path), anchor)
        .map(
            found ->
                keepAnchor(
                    follow(found.redirect(), found.rest(), via, seen + 1),
                    found.redirect(),
                    anchor));
  }

  /** A reader's anchor survives a redirect that neither asks for nor sets one. */
  private Resolution keepAnchor(Resolution found, Redirect by, Optional<String> anchor) {
    boolean free = by.fromAnchor().isEmpty() && found.anchor().isEmpty() && anchor.isPresent();
    return free && found.page().isPresent()
        ? withAnchor(found.page().get(), anchor, found.via())
        : found;
  }

  private Resolution follow(Redirect redirect, String rest, Set<Via> via, int seen) {
    Set<Via> through = plus(via, Via.REDIRECT);
    if (SCHEME.matcher(redirect.to()).find()) {
      return dead(Status.EXTERNAL, redirect.to(), through);
    }
    String to = redirect.to();
    String target = to.endsWith("*") ? to.substring(0, to.length() - 1) + rest : to;
    return byAddress(target, through, seen);
  }

  /** A place of a page; one that is gone may have a redirect of its own. */
  private Resolution inPage(Page page, Optional<String> anchor, Set<Via> via, int redirectsSeen) {
    Resolution found = withAnchor(page, anchor, via);
    if (found.status() != Status.MISSING_ANCHOR || redirectsSeen >= MAX_REDIRECTS) {
      return found;
    }
    return redirects
        .ofAnchor(page.url(), anchor)
        .or(() -> redirects.ofAnchor(page.path(), anchor))
        .map(moved -> follow(moved, "", via, redirectsSeen + 1))
        .orElse(found);
  }

  private Resolution withAnchor(Page page, Optional<String> anchor, Set<Via> via) {
    Status status = Status.PAGE;
    Optional<String> found = anchor;
    Set<Via> how = via;
    if (page != null && anchor.isPresent()) {
      String id = page.anchors().get(anchor.get());
      if (id == null) {
        id = page.anchors().get(anchor.get().toLowerCase(Locale.ROOT));
      }
      if (id == null) {
        id = foreign.anchor(page, anchor.get()).orElse(null);
      }
      if (id == null && names.isPresent()) {
        id = PageNames.anchor(page, anchor.get()).orElse(null);
      }
      if (id == null && anchor.get().equalsIgnoreCase("top")) {
        // The top of every document (HTML standard, "scroll to the fragment").
        id = anchor.get();
      }
      if (id == null) {
        status = Status.MISSING_ANCHOR;
      } else if (!id.equals(anchor.get())) {
        how = plus(via, Via.ANCHOR_SPELLING);
        found = Optional.of(id);
      }
    }
    String address = page == null ? "" : page.url();
    return new Resolution(status, Optional.ofNullable(page), Optional.empty(), found, address, how);
  }

  private static Resolution dead(Status status, String address) {
    return dead(status, address, Set.of());
  }

  private static Resolution dead(Status status, String address, Set<Via> via) {
    return new Resolution(
        status, Optional.empty(), Optional.empty(), Optional.empty(), address, via);
  }

  private static Set<Via> plus(Set<Via> via, Via one) {
    Set<Via> more = EnumSet.of(one);
    more.addAll(via);
    return Set.copyOf(more);
  }

  static String trim(String path) {
    int start = path.startsWith("/") ? 1 : 0;
    int end = path.endsWith("/") && path.length() > start ? path.length() - 1 : path.length();
    return path.substring(start, end);
  }
}
