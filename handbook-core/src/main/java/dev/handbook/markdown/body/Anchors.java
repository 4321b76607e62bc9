package dev.handbook.markdown.body;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives out the ids of a page, each once, and remembers their other spellings. */
final class Anchors {
  /** What scripts look for on window and document; an element of that id could stand in its way. */
  private static final Set<String> GLOBALS =
      Set.of(
          "alert",
          "all",
          "anchors",
          "applets",
          "attributes",
          "baseuri",
          "body",
          "caches",
          "close",
          "closed",
          "confirm",
          "console",
          "cookie",
          "crypto",
          "currentscript",
          "customelements",
          "defaultview",
          "doctype",
          "document",
          "documentelement",
          "domain",
          "embeds",
          "event",
          "external",
          "fetch",
          "focus",
          "forms",
          "frames",
          "getelementbyid",
          "getelementsbytagname",
          "head",
          "history",
          "images",
          "indexeddb",
          "innerheight",
          "innerwidth",
          "length",
          "links",
          "localstorage",
          "location",
          "matchmedia",
          "name",
          "navigator",
          "onload",
          "open",
          "opener",
          "origin",
          "parent",
          "performance",
          "plugins",
          "print",
          "prompt",
          "prototype",
          "queryselector",
          "queryselectorall",
          "referrer",
          "screen",
          "scripts",
          "scroll",
          "self",
          "sessionstorage",
          "settimeout",
          "status",
          "stop",
          "stylesheets",
          "top",
          "tostring",
          "url",
          "valueof",
          "window",
          "write",
          "writeln",
          "constructor",
          "__proto__",
          "createelement",
          "implementation",
          "hasownproperty");

  private static final String PREFIX = "user-content-";

  private static final String TERM = "term-";

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counters = new HashMap<>();
  private final Map<String, String> spellings = new LinkedHashMap<>();
  private final Map<String, String> others = new LinkedHashMap<>();

  /** The id of a heading that has none of its own. */
  String forHeading(String text) {
    String slug = Slugs.of(text);
    String bare = slug.isEmpty() ? "section" : slug;
    String base = isReserved(bare) ? PREFIX + bare : bare;
    String id = base;
    while (!taken.add(id)) {
      id = base + "-" + counters.merge(base, 1, Integer::sum);
    }
    spellings.put(id, id);
    alias(text, slug, id);
    return id;
  }

  /**
   * An id for a term that is explained, which nothing has yet. It says that it is one: no heading
   * gets another id for it.
   *
   * @return empty when there are no letters in it
   */
  String freeForTerm(String text) {
    String slug = Slugs.of(text);
    if (slug.isEmpty()) {
      return "";
    }
    String base = TERM + slug;
    String id = base;
    while (taken.contains(id)) {
      id = base + "-" + counters.merge(base, 1, Integer::sum);
    }
    return id;
  }

  /**
   * The id for one a writer chose.
   *
   * @return empty when the page has it already, or it can be none
   */
  String forWriter(String wanted) {
    String bare = wanted.strip();
    if (bare.isEmpty() || bare.length() > 200 || bare.chars().anyMatch(c -> c <= ' ')) {
      return "";
    }
    String id = clobbers(bare) ? PREFIX + bare : bare;
    if (!taken.add(id)) {
      return "";
    }
    spellings.put(id, id);
    if (!id.equals(bare)) {
      others.putIfAbsent(bare, id);
    }
    return id;
  }

  /** Other spellings under which a heading's id may be asked for. */
  void alias(String heading, String id) {
    alias(heading, Slugs.of(heading), id);
  }

  private void alias(String heading, String slug, String id) {
    others.putIfAbsent(slug, id);
    for (String other : Slugs.others(heading)) {
      others.putIfAbsent(other, id);
    }
  }

  /** All spellings with the id each leads to; what is an id itself leads to itself. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>(spellings);
    others.forEach(all::putIfAbsent);
    all.remove("");
    return all;
  }

  private static boolean clobbers(String id) {
    return GLOBALS.contains(id.toLowerCase(Locale.ROOT)) || isReserved(id);
  }

  /** The theme and the search have these for themselves. */
  private static boolean isReserved(String id) {
    return id.startsWith("hb-") || id.startsWith("handbookS");
  }
}
