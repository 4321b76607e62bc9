package dev.handbook.model;

import dev.handbook.text.AnchorStyle;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where else a target may lead in the tool for which a handbook was written: by the address of the
 * page it stands on instead of its file, by an address that the tool gives, below its base path, in
 * a folder of static files, or by a bare name.
 */
final class ForeignTargets {
  /** Tools in which a target without slash at its beginning may be meant from the root on. */
  private static final Set<String> FROM_ROOT =
      Set.of("hugo", "obsidian", "mintlify", "quarto", "eleventy", "jekyll");

  /** Where Jekyll's themes look for a picture that is named without its folder. */
  private static final List<String> PICTURES =
      List.of("images/", "assets/images/", "assets/img/", "img/");

  /** Tools in which a bare name is enough. */
  private static final Set<String> BY_NAME = Set.of("hugo", "obsidian");

  private static final String SITE = "@site/";

  private final Dialect dialect;
  private final Layout layout;
  private final Map<String, Page> byAddress = new HashMap<>();
  private final Map<String, Optional<Page>> byName = new HashMap<>();
  private final Map<String, Map<String, String>> anchors = new ConcurrentHashMap<>();

  ForeignTargets(Dialect dialect, List<Page> pages) {
    this.dialect = dialect;
    this.layout = dialect.layout();
    for (Page page : pages) {
      Layout.Address address = layout.addresses().get(page.path());
      if (address != null) {
        byAddress.putIfAbsent(key(address.tool()), page);
      }
      if (BY_NAME.contains(dialect.name())) {
        String name = Urls.name(Urls.withoutSuffix(page.path()));
        byName.merge(name, Optional.of(page), (one, other) -> Optional.empty());
      }
    }
  }

  private static String key(String address) {
    String bare = address.startsWith("/") ? address.substring(1) : address;
    String file = bare.endsWith(".html") ? bare.substring(0, bare.length() - 5) : bare;
    return file.endsWith("/") ? file.substring(0, file.length() - 1) : file;
  }

  /** The page of an address in the tool's site. */
  Optional<Page> page(String address) {
    return byAddress.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(byAddress.get(key(address)));
  }

  /** The page of a bare name, if there is one alone of that name. */
  Optional<Page> named(String target) {
    String name = Urls.withoutSuffix(target);
    return name.contains("/") ? Optional.empty() : byName.getOrDefault(name, Optional.empty());
  }

  /** Paths from the root on that a target may mean besides what it means by its file. */
  List<String> candidates(Page from, String target) {
    List<String> paths = new ArrayList<>();
    if (target.startsWith(SITE)) {
      ofSite(target.substring(SITE.length()), paths);
    } else if (target.startsWith("/")) {
      fromRoot(target.substring(1), paths);
    } else if (goesByAddress(target)) {
      Layout.Address address = layout.addresses().get(from.path());
      paths.add(browsed(Urls.folder(from.url()), target));
      if (address != null) {
        String folder = Urls.folder(address.tool());
        paths.add(browsed(folder, target));
        fromRoot(browsed(layout.base() + folder, target), paths);
        // Addresses without a slash at their end, as some hosts serve them.
        paths.add(browsed(above(folder), target));
      }
      if (FROM_ROOT.contains(dialect.name())) {
        paths.add(browsed("", target));
      }
      if (dialect.is("jekyll") && target.indexOf('/') < 0 && !Urls.isPage(target)) {
        PICTURES.forEach(folder -> paths.add(folder + target));
      }
    }
    return paths;
  }

  /**
   * Whether a target that nothing here answers to may be something that the tool makes of other
   * files.
   *
   * @param path what the target means by its file, from the root on
   */
  boolean mayBeElsewhere(PageLookup lookup, String fromPath, String path, String target) {
    if (layout.others().isEmpty()) {
      return false;
    }
    if (target.startsWith("/") && layout.others().contains("")) {
      return true;
    }
    List<String> meant = new ArrayList<>(List.of(path));
    lookup.at(fromPath).ifPresent(from -> meant.addAll(candidates(from, target)));
    return meant.stream().anyMatch(this::isOther)
        || meant.stream().map(LinkResolver::trim).anyMatch(lookup::hasTemplate);
  }

  private boolean isOther(String path) {
    String bare = path.endsWith("/") ? path : path + "/";
    return layout.others().stream()
        .filter(other -> !other.isEmpty())
        .anyMatch(other -> other.endsWith("/") ? bare.startsWith(other) : path.equals(other));
  }

  /**
   * In GitBook links go from file to file; so does what names a file of Markdown where no tool is
   * known.
   */
  private boolean goesByAddress(String target) {
    boolean plain = dialect.is(Dialect.PLAIN);
    return !dialect.is("gitbook") && !(plain && Urls.isPage(target));
  }

  private void fromRoot(String path, List<String> paths) {
    if (!layout.base().isEmpty() && path.startsWith(layout.base())) {
      String rest = path.substring(layout.base().length());
      paths.add(rest);
      layout.statics().forEach(folder -> paths.add(folder + rest));
    }
    layout.statics().forEach(folder -> paths.add(folder + path));
  }

  /** Docusaurus writes paths from the folder of the project on. */
  private void ofSite(String path, List<String> paths) {
    String inner = path.substring(path.indexOf('/') + 1);
    paths.add(inner);
    layout.statics().forEach(folder -> paths.add(folder + inner));
  }

  private static String above(String folder) {
    return folder.isEmpty() ? "" : Urls.folder(folder.substring(0, folder.length() - 1));
  }

  /** A relative address as browsers read it: nothing is above the root. */
  private static String browsed(String folder, String target) {
    List<String> segments = new ArrayList<>();
    for (String segment : (folder + target).split("/", -1)) {
      if (segment.equals("..")) {
        if (!segments.isEmpty()) {
          segments.remove(segments.size() - 1);
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(segment);
      }
    }
    return String.join("/", segments);
  }

  /**
   * The id of a heading by the anchor that the tool would give it, or in other letters of Unicode.
   */
  Optional<String> anchor(Page page, String wanted) {
    String name = wanted.startsWith("#") ? wanted.substring(1) : wanted;
    Map<String, String> known = anchors.computeIfAbsent(page.path(), path -> anchorsOf(page));
    return Optional.ofNullable(known.get(PageLookup.composed(name)));
  }

  private Map<String, String> anchorsOf(Page page) {
    Map<String, String> all = new HashMap<>();
    AnchorStyle style = layout.anchors();
    String[] above = new String[8];
    for (Heading heading : page.headings()) {
      int level = Math.min(heading.level(), above.length - 1);
      String outer = "";
      for (int i = level - 1; i > 0 && outer.isEmpty(); i--) {
        outer = above[i] == null ? "" : above[i];
      }
      List<String> slugs = style.of(heading.text(), outer);
      slugs.forEach(slug -> all.putIfAbsent(slug, heading.anchor()));
      above[level] = slugs.isEmpty() ? "" : slugs.get(0);
      for (int i = level + 1; i < above.length; i++) {
        above[i] = null;
      }
      // Doubles are counted with an underscore in Python.
      if (style == AnchorStyle.PYTHON) {
        all.putIfAbsent(heading.anchor().replaceFirst("-([0-9]++)$", "_$1"), heading.anchor());
      }
    }
    page.anchors().forEach((name, id) -> all.putIfAbsent(PageLookup.composed(name), id));
    all.remove("");
    return all;
  }
}
