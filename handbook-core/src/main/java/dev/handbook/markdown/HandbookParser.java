package dev.handbook.markdown;

import com.vladsch.flexmark.parser.Parser;
import dev.handbook.markdown.body.Glossary;
import dev.handbook.model.Fault;
import dev.handbook.model.FormerPages;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Handbook;
import dev.handbook.model.Layout;
import dev.handbook.model.Page;
import dev.handbook.model.Redirect;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.model.Toc;
import dev.handbook.text.Urls;
import dev.handbook.toc.PartsToc;
import dev.handbook.toc.SpelledPaths;
import dev.handbook.toc.SummaryParser;
import dev.handbook.work.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.jsoup.Jsoup;

/** Makes a handbook of the files of a content folder. */
public final class HandbookParser {
  /** Classes of the programs by which pages are parsed, beside this one. */
  public static final List<Class<?>> PROGRAMS =
      List.of(Parser.class, Jsoup.class, TokenMaker.class);

  /** Keys of the front matter that list former addresses, ours first. */
  private static final List<String> ALIAS_KEYS = List.of("aliases", "redirect_from", "old_paths");

  private HandbookParser() {}

  /**
   * Parses all pages and the table of contents. Whatever is wrong with a page becomes a fault of
   * it; the order of everything in the result depends on the files alone.
   */
  public static Handbook parse(Sources sources) {
    return parse(sources, Map.of());
  }

  /**
   * The same for another revision of a handbook; pages whose files the reader took over from it,
   * and whose address is the same, are taken over too.
   */
  public static Handbook parse(Sources sources, Handbook known) {
    // A page that includes others, or uses a term that is explained elsewhere, may be another
    // although its own file is the same.
    boolean alike =
        sources.includes().isEmpty()
            && known.settings().imageHosts().equals(sources.settings().imageHosts())
            && known.settings().reading().equals(sources.settings().reading())
            && glossaries(known.pages().stream().map(Page::source))
                .equals(glossaries(sources.pages().stream()));
    Map<String, Page> pages = new HashMap<>();
    known.pages().stream().filter(page -> alike).forEach(page -> pages.put(page.path(), page));
    return parse(sources, pages);
  }

  /** The same; pages that an earlier run has made of the same file are taken over from there. */
  public static Handbook parse(Sources sources, FormerPages former) {
    Map<String, Page> pages = new HashMap<>();
    if (former.context().equals(context(sources))) {
      Workers.map(
              "Recalling",
              sources.pages(),
              SourceFile::path,
              file -> former.page(file.path(), file.digest()).filter(page -> page.source() == file))
          .forEach(known -> known.ifPresent(page -> pages.put(page.path(), page)));
    }
    return parse(sources, pages);
  }

  /**
   * On what pages depend beside their own file and address: limits, hosts of pictures, the tool for
   * which they were written, what they may include, what explains terms.
   */
  public static String context(Sources sources) {
    Stream<String> includes =
        sources.includes().stream().map(file -> file.path() + " " + file.digest()).sorted();
    return Stream.of(
            Stream.of(
                sources.settings().reading(), String.join(" ", sources.settings().imageHosts())),
            glossaries(sources.pages().stream()).stream(),
            includes)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  /**
   * Parses another version of a page.
   *
   * @param sources what the page may use from {@code .gitbook}
   * @param url the address of the page
   */
  public static Page parse(Sources sources, SourceFile version, String url) {
    return new PageParser(sources.settings(), sources.includes()).parse(version, url);
  }

  /** Parses what was read for a run that shows nothing: the same, but code has no colours. */
  public static Handbook facts(Sources sources) {
    return parse(sources, Map.of(), PageParser::withoutColours);
  }

  private static Handbook parse(Sources sources, Map<String, Page> known) {
    return parse(sources, known, parser -> parser);
  }

  private static Handbook parse(
      Sources sources, Map<String, Page> known, UnaryOperator<PageParser> purpose) {
    List<Fault> faults = new ArrayList<>(sources.faults());
    List<SourceFile> files =
        sources.pages().stream().sorted(Comparator.comparing(SourceFile::path)).toList();
    PageUrls urls = PageUrls.of(files, sources.settings().dialect().layout(), faults);
    Glossary glossary = glossary(sources, files, urls);
    PageParser plain = purpose.apply(new PageParser(sources.settings(), sources.includes()));
    PageParser parser =
        purpose.apply(new PageParser(sources.settings(), sources.includes(), glossary));
    List<Page> parsed =
        Workers.map(
            "Parsing",
            files,
            SourceFile::path,
            source -> {
              boolean explains = Urls.isGlossary(source.path());
              return page(source, urls, explains ? plain : parser, known);
            });
    Toc toc = toc(sources, parsed, faults);
    boolean listedByTool = sources.summary().isEmpty() && sources.parts().isEmpty();
    List<Page> pages = listedByTool ? ContentsTitles.of(parsed, toc) : parsed;
    List<Redirect> redirects = new ArrayList<>(sources.redirects());
    pages.forEach(page -> redirects.addAll(aliases(page)));
    Layout layout = sources.settings().dialect().layout();
    redirects.addAll(ToolAddresses.of(layout, pages, sources.assets(), redirects));
    return new Handbook(sources.settings(), pages, toc, sources.assets(), redirects, faults);
  }

  private static Toc toc(Sources sources, List<Page> pages, List<Fault> faults) {
    Optional<Toc> own =
        sources
            .summary()
            .map(summary -> SpelledPaths.of(SummaryParser.parse(summary, faults), pages));
    if (!sources.parts().isEmpty()) {
      return PartsToc.of(own, sources.parts(), pages, faults);
    }
    return own.or(() -> sources.contents().of(pages, faults))
        .orElseGet(() -> SummaryParser.infer(pages));
  }

  private static Glossary glossary(Sources sources, List<SourceFile> files, PageUrls urls) {
    PageParser parser = new PageParser(sources.settings(), sources.includes());
    return Glossary.of(
        files.stream()
            .filter(source -> Urls.isGlossary(source.path()))
            .map(source -> parser.parse(source, urls.of(source.path())))
            .toList());
  }

  /** The bytes of the pages that explain terms. */
  private static List<String> glossaries(Stream<SourceFile> files) {
    return files
        .filter(source -> Urls.isGlossary(source.path()))
        .map(source -> source.path() + " " + source.digest())
        .sorted()
        .toList();
  }

  private static Page page(
      SourceFile source, PageUrls urls, PageParser parser, Map<String, Page> known) {
    String url = urls.of(source.path());
    Page same = known.get(source.path());
    boolean reusable =
        same != null
            && same.source() == source
            && same.url().equals(url)
            && !parser.dependsOnFiles(source);
    return reusable ? same : parser.parse(source, url);
  }

  private static List<Redirect> aliases(Page page) {
    List<Redirect> redirects = new ArrayList<>();
    for (String key : ALIAS_KEYS) {
      for (FrontMatter.Scalar alias : page.frontMatter().scalars(key)) {
        String from = alias.text().strip();
        int hash = from.indexOf('#');
        Optional<String> anchor =
            hash < 0 ? Optional.empty() : Optional.of(from.substring(hash + 1));
        redirects.add(
            new Redirect(
                trim(hash < 0 ? from : from.substring(0, hash)),
                anchor,
                page.path(),
                page.path(),
                alias.span()));
      }
    }
    return redirects;
  }

  private static String trim(String path) {
    int start = 0;
    int end = path.length();
    while (start < end && path.charAt(start) == '/') {
      start++;
    }
    while (end > start && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(start, end);
  }
}
