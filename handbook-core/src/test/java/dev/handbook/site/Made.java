package dev.handbook.site;

import dev.handbook.change.Histories;
import dev.handbook.change.Measure;
import dev.handbook.change.Past;
import dev.handbook.change.Scorecard;
import dev.handbook.domain.Registers;
import dev.handbook.model.Asset;
import dev.handbook.model.Block;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Handbook;
import dev.handbook.model.Heading;
import dev.handbook.model.Kind;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Placeholder;
import dev.handbook.model.Redirect;
import dev.handbook.model.Settings;
import dev.handbook.model.Site;
import dev.handbook.model.SiteFile;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Toc;
import dev.handbook.site.theme.Theme;
import dev.handbook.site.view.SiteInput;
import dev.handbook.text.Digest;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A handbook made by hand, so that the site is tested without the parser. */
public final class Made {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final Pattern HEADING =
      Pattern.compile("<h([2-6]) id=\"([^\"]+)\">(.*?)</h\\1>", Pattern.DOTALL);
  private static final Pattern BLOCK =
      Pattern.compile("<h([2-6])[^>]*>(.*?)</h\\1>|<li>(.*?)</li>", Pattern.DOTALL);
  private static final Pattern REFERENCE =
      Pattern.compile("\\{(link|image|title|attributes) ([^}]+)}");

  private final List<Page> pages = new ArrayList<>();
  private final List<Toc.Entry> toc = new ArrayList<>();
  private final List<Redirect> redirects = new ArrayList<>();
  private final List<Asset> assets = new ArrayList<>();
  private Settings settings = Settings.DEFAULT;
  private Histories histories = Histories.NONE;
  private Optional<Scorecard> scorecard = Optional.empty();
  private boolean summary = true;

  /** Adds a page; {@code {link x}}, {@code {image x}}, {@code {title x}} in its HTML are holes. */
  public Made page(String path, String title, String html) {
    return page(path, title, html, List.of());
  }

  /** Adds a page with front matter, each entry a key and a value. */
  Made page(String path, String title, String html, List<FrontMatter.Entry> frontMatter) {
    FrontMatter matter = new FrontMatter(Optional.empty(), frontMatter);
    List<Link> links = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    Matcher reference = REFERENCE.matcher(html);
    while (reference.find()) {
      boolean image = reference.group(1).equals("image");
      links.add(
          new Link(
              image ? Link.Kind.IMAGE : Link.Kind.LINK,
              reference.group(2),
              "",
              Span.FILE,
              Span.FILE));
      Placeholder.Kind kind =
          switch (reference.group(1)) {
            case "title" -> Placeholder.Kind.TITLE;
            case "attributes" -> Placeholder.Kind.ATTRIBUTES;
            default -> Placeholder.Kind.ADDRESS;
          };
      reference.appendReplacement(body, new Placeholder(kind, links.size() - 1).mark());
    }
    reference.appendTail(body);
    List<Heading> headings = new ArrayList<>();
    Map<String, String> anchors = new TreeMap<>();
    Matcher heading = HEADING.matcher(body);
    while (heading.find()) {
      anchors.put(heading.group(2), heading.group(2));
      headings.add(
          new Heading(
              Integer.parseInt(heading.group(1)), heading.group(3), heading.group(2), Span.FILE));
    }
    pages.add(
        new Page(
            source(path, matter, body.toString()),
            Urls.ofPage(path),
            matter.text("kind").flatMap(Kind::of).orElse(Kind.PAGE),
            title,
            headings,
            anchors,
            links,
            blocks(body.toString()),
            body.toString(),
            List.of()));
    return this;
  }

  private static List<Block> blocks(String html) {
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(html);
    while (block.find()) {
      boolean heading = block.group(1) != null;
      blocks.add(
          new Block(
              heading ? Block.Type.HEADING : Block.Type.ITEM,
              heading ? block.group(2) : block.group(3),
              Span.FILE,
              heading ? Integer.parseInt(block.group(1)) : 0,
              "",
              Map.of(),
              List.of()));
    }
    return blocks;
  }

