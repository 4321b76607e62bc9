package dev.handbook.markdown;

import dev.handbook.markdown.base.Budget;
import dev.handbook.markdown.body.ConfidentialFilter;
import dev.handbook.markdown.body.Glossary;
import dev.handbook.model.Block;
import dev.handbook.model.Edition;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Handbook;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.model.Toc;
import dev.handbook.text.Digest;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import dev.handbook.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes of a whole handbook what one edition of it shows.
 *
 * <p>What is kept out is not marked but gone: a withheld page is left as its path and address, so
 * that links to it are known for what they are, and a confidential block is not in the source of
 * its page any more. So whatever is made of the result can tell nothing of them.
 */
public final class EditionParser {
  private final Sources sources;
  private final Handbook whole;
  private final Edition edition;

  /** Most handbooks hold nothing back, and pay nothing for what they do not use. */
  private final boolean anyWithheld;

  private final boolean includesHold;

  private EditionParser(Sources sources, Handbook whole) {
    this.sources = sources;
    this.whole = whole;
    this.edition = whole.settings().edition();
    this.anyWithheld = whole.pages().stream().anyMatch(this::isWithheld);
    this.includesHold =
        sources.includes().stream()
            .anyMatch(file -> ConfidentialFilter.mayHold(file.text().text()));
  }

  /** What the edition of the settings shows. */
  public static Handbook shown(Sources sources, Handbook whole) {
    return new EditionParser(sources, whole).shown();
  }

  private Handbook shown() {
    List<SourceFile> includes =
        sources.includes().stream().map(file -> mayHold(file) ? lifted(file) : file).toList();
    boolean includesDiffer = !includes.equals(sources.includes());
    PageParser plain = new PageParser(whole.settings(), includes);
    List<Page> glossaries =
        whole.pages().stream().filter(page -> Urls.isGlossary(page.path())).toList();
    Glossary glossary =
        Glossary.of(glossaries.stream().map(page -> shown(page, plain, includesDiffer)).toList());
    // Terms are explained on every page; those of a confidential block are explained on none.
    boolean termsDiffer =
        glossaries.stream()
            .anyMatch(page -> veil(page, mayHold(page.source())) != ConfidentialFilter.NONE);
    PageParser parser = new PageParser(whole.settings(), includes, glossary);
    List<Page> pages =
        Workers.map(
            "Parsing",
            whole.pages(),
            Page::path,
            page -> {
              boolean explains = Urls.isGlossary(page.path());
              return shown(page, explains ? plain : parser, includesDiffer || termsDiffer);
            });
    Toc toc = toc(pages);
    // Where nothing is held back, what is worked out of the whole need not be worked out again.
    return toc == whole.toc() && areThose(pages, whole.pages())
        ? whole
        : new Handbook(
            whole.settings(), pages, toc, whole.assets(), whole.redirects(), whole.faults());
  }

  /** Whether nothing was put in the place of a page: no page is compared fact by fact. */
  private static boolean areThose(List<Page> pages, List<Page> others) {
    return IntStream.range(0, pages.size()).allMatch(i -> pages.get(i) == others.get(i));
  }

  /** The table of contents without its words for withheld pages. */
  private Toc toc(List<Page> pages) {
    Set<String> gone =
        pages.stream().filter(Page::withheld).map(Page::path).collect(Collectors.toSet());
    List<Span> veiled =
        whole
            .toc()
            .flatten()
            .filter(entry -> entry.path().filter(gone::contains).isPresent())
            .map(Toc.Entry::span)
            .toList();
    if (veiled.isEmpty()) {
      return whole.toc();
    }
    return new Toc(
        whole.toc().file().map(file -> with(file, file.text().without(veiled), file.frontMatter())),
        whole.toc().entries().stream().map(entry -> veiled(entry, gone)).toList());
  }

  private static Toc.Entry veiled(Toc.Entry entry, Set<String> gone) {
    return new Toc.Entry(
        entry.kind(),
        entry.path().filter(gone::contains).isPresent() ? "" : entry.title(),
        entry.target(),
        entry.path(),
        entry.anchor(),
        entry.span(),
        entry.children().stream().map(child -> veiled(child, gone)).toList());
  }

