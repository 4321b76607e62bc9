package dev.handbook.markdown;

import com.vladsch.flexmark.util.ast.Document;
import dev.handbook.dialect.markup.MarkupTranslator;
import dev.handbook.dialect.markup.Notation;
import dev.handbook.dialect.markup.ProjectFiles;
import dev.handbook.dialect.markup.Translation;
import dev.handbook.markdown.base.Budget;
import dev.handbook.markdown.base.GitBookBlocks;
import dev.handbook.markdown.base.LineFeeds;
import dev.handbook.markdown.base.Nesting;
import dev.handbook.markdown.base.PageFaults;
import dev.handbook.markdown.base.SourceMap;
import dev.handbook.markdown.body.Body;
import dev.handbook.markdown.body.BodyWalk;
import dev.handbook.markdown.body.ConfidentialFilter;
import dev.handbook.markdown.body.Expressions;
import dev.handbook.markdown.body.Glossary;
import dev.handbook.markdown.body.HtmlOut;
import dev.handbook.markdown.commonmark.MarkdownParser;
import dev.handbook.markdown.markup.Includes;
import dev.handbook.markdown.markup.MarkupWriter;
import dev.handbook.markdown.markup.OwnMarkup;
import dev.handbook.model.Dialect;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Settings;
import dev.handbook.model.SourceFile;
import dev.handbook.rule.RuleId;
import dev.handbook.text.FileName;
import dev.handbook.text.NumberedName;
import dev.handbook.text.Urls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Makes a page of a source file. */
public final class PageParser {
  private final Settings settings;
  private final Includes includes;
  private final List<SourceFile> files;
  private final Glossary glossary;
  private final ConfidentialFilter filter;
  private final boolean coloured;

  public PageParser(Settings settings, List<SourceFile> files) {
    this(settings, files, Glossary.NONE);
  }

  /**
   * A parser.
   *
   * @param files what pages may use from {@code .gitbook}: files to include, variables
   * @param glossary terms that are explained where they are used
   */
  PageParser(Settings settings, List<SourceFile> files, Glossary glossary) {
    this(settings, files, glossary, ConfidentialFilter.NONE, true);
  }

  private PageParser(
      Settings settings,
      List<SourceFile> files,
      Glossary glossary,
      ConfidentialFilter filter,
      boolean coloured) {
    this.settings = settings;
    this.includes = new Includes(files);
    this.files = List.copyOf(files);
    this.glossary = glossary;
    this.filter = filter;
    this.coloured = coloured;
  }

  /** The same parser, keeping what is confidential out. */
  PageParser behind(ConfidentialFilter kept) {
    return new PageParser(settings, files, glossary, kept, coloured);
  }

  /** The same parser for pages that are not shown: code stays as it is. */
  PageParser withoutColours() {
    return new PageParser(settings, files, glossary, filter, false);
  }

  /** Parses one file; whatever it holds, a page comes out. */
  public Page parse(SourceFile source, String url) {
    PageFaults faults = new PageFaults(source.path(), source.faults());
    if (source.refused().isPresent()) {
      return refuse(source, url, source.refused().get(), faults);
    }
    try {
      return page(source, url, body(source, faults), faults);
    } catch (Budget.Exhausted tooMuch) {
      PageFaults only = new PageFaults(source.path(), source.faults());
      return refuse(source, url, "reading it takes too much work", only);
    } catch (IndexOutOfBoundsException | NullPointerException | IllegalStateException broken) {
      // Of flexmark or jsoup, on an input nobody has met; the other pages are none the worse.
      PageFaults only = new PageFaults(source.path(), source.faults());
      return refuse(source, url, "the Markdown parser fails on it", only);
    } catch (Nesting.TooDeep | StackOverflowError tooDeep) {
      PageFaults only = new PageFaults(source.path(), source.faults());
      return refuse(source, url, "it is nested too deeply", only);
    }
  }

