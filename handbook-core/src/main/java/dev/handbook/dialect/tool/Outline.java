package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.Fault;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a tool knows when it lists the pages: its configuration, the pages and where they are. */
public final class Outline {
  private static final Pattern WEB = Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]*+:|//).*+");

  /** Where front matter names former addresses. */
  private static final List<String> FORMER = List.of("redirect_from", "aliases", "old_paths");

  private final ProjectFolder project;
  private final String prefix;
  private final String up;
  private final List<Page> pages = new ArrayList<>();
  private final List<Fault> faults;
  private final Map<String, Page> byPath = new HashMap<>();
  private final Map<String, Page> byAddress = new HashMap<>();

  /**
   * Of the pages of a handbook.
   *
   * @param prefix the content folder relative to that of the tool's pages, with a slash at its end
   * @param up the way from the content folder to the project's: {@code ../} for each folder between
   * @param faults where is added what the configuration says about pages that do not exist
   */
  public Outline(
      Tool tool,
      ProjectFolder project,
      String prefix,
      String up,
      List<Page> pages,
      List<Fault> faults) {
    this.project = project;
    this.prefix = prefix;
    this.up = up;
    this.faults = faults;
    for (Page page : pages) {
      if (!page.withheld() && !page.unlisted()) {
        this.pages.add(page);
        String path = prefix + page.path();
        byPath.put(path, page);
        byPath.putIfAbsent(Urls.withoutSuffix(path), page);
        byAddress.putIfAbsent(key(tool.address(project, path, page.frontMatter())), page);
      }
    }
    for (Page page : this.pages) {
      for (String alias : FORMER) {
        page.frontMatter().texts(alias).forEach(old -> byAddress.putIfAbsent(key(old), page));
      }
    }
  }

  ProjectFolder project() {
    return project;
  }

  /** The pages that may be listed, in the order of their paths. */
  List<Page> pages() {
    return pages;
  }

  /** The path of a page relative to the folder of the tool's pages. */
  String pathOf(Page page) {
    return prefix + page.path();
  }

  /** The page of a path relative to the folder of the tool's pages, with or without suffix. */
  Optional<Page> at(String path) {
    return Urls.resolve("", "/" + path).map(byPath::get);
  }

  /** The page of an address in the tool's site. */
  Optional<Page> atAddress(String address) {
    int cut = address.length();
    for (char mark : new char[] {'#', '?'}) {
      int at = address.indexOf(mark);
      cut = at >= 0 ? Math.min(cut, at) : cut;
    }
    return Optional.ofNullable(byAddress.get(key(Urls.decode(address.substring(0, cut)))));
  }

  private static String key(String address) {
    String bare = Pages.address(address);
    String file = bare.endsWith(".html") ? bare.substring(0, bare.length() - 5) : bare;
    String folder = file.endsWith("/") ? file.substring(0, file.length() - 1) : file;
    return (folder.startsWith("./") ? folder.substring(2) : folder).toLowerCase(Locale.ROOT);
  }

  /** The entry of a target as people write it: a page by address or path, or another site. */
  Optional<Toc.Entry> entry(String title, String target, List<Toc.Entry> below) {
    if (WEB.matcher(target).matches()) {
      return Optional.of(external(title, target, below));
    }
    return atAddress(target).or(() -> at(target)).map(page -> entry(title, page, below));
  }

  /** The entry of a page; without a title it has the page's, the one for sidebars before others. */
  static Toc.Entry entry(String title, Page page, List<Toc.Entry> below) {
    return new Toc.Entry(
        Toc.Kind.PAGE,
        title.isBlank() ? page.frontMatter().text("sidebarTitle").orElse(page.title()) : title,
        "/" + Urls.encode(page.path()),
        Optional.of(page.path()),
        Optional.empty(),
        Span.FILE,
        below);
  }

  /** The entry of another site. */
  static Toc.Entry external(String title, String target, List<Toc.Entry> below) {
    return new Toc.Entry(
        Toc.Kind.EXTERNAL,
        title.isBlank() ? target : title,
        target,
        Optional.empty(),
        Optional.empty(),
        Span.FILE,
        below);
  }

  /** A title over others. */
  static Toc.Entry group(String title, List<Toc.Entry> below) {
    return new Toc.Entry(
        Toc.Kind.TEXT, title, "", Optional.empty(), Optional.empty(), Span.FILE, below);
  }

  /** A table of contents; titles of the first level with something below are its groups. */
  static Optional<Toc> toc(List<Toc.Entry> entries) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    List<Toc.Entry> top = new ArrayList<>();
    for (Toc.Entry entry : entries) {
      boolean group = entry.kind() == Toc.Kind.TEXT && !entry.children().isEmpty();
      top.add(
          group
              ? new Toc.Entry(
                  Toc.Kind.GROUP,
                  entry.title(),
                  "",
                  Optional.empty(),
                  Optional.empty(),
                  entry.span(),
                  entry.children())
              : entry);
    }
    return Optional.of(new Toc(Optional.empty(), top));
  }

  /**
   * Tells that the configuration names a page that does not exist.
   *
   * @param file relative to the project folder
   * @param place where it is named
   */
  void missing(String file, Value place, String target) {
    faults.add(
        new Fault(
            "toc-structure",
            up + file,
            place.span(),
            "This entry of the navigation leads to " + target + ", which does not exist",
            Optional.of("Add the page, or take the entry out.")));
  }

  /** The number that a key of front matter gives, if it is one. */
  static Optional<Double> number(Page page, String key) {
    return page.frontMatter().text(key).flatMap(Outline::number);
  }

  /** A text as a number, if it is one. */
  static Optional<Double> number(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  /** The text of a key below another of front matter. */
  static Optional<String> inner(Page page, String outer, String key) {
    return page.frontMatter().get(outer).flatMap(value -> Data.text(value, key));
  }
}
