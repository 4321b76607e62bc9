package dev.handbook.model;

import dev.handbook.model.Resolution.Status;
import dev.handbook.model.Resolution.Via;
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
    this.ownSite = settings.siteUrl();
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
      return byAddress(own.get(), EnumSet.of(Via.OWN_SITE), 0);
    }
    // Few links have one, and a pattern costs more than a look for the colon.
    Matcher scheme = SCHEME.matcher(target);
    if (target.indexOf(':') > 0 && scheme.find()) {
      boolean safe = SAFE_SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
      return dead(safe ? Status.EXTERNAL : Status.UNSAFE, target);
    }
    if (target.startsWith("//")) {
      return dead(Status.EXTERNAL, target);
    }
    return byPath(fromPath, target);
  }

  Resolution resolveRedirect(Redirect redirect) {
    return follow(redirect, "", EnumSet.noneOf(Via.class), 1);
  }

  private Optional<String> ownSitePath(String target) {
    if (ownSite.isEmpty()) {
      return Optional.empty();
    }
    String site = ownSite.get().substring(0, ownSite.get().length() - 1);
    if (!target.regionMatches(true, 0, site, 0, site.length())) {
      return Optional.empty();
    }
    String rest = target.substring(site.length());
    return rest.isEmpty() || "/#?".indexOf(rest.charAt(0)) >= 0
        ? Optional.of(rest)
        : Optional.empty();
  }

  private Resolution byPath(String fromPath, String target) {
    LinkTarget reference = LinkTarget.of(target);
    if (reference.path().isEmpty()) {
      return inPage(pages.get(fromPath), reference.anchor(), EnumSet.noneOf(Via.class), 0);
    }
    Optional<String> resolved = Urls.resolve(Urls.folder(fromPath), reference.path());
    if (resolved.isEmpty()) {
      return dead(Status.OUTSIDE, reference.path());
    }
    String path = resolved.get();
    Optional<Resolution> there = existing(path, reference.anchor(), EnumSet.noneOf(Via.class), 0);
    if (there.isPresent()) {
      return there.get();
    }
    Optional<Resolution> direct =
        redirected(path, reference.anchor(), EnumSet.noneOf(Via.class), 0)
            .or(() -> inAnyCase(path, reference.anchor(), EnumSet.noneOf(Via.class), 0));
    if (direct.isPresent()) {
      return direct.get();
    }
    boolean lacksScheme =
        !target.startsWith("/") && !target.startsWith(".") && looksForeign(target);
    return dead(lacksScheme ? Status.MISSING_SCHEME : Status.MISSING, path);
  }

  private static boolean looksForeign(String target) {
    return MAIL.matcher(target).matches() || HOST.matcher(target).matches();
  }

  /** An address relative to the site root, as in own-site URLs and redirects. */
  private Resolution byAddress(String address, EnumSet<Via> via, int redirectsSeen) {
    LinkTarget reference = LinkTarget.of(address);
    Optional<String> resolved = Urls.resolve("", "/" + reference.path());
    if (resolved.isEmpty()) {
      return dead(Status.OUTSIDE, reference.path());
    }
    String path = resolved.get();
    return existing(path, reference.anchor(), via, redirectsSeen)
        .or(() -> redirected(path, reference.anchor(), via, redirectsSeen))
        .or(() -> inAnyCase(path, reference.anchor(), via, redirectsSeen))
        .orElseGet(
            () ->
                new Resolution(
                    Status.MISSING,
                    Optional.empty(),
                    Optional.empty(),
                    reference.anchor(),
                    path,
                    via));
  }

  private Optional<Resolution> existing(
      String path, Optional<String> anchor, EnumSet<Via> via, int seen) {
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
    return Optional.ofNullable(asset)
        .map(
            found ->
                new Resolution(
                    Status.ASSET, Optional.empty(), Optional.of(found), anchor, bare, via));
  }

  private Optional<Resolution> inAnyCase(
      String path, Optional<String> anchor, EnumSet<Via> via, int seen) {
    String folded = fold(trim(path));
    for (String tail : List.of("", ".md", "/readme.md", "/index.md", "/_index.md")) {
      String actual = anyCase.get(folded + tail);
      if (actual != null) {
        EnumSet<Via> withCase = EnumSet.copyOf(via);
        withCase.add(Via.CASE);
        return existing(actual, anchor, withCase, seen);
      }
    }
    return Optional.empty();
  }

  private Optional<Resolution> redirected(
      String path, Optional<String> anchor, EnumSet<Via> via, int seen) {
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
        ? withAnchor(found.page().get(), anchor, EnumSet.copyOf(found.via()))
        : found;
  }

  private Resolution follow(Redirect redirect, String rest, EnumSet<Via> via, int seen) {
    EnumSet<Via> through = EnumSet.copyOf(via);
    through.add(Via.REDIRECT);
    if (SCHEME.matcher(redirect.to()).find()) {
      return new Resolution(
          Status.EXTERNAL,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          redirect.to(),
          through);
    }
    String to = redirect.to();
    String target = to.endsWith("*") ? to.substring(0, to.length() - 1) + rest : to;
    return byAddress(target, through, seen);
  }

  /** A place of a page; one that is gone may have a redirect of its own. */
  private Resolution inPage(
      Page page, Optional<String> anchor, EnumSet<Via> via, int redirectsSeen) {
    Resolution found = withAnchor(page, anchor, via);
    if (found.status() != Status.MISSING_ANCHOR || redirectsSeen >= MAX_REDIRECTS) {
      return found;
    }
    Redirect byPath = redirects.get(redirectKey(page.path(), anchor));
    Redirect moved = redirects.getOrDefault(redirectKey(page.url(), anchor), byPath);
    return moved == null ? found : follow(moved, "", via, redirectsSeen + 1);
  }

  private Resolution withAnchor(Page page, Optional<String> anchor, EnumSet<Via> via) {
    Status status = Status.PAGE;
    Optional<String> found = anchor;
    EnumSet<Via> how = EnumSet.copyOf(via);
    if (page != null && anchor.isPresent()) {
      String id = page.anchors().get(anchor.get());
      if (id == null) {
        id = page.anchors().get(anchor.get().toLowerCase(Locale.ROOT));
      }
      if (id == null) {
        status = Status.MISSING_ANCHOR;
      } else if (!id.equals(anchor.get())) {
        how.add(Via.ANCHOR_SPELLING);
        found = Optional.of(id);
      }
    }
    String address = page == null ? "" : page.url();
    return new Resolution(status, Optional.ofNullable(page), Optional.empty(), found, address, how);
  }

  private static Resolution dead(Status status, String address) {
    return new Resolution(
        status, Optional.empty(), Optional.empty(), Optional.empty(), address, Set.of());
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