  private static SourceFile source(String path, FrontMatter matter, String text) {
    return new SourceFile(
        path,
        new SourceText(text),
        matter,
        0,
        Digest.known("0".repeat(64)),
        List.of(),
        Optional.empty());
  }

  /** A key of front matter with a single value. */
  static FrontMatter.Entry entry(String key, String value) {
    return new FrontMatter.Entry(key, Span.FILE, new FrontMatter.Scalar(value, Span.FILE));
  }

  /** A key of front matter with keys below it. */
  static FrontMatter.Entry entry(String key, FrontMatter.Entry... entries) {
    return new FrontMatter.Entry(
        key, Span.FILE, new FrontMatter.Mapping(List.of(entries), Span.FILE));
  }

  Made listed(Toc.Entry... entries) {
    toc.addAll(List.of(entries));
    return this;
  }

  static Toc.Entry line(String path, String title, Toc.Entry... below) {
    return new Toc.Entry(
        Toc.Kind.PAGE, title, path, Optional.of(path), Optional.empty(), Span.FILE, List.of(below));
  }

  static Toc.Entry group(String title, Toc.Entry... below) {
    return new Toc.Entry(
        Toc.Kind.GROUP, title, "", Optional.empty(), Optional.empty(), Span.FILE, List.of(below));
  }

  static Toc.Entry external(String title, String url) {
    return new Toc.Entry(
        Toc.Kind.EXTERNAL, title, url, Optional.empty(), Optional.empty(), Span.FILE, List.of());
  }

  Made redirect(String from, String to) {
    int hash = from.indexOf('#');
    redirects.add(
        new Redirect(
            hash < 0 ? from : from.substring(0, hash),
            hash < 0 ? Optional.empty() : Optional.of(from.substring(hash + 1)),
            to,
            ".gitbook.yaml",
            Span.FILE));
    return this;
  }

  Made asset(String path, Path file) throws IOException {
    assets.add(new Asset(path, file, Files.size(file)));
    return this;
  }

  public Made settings(Settings made) {
    this.settings = made;
    return this;
  }

  Made withoutSummary() {
    summary = false;
    return this;
  }

  /** So many small pages. */
  Made pages(int count) {
    for (int i = 1; i <= count; i++) {
      page("many/p" + i + ".md", "Page " + i, "<p>x</p>");
    }
    return this;
  }

  /** What git knows of the pages. */
  Made known(Histories known) {
    histories = known;
    return this;
  }

  /** How the handbook is doing. */
  Made measured(Measure... measures) {
    scorecard =
        Optional.of(new Scorecard(TODAY, List.of(measures), Map.of(), List.of(), Optional.empty()));
    return this;
  }

  public Handbook handbook() {
    Optional<SourceFile> file =
        summary ? Optional.of(source("SUMMARY.md", FrontMatter.NONE, "")) : Optional.empty();
    pages.sort((a, b) -> a.path().compareTo(b.path()));
    return new Handbook(settings, pages, new Toc(file, toc), assets, redirects, List.of());
  }

  public Site site() {
    Handbook handbook = handbook();
    return SiteRenderer.render(
        new SiteInput(
            handbook, handbook, histories, Past.UNKNOWN, Registers.of(handbook, TODAY), false),
        Theme.load(Optional.empty()),
        List.of(),
        List.of(),
        scorecard);
  }

  /** Writes the site into a folder, with a search that finds nothing. */
  Path write(Path folder) throws IOException {
    List<SiteFile> files = new ArrayList<>(site().files());
    files.add(
        SiteFile.of(
            "search/search.js",
            "window.handbookSearch = function () { return Promise.resolve([]); };"));
    for (SiteFile file : files) {
      Path target = folder.resolve(file.path());
      Files.createDirectories(target.getParent());
      try (OutputStream out = Files.newOutputStream(target)) {
        file.writeTo(out);
      }
    }
    return folder;
  }

  /** The text of a file of a site. */
  public static String text(Site site, String path) {
    SiteFile file =
        site.files().stream().filter(each -> each.path().equals(path)).findFirst().orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      file.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  public static boolean has(Site site, String path) {
    return site.files().stream().anyMatch(file -> file.path().equals(path));
  }
}
