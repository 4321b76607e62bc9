package dev.handbook.model;

import dev.handbook.text.Urls;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pages and files by all that a link may call them: path, path without suffix, address. Letters
 * with accents count as the same however Unicode writes them.
 */
final class PageLookup {
  private static final String SUMMARY = "SUMMARY.md";

  /**
   * Pages that every site adds by itself, a home page among them where no page is one. The table of
   * contents is no page; the index of all pages is what comes next to it.
   */
  private static final Pattern GENERATED =
      Pattern.compile("(?:search|a-z|print|scorecard|rules(?:/[a-z0-9-]+)?)/?|" + SUMMARY + "|");

  /** Files that every site has. */
  private static final Set<String> GENERATED_FILES =
      Set.of("llms.txt", "llms-full.txt", "404.html");

  /** How files end of which tools make pages. */
  private static final List<String> TEMPLATES =
      List.of(
          ".html",
          ".njk",
          ".liquid",
          ".hbs",
          ".webc",
          ".11ty.js",
          ".html.erb",
          ".haml",
          ".slim",
          ".ipynb",
          ".rst",
          ".adoc",
          ".tsx",
          ".jsx",
          ".vue",
          ".astro");

  private static final List<String> TAILS =
      List.of("", ".md", "/readme.md", "/index.md", "/_index.md");

  private final Map<String, Page> byPath = new HashMap<>();
  private final Map<String, Page> byUrl = new HashMap<>();
  private final Map<String, Page> byStem = new HashMap<>();
  private final Map<String, Asset> assets = new HashMap<>();
  private final Map<String, String> anyCase = new HashMap<>();

  PageLookup(List<Page> pages, List<Asset> assets) {
    for (Page page : pages) {
      String path = composed(page.path());
      byPath.put(path, page);
      byUrl.put(LinkResolver.trim(composed(page.url())), page);
      byStem.putIfAbsent(Urls.withoutSuffix(path), page);
      anyCase.putIfAbsent(path.toLowerCase(Locale.ROOT), page.path());
    }
    for (Asset asset : assets) {
      String path = composed(asset.path());
      this.assets.put(path, asset);
      anyCase.putIfAbsent(path.toLowerCase(Locale.ROOT), asset.path());
    }
  }

  /** The same letters in one spelling; nearly all text is in it already. */
  static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x300) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /** The page of exactly this path. */
  Optional<Page> at(String path) {
    return Optional.ofNullable(byPath.get(composed(path)));
  }

  /** The page of a path or address, without slashes at its ends. */
  Optional<Page> page(String written) {
    String bare = composed(written);
    Page page = byPath.get(bare);
    if (page == null) {
      page = byUrl.get(bare);
    }
    if (page == null) {
      page = byStem.get(bare);
    }
    if (page == null && bare.endsWith(".html")) {
      page = byStem.get(bare.substring(0, bare.length() - ".html".length()));
    }
    return Optional.ofNullable(page == null ? ofFolder(bare) : page);
  }

  /** A folder's page is known by every name that stands for a folder, whatever its file's is. */
  private Page ofFolder(String bare) {
    String path = bare.endsWith(".html") ? bare.substring(0, bare.length() - 5) : bare;
    return Urls.isIndex(path) && isPageName(bare)
        ? byUrl.get(LinkResolver.trim(Urls.folder(path)))
        : null;
  }

  private static boolean isPageName(String bare) {
    return Urls.isPage(bare) || bare.endsWith(".html") || Urls.name(bare).indexOf('.') < 0;
  }

  /** The file of a path. A page that another tool makes of a template stands in one of HTML. */
  Optional<Asset> asset(String written) {
    String bare = composed(written);
    Asset asset = assets.get(bare);
    return Optional.ofNullable(
        asset != null || bare.isEmpty() ? asset : assets.get(bare + ".html"));
  }

  /** Whether there is a file of which another tool makes a page that is not read here. */
  boolean hasTemplate(String written) {
    String path = composed(written);
    String bare = path.endsWith(".html") ? path.substring(0, path.length() - 5) : path;
    return !bare.isEmpty()
        && TEMPLATES.stream()
            .anyMatch(
                end -> assets.containsKey(bare + end) || assets.containsKey(bare + "/index" + end));
  }

  /** The path of a page or file that differs in upper and lower case alone. */
  Optional<String> inAnyCase(String written) {
    String folded = composed(written).toLowerCase(Locale.ROOT);
    return TAILS.stream()
        .map(tail -> anyCase.get(folded + tail))
        .filter(path -> path != null)
        .findFirst();
  }

  /** A target cut at {@code ?} and {@code #}, percent-encoding undone. */
  record Target(String path, Optional<String> anchor) {
    static Target of(String target) {
      int hash = target.indexOf('#');
      String fragment = hash < 0 ? "" : target.substring(hash + 1);
      String rest = hash < 0 ? target : target.substring(0, hash);
      int query = rest.indexOf('?');
      String path = Urls.decode(query < 0 ? rest : rest.substring(0, query));
      // A text fragment is the browser's business, not an anchor.
      int directive = fragment.indexOf(":~:");
      String anchor = Urls.decode(directive < 0 ? fragment : fragment.substring(0, directive));
      return new Target(path, anchor.isEmpty() ? Optional.empty() : Optional.of(anchor));
    }
  }

  /**
   * The address of a page that the site adds by itself, if a path is that of one.
   *
   * @param target as written, whose query and fragment stay
   */
  static Optional<String> generated(String path, String target) {
    if (GENERATED_FILES.contains(path)) {
      return Optional.of(path);
    }
    if (!GENERATED.matcher(path).matches()) {
      return Optional.empty();
    }
    int end = 0;
    while (end < target.length() && "?#".indexOf(target.charAt(end)) < 0) {
      end++;
    }
    String page =
        path.isEmpty() ? "" : path.equals(SUMMARY) ? "a-z/" : LinkResolver.trim(path) + "/";
    return Optional.of(page + target.substring(end));
  }
}
