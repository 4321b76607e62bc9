package dev.handbook.model;

import dev.handbook.text.Digest;
import dev.handbook.text.FileName;
import dev.handbook.text.SourceText;
import dev.handbook.text.Urls;
import java.util.List;
import java.util.Map;

/**
 * A page of the handbook: facts with their places, and the body's HTML. The parser's tree is gone.
 *
 * @param source the file it was made from
 * @param url address relative to the site root, percent-encoding not applied: {@code a/b/}, empty
 *     for the home page
 * @param kind what it is
 * @param title from the front matter, else the first heading of level one, else one that stands
 *     first and above all others, else the file name
 * @param headings in order
 * @param anchors every id and accepted other spelling of one, mapped to the id on the page
 * @param links in order, those to explained words included; {@link Placeholder}s in the HTML count
 *     into this list
 * @param blocks the body in normal form
 * @param html the body, clean, with {@link Placeholder}s
 * @param faults what was noticed while reading and parsing
 * @param wording digest of what a sign-off covers, see {@link Wording}
 */
public record Page(
    SourceFile source,
    String url,
    Kind kind,
    String title,
    List<Heading> headings,
    Map<String, String> anchors,
    List<Link> links,
    List<Block> blocks,
    String html,
    List<Fault> faults,
    Digest wording) {
  /** The key of front matter that keeps a page out of every edition. */
  public static final String HIDDEN = "hidden";

  /** The key of front matter that publishes a page at its address alone, known to who has it. */
  public static final String UNLISTED = "unlisted";

  /** The key of front matter that keeps a page inside, and the name of the block that does. */
  public static final String CONFIDENTIAL = "confidential";

  public Page {
    headings = List.copyOf(headings);
    anchors = Map.copyOf(anchors);
    links = List.copyOf(links);
    blocks = List.copyOf(blocks);
    faults = List.copyOf(faults);
  }

  /** A page of which the digest of the wording is reckoned when it is first asked for. */
  public Page(
      SourceFile source,
      String url,
      Kind kind,
      String title,
      List<Heading> headings,
      Map<String, String> anchors,
      List<Link> links,
      List<Block> blocks,
      String html,
      List<Fault> faults) {
    this(
        source,
        url,
        kind,
        title,
        headings,
        anchors,
        links,
        blocks,
        html,
        faults,
        Wording.of(List.copyOf(blocks)));
  }

  /** Path of the source file relative to the content folder, with {@code /}. */
  public String path() {
    return source.path();
  }

  /** The links that are written in the source: those to explained words are not. */
  public List<Link> writtenLinks() {
    return links.stream().filter(Link::isWritten).toList();
  }

  /** The front matter. */
  public FrontMatter frontMatter() {
    return source.frontMatter();
  }

  /** What it says of itself below its title; empty without it, for which GitBook writes null. */
  public String description() {
    return frontMatter()
        .text(Key.DESCRIPTION)
        .filter(text -> !text.equals("null") && !text.equals("~"))
        .orElse("");
  }

  /** Whether the title was written; else it was made from the name of the file. */
  public boolean hasOwnTitle() {
    String name = Urls.name(Urls.withoutSuffix(path()));
    return frontMatter().text(Key.TITLE).isPresent()
        || headings.stream().anyMatch(heading -> heading.text().equals(title))
        || !FileName.of(name).equals(FileName.of(title));
  }

  /** The same page under another title. */
  public Page titled(String other) {
    return new Page(
        source, url, kind, other, headings, anchors, links, blocks, html, faults, wording);
  }

  /** The same page, of which the digest of the wording is known. */
  public Page worded(Digest known) {
    return new Page(
        source, url, kind, title, headings, anchors, links, blocks, html, faults, known);
  }

  /** The same page with another text of its file, to be quoted from. */
  public Page withText(String other) {
    SourceFile file =
        new SourceFile(
            source.path(),
            new SourceText(other),
            source.frontMatter(),
            Math.min(source.bodyStart(), other.length()),
            source.digest(),
            source.faults(),
            source.refused());
    return new Page(
        file, url, kind, title, headings, anchors, links, blocks, html, faults, wording);
  }

  /** The text with its lines. */
  public SourceText text() {
    return source.text();
  }

  /**
   * The id of the heading that is the page's title and therefore not in its HTML, so that links to
   * it arrive; empty when there is none.
   */
  public String titleAnchor() {
    return headings.stream()
        .filter(heading -> heading.level() == 1)
        .findFirst()
        .or(() -> headings.stream().findFirst())
        .map(Heading::anchor)
        .filter(anchor -> !hasId(anchor))
        .orElse("");
  }

  private boolean hasId(String id) {
    // Begins with the quotation mark, which is rarer than the blank before the name.
    String quoted = '"' + id + '"';
    int at = html.indexOf(quoted);
    while (at >= 0 && !html.startsWith(" id=", at - " id=".length())) {
      at = html.indexOf(quoted, at + 1);
    }
    return at >= 0;
  }

  /** The sections of its body. */
  public List<Section> sections() {
    return Section.of(blocks);
  }

  /**
   * Whether the page is left out of every output: {@code confidential} or {@code hidden} is there
   * and says anything but {@code false} or {@code no}. A spelling we do not know keeps the page
   * out: better a page missed than a secret told.
   */
  public boolean withheld() {
    return confidential() || says(HIDDEN);
  }

  /** Whether the page is for those inside alone. */
  public boolean confidential() {
    return says(CONFIDENTIAL);
  }

  /**
   * Whether the page is published at its address alone: in no contents, no search, no sitemap, no
   * feed and no list.
   */
  public boolean unlisted() {
    return says(UNLISTED);
  }

  private boolean says(String key) {
    return frontMatter().entry(key).filter(entry -> !FrontMatter.isOff(entry.value())).isPresent();
  }
}
