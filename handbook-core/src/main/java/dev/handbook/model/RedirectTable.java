package dev.handbook.model;

import dev.handbook.text.Urls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Former addresses, to be found by what a link asks for. */
final class RedirectTable {
  private final Map<String, Redirect> exact = new HashMap<>();
  private final Map<String, Redirect> wildcards = new HashMap<>();
  private final int longestWildcard;

  RedirectTable(List<Redirect> redirects) {
    for (Redirect redirect : redirects) {
      if (redirect.from().endsWith("*")) {
        String prefix = redirect.from().substring(0, redirect.from().length() - 1);
        wildcards.putIfAbsent(PageLookup.composed(LinkResolver.trim(prefix)), redirect);
      } else {
        exact.putIfAbsent(key(redirect.from(), redirect.fromAnchor()), redirect);
      }
    }
    this.longestWildcard = wildcards.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * A redirect that was found.
   *
   * @param rest what stood in the place of its {@code *}
   */
  record Match(Redirect redirect, String rest) {}

  /** The redirect of a path, of its anchor before that of all of it, the longest wildcard first. */
  Optional<Match> find(String path, Optional<String> anchor) {
    Redirect found = exact.get(key(path, anchor));
    if (found == null && anchor.isPresent()) {
      found = exact.get(key(path, Optional.empty()));
    }
    if (found != null) {
      return Optional.of(new Match(found, ""));
    }
    for (String prefix = mayBeWildcard(path);
        !prefix.isEmpty();
        prefix = LinkResolver.trim(Urls.folder(prefix))) {
      Redirect wildcard = wildcards.get(prefix);
      if (wildcard != null) {
        String rest = LinkResolver.trim(path.substring(prefix.length()));
        return Optional.of(new Match(wildcard, rest));
      }
    }
    return Optional.empty();
  }

  /** The redirect of an anchor that has left a page. */
  Optional<Redirect> ofAnchor(String page, Optional<String> anchor) {
    return Optional.ofNullable(exact.get(key(page, anchor)));
  }

  /** The longest beginning of a path that some wildcard may have, cut between folders. */
  private String mayBeWildcard(String path) {
    if (path.length() <= longestWildcard) {
      return path;
    }
    int slash = path.lastIndexOf('/', longestWildcard);
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static String key(String from, Optional<String> anchor) {
    String bare = PageLookup.composed(LinkResolver.trim(from));
    return anchor.map(name -> bare + "#" + name).orElse(bare);
  }
}