  private Page shown(Page page, PageParser parser, boolean anew) {
    if (isWithheld(page)) {
      return shell(page);
    }
    boolean holds = mayHold(page.source());
    ConfidentialFilter filter = veil(page, holds);
    SourceFile source =
        withoutHidden(uncovered(holds ? lifted(page.source()) : page.source()), parser);
    if (filter == ConfidentialFilter.NONE && !anew) {
      return source == page.source() ? page : with(page, source);
    }
    return parser.behind(filter).parse(source, page.url());
  }

  /** Comments are notes among writers, and what stands under open conditions is for some. */
  private static SourceFile withoutHidden(SourceFile file, PageParser parser) {
    try {
      String kept = parser.withoutHidden(file);
      return kept.equals(file.text().text()) ? file : with(file, kept, file.frontMatter());
    } catch (Budget.Exhausted tooMuch) {
      // Nothing of such a page is shown.
      return file;
    }
  }

  private boolean isWithheld(Page page) {
    return page.withheld()
        && !(edition == Edition.INTERNAL && !with(page, uncovered(page.source())).withheld());
  }

  private ConfidentialFilter veil(Page page, boolean holds) {
    Set<String> targets =
        anyWithheld
            ? page.links().stream()
                .filter(link -> leadsOut(page, link))
                .map(Link::target)
                .collect(Collectors.toSet())
            : Set.of();
    boolean blocks = holds || (edition == Edition.PUBLIC && includesHold && hasBlock(page));
    return blocks || !targets.isEmpty()
        ? new ConfidentialFilter(blocks, targets)
        : ConfidentialFilter.NONE;
  }

  private static boolean hasBlock(Page page) {
    return page.blocks().stream().flatMap(Block::flatten).anyMatch(Block::confidential);
  }

  private boolean leadsOut(Page page, Link link) {
    return whole.resolve(page, link).page().filter(this::isWithheld).isPresent();
  }

  /** Whether a file may hold confidential blocks, and the edition leaves them out. */
  private boolean mayHold(SourceFile file) {
    return edition == Edition.PUBLIC && ConfidentialFilter.mayHold(file.text().text());
  }

  /** The file without its confidential blocks. */
  private static SourceFile lifted(SourceFile file) {
    return with(file, ConfidentialFilter.lift(file.text(), file.bodyStart()), file.frontMatter());
  }

  /** The file without the word that keeps it inside, where the edition is for those inside. */
  private SourceFile uncovered(SourceFile file) {
    FrontMatter matter = file.frontMatter();
    if (edition == Edition.PUBLIC || matter.entry(Page.CONFIDENTIAL).isEmpty()) {
      return file;
    }
    List<FrontMatter.Entry> entries = new ArrayList<>(matter.entries());
    entries.removeIf(entry -> entry.key().equals(Page.CONFIDENTIAL));
    return new SourceFile(
        file.path(),
        file.text(),
        new FrontMatter(matter.span(), entries),
        file.bodyStart(),
        file.digest(),
        file.faults(),
        file.refused());
  }

  /** A page of which no more is left than that it is there and withheld. */
  private static Page shell(Page page) {
    SourceFile file = page.source();
    FrontMatter matter =
        new FrontMatter(
            file.frontMatter().span(),
            Stream.of(Page.CONFIDENTIAL, Page.HIDDEN)
                .flatMap(key -> file.frontMatter().entry(key).stream())
                .toList());
    String lines = "\n".repeat(file.text().lineCount() - 1);
    SourceFile empty = with(file, lines, matter);
    return new Page(
        empty,
        page.url(),
        page.kind(),
        "",
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        "",
        List.of());
  }

  private static Page with(Page page, SourceFile source) {
    return new Page(
        source,
        page.url(),
        page.kind(),
        page.title(),
        page.headings(),
        page.anchors(),
        page.links(),
        page.blocks(),
        page.html(),
        page.faults());
  }

  /** The digest is of what is left: one of the whole would tell who guesses right that he has. */
  private static SourceFile with(SourceFile file, String text, FrontMatter matter) {
    return new SourceFile(
        file.path(),
        new SourceText(text),
        matter,
        Math.min(file.bodyStart(), text.length()),
        Digest.of(text),
        List.of(),
        file.refused());
  }
}
