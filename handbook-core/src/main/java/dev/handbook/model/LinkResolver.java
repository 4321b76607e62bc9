package dev.handbook.model;

import dev.handbook.model.Resolution.Status;
import dev.handbook.model.Resolution.Via;
import dev.handbook.text.Urls;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private final Map<String, Page> pages = new HashMap<>();
  private final Map<String, Page> pagesByUrl = new HashMap<>();
  private final Map<String, Asset> assets = new HashMap<>();
  private final Map<String, String> anyCase = new HashMap<>();
  private final Map<String, Redirect> redirects = new HashMap<>();
  private final Map<String, Redirect> wildcards = new HashMap<>();
  private final int longestWildcard;

  /** The address of the site without the slash at its end. */
  private final Optional<String> ownSite;

  LinkResolver(Settings settings, List<Page> pages, List<Asset> assets, List<Redirect> redirects) {
    for (Page page : pages) {
      this.pages.put(page.path(), page);
      this.pagesByUrl.put(trim(page.url()), page);
      anyCase.putIfAbsent(fold(page.path()), page.path());
    }
    for (Asset asset : assets) {
      this.assets.put(asset.path(), asset);
      anyCase.putIfAbsent(fold(asset.path()), asset.path());
    }
    for (Redirect redirect : redirects) {
      if (redirect.from().endsWith("*")) {
        String prefix = redirect.from().substring(0, redirect.from().length() - 1);
        wildcards.putIfAbsent(trim(prefix), redirect);
      } else {
        this.redirects.putIfAbsent(redirectKey(redirect.from(), redirect.fromAnchor()), redirect);
      }
    }
    this.longestWildcard = wildcards.keySet().stream().mapToInt(String::length).max().orElse(0);
    this.ownSite = settings.siteUrl().map(url -> url.substring(0, url.length() - 1));
  }

  Resolution resolve(String fromPath, String rawTarget) {
    String target = rawTarget.strip();
    if (target.isEmpty()) {
      return dead(Status.EMPTY, "");
    }
    if (target.equals("broken-reference") || target.equals("/broken/pages/undefined")) {
      return dead(Status.BROKEN_REFERENCE, target);
    }
    Optional<String> own = ownSitePath(target);
    if (own.isPresent()) {
      return byAddress(own.get(), Set.of(Via.OWN_SITE), 0);
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

  private Optional<String> ownSitePath(String target) {
    return ownSite
        .filter(site -> target.regionMatches(true, 0, site, 0, site.length()))
        .map(site -> target.substring(site.length()))
        .filter(rest -> rest.isEmpty() || "/#?".indexOf(rest.charAt(0)) >= 0);
  }

  private Resolution byPath(String fromPath, String target) {
    LinkTarget reference = LinkTarget.of(target);
    if (reference.path().isEmpty()) {
      return inPage(pages.get(fromPath), reference.anchor(), Set.of(), 0);
    }
    Optional<String> resolved = Urls.resolve(Urls.folder(fromPath), reference.path());
    if (resolved.isEmpty()) {
      return dead(Status.OUTSIDE, reference.path());
    }
    String path = resolved.get();
    Optional<Resolution> found = find(path, reference.anchor(), Set.of(), 0);
    if (found.isPresent()) {
      return found.get();
    }
    boolean lacksScheme =
        !target.startsWith("/") && !target.startsWith(".") && looksForeign(target);
    return dead(lacksScheme ? Status.MISSING_SCHEME : Status.MISSING, path);
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
    LinkTarget reference = LinkTarget.of(address);
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
    Page page = pages.get(bare);
    if (page == null) {
      page = pagesByUrl.get(bare);
    }
    if (page == null) {
      page = pages.get(bare + ".md");
    }
    if (page == null && bare.endsWith(".html")) {
      page = pages.get(bare.substring(0, bare.length() - ".html".length()) + ".md");
    }
    if (page != null) {
      return Optional.of(inPage(page, anchor, via, seen));
    }
    Asset asset = assets.get(bare);
    return asset == null
        ? Optional.empty()
        : Optional.of(
            new Resolution(Status.ASSET, Optional.empty(), Optional.of(asset), anchor, bare, via));
  }

  private Optional<Resolution> inAnyCase(
      String path, Optional<String> anchor, Set<Via> via, int seen) {
    String folded = fold(trim(path));
    for (String tail : List.of("", ".md", "/readme.md", "/index.md", "/_index.md")) {
      String actual = anyCase.get(folded + tail);
      if (actual != null) {
        return existing(actual, anchor, plus(via, Via.CASE), seen);
      }
    }
    return Optional.empty();
  }

  private Optional<Resolution> redirected(
      String path, Optional<String> anchor, Set<Via> via, int seen) {
    if (seen >= MAX_REDIRECTS) {
      return Optional.empty();
    }
    String bare = trim(path);
    Redirect exact = redirects.get(redirectKey(bare, anchor));
    if (exact == null && anchor.isPresent()) {
      exact = redirects.get(redirectKey(bare, Optional.empty()));
    }
    if (exact != null) {
      return Optional.of(keepAnchor(follow(exact, "", via, seen + 1), exact, anchor));
    }
    for (String prefix = mayBeWildcard(bare);
        !prefix.isEmpty();
        prefix = trim(Urls.folder(prefix))) {
      Redirect wildcard = wildcards.get(prefix);
      if (wildcard != null) {
        String rest = bare.substring(prefix.length());
        return Optional.of(
            keepAnchor(follow(wildcard, trim(rest), via, seen + 1), wildcard, anchor));
      }
    }
    return Optional.empty();
  }

  /** The longest beginning of a path that some wildcard may have, cut between folders. */
  private String mayBeWildcard(String path) {
    if (path.length() <= longestWildcard) {
      return path;
    }
    int slash = path.lastIndexOf('/', longestWildcard);
    return slash < 0 ? "" : path.substring(0, slash);
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
    Redirect byPath = redirects.get(redirectKey(page.path(), anchor));
    Redirect moved = redirects.getOrDefault(redirectKey(page.url(), anchor), byPath);
    return moved == null ? found : follow(moved, "", via, redirectsSeen + 1);
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

  private static String redirectKey(String from, Optional<String> anchor) {
    return anchor.map(name -> trim(from) + "#" + name).orElse(trim(from));
  }

  private static String trim(String path) {
    int start = path.startsWith("/") ? 1 : 0;
    int end = path.endsWith("/") && path.length() > start ? path.length() - 1 : path.length();
    return path.substring(start, end);
  }

  private static String fold(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