  private Body body(SourceFile source, PageFaults faults) {
    LineFeeds text = LineFeeds.of(source.body());
    Budget budget = new Budget(settings.limits());
    Translation translation = MarkupTranslator.translate(text.text(), notation(source, budget));
    Document document = MarkdownParser.parse(translation.text(), budget);
    SourceMap sourceMap =
        new SourceMap(source.text(), text, translation, source.bodyStart(), budget);
    translation.notes().forEach(note -> faults.foreign(note, sourceMap));
    MarkupWriter writer = new MarkupWriter(sourceMap, faults, source.path(), includes);
    String markup = writer.write(document);
    Element body =
        (writer.hasForeign() ? Optional.<Element>empty() : OwnMarkup.read(markup))
            .orElseGet(() -> foreign(markup));
    String given = source.frontMatter().text(Key.TITLE).orElse("");
    Expressions expressions = new Expressions(files, source.frontMatter());
    BodyWalk walk =
        new BodyWalk(sourceMap, faults, source.path(), settings.imageHosts(), given)
            .with(expressions, glossary)
            .behind(filter)
            .colouring(coloured);
    return walk.walk(body);
  }

  /** The text of a file with blanks for comments and for what stands under open conditions. */
  String withoutHidden(SourceFile source) {
    String written = source.text().text();
    if (source.refused().isPresent() || !MarkupTranslator.mayHide(written)) {
      return written;
    }
    LineFeeds text = LineFeeds.of(source.body());
    Translation translation =
        MarkupTranslator.translate(text.text(), notation(source, new Budget(settings.limits())));
    return translation.hides()
        ? written.substring(0, source.bodyStart()) + translation.blanked(text.text())
        : written;
  }

  /** Whether what comes of a file may depend on others of the project, which may have changed. */
  boolean dependsOnFiles(SourceFile source) {
    return !settings.dialect().is(Dialect.PLAIN)
        && ProjectFiles.mayBeIncluded(source.text().text());
  }

  private Notation notation(SourceFile source, Budget budget) {
    return new Notation(
        settings.dialect(),
        settings.variables(),
        source.frontMatter(),
        GitBookBlocks::isKnown,
        new ProjectFiles(settings.dialect(), source.path())::read,
        budget::spend);
  }

  private static Element foreign(String markup) {
    Element body = new Element("body");
    // All at once: each one taken alone out of a long list makes all behind it move up.
    body.appendChildren(Parser.htmlParser().parseFragmentInput(markup, body, ""));
    return body;
  }

  private Page page(SourceFile source, String url, Body body, PageFaults faults) {
    return new Page(
        source,
        url,
        kind(source, title(source, body.title())),
        title(source, body.title()),
        body.headings(),
        body.anchors(),
        body.links(),
        body.blocks(),
        body.html(),
        faults.all());
  }

  private Page refuse(SourceFile source, String url, String reason, PageFaults faults) {
    boolean told =
        source.faults().stream().anyMatch(fault -> fault.rule().equals(RuleId.PAGE_SKIPPED));
    if (!told) {
      faults.skipped(reason);
    }
    String notice =
        new HtmlOut()
            .raw("<aside class=\"hb-hint hb-hint-danger\" role=\"note\"><p>")
            .text("This page cannot be shown: " + reason + ".")
            .raw("</p></aside>")
            .toString();
    return new Page(
        source,
        url,
        kind(source, title(source, "")),
        title(source, ""),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        notice,
        faults.all());
  }

  /** Its own word, else what pages of its path or number are by the house's conventions. */
  private Kind kind(SourceFile source, String title) {
    FrontMatter matter = source.frontMatter();
    return matter
        .text(Key.KIND)
        .flatMap(Kind::of)
        .or(
            () ->
                settings
                    .conventions()
                    .kind(
                        source.path(),
                        List.of(matter.text(Key.ID).orElse(""), title, Urls.name(source.path()))))
        .orElse(Kind.PAGE);
  }

  private String title(SourceFile source, String heading) {
    return source
        .frontMatter()
        .text(Key.TITLE)
        .orElseGet(() -> heading.isEmpty() ? fromFileName(source.path()) : heading);
  }

  /** A title from a file name: {@code how-to-hire.md} is "How to hire". */
  private String fromFileName(String path) {
    String folder = Urls.folder(path);
    boolean ofFolder = Urls.isIndex(path) && !folder.isEmpty();
    String name =
        ofFolder
            ? Urls.name(folder.substring(0, folder.length() - 1))
            : Urls.name(Urls.withoutSuffix(path));
    boolean numbered = settings.dialect().layout().numbered();
    return FileName.title(numbered ? NumberedName.without(name) : name);
  }
}
