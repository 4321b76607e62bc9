package dev.handbook.search.browser;

import dev.handbook.search.analysis.Language;
import dev.handbook.search.index.FieldStats;
import dev.handbook.search.index.PageKeys;
import dev.handbook.search.index.PageTable;
import dev.handbook.search.query.QueryPlan;
import dev.handbook.search.query.Spellings;
import dev.handbook.search.query.Synonyms;
import dev.handbook.search.query.TermDictionary;
import dev.handbook.search.section.Base91;
import dev.handbook.search.section.CodePoints;
import dev.handbook.search.section.RunLength;
import dev.handbook.search.section.SearchField;
import dev.handbook.search.section.SearchedPage;
import dev.handbook.text.Json;
import dev.handbook.text.Scripts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;

/** Writes an index as the files from which a browser searches; see docs/search-format.md. */
public final class BrowserExport {
  /** Changes whenever a browser with older scripts could not read the files. */
  private static final int FORMAT = 1;

  /** Where the browser's script has the name of its analyzer. */
  private static final String ANALYZER = "ANALYZER";

  /** The parts of the browser's script, in order. */
  private static final List<String> PARTS =
      List.of(
          "shards",
          "analyzer",
          "lexicon",
          "respell",
          "plan",
          "score",
          "results",
          "engine",
          "search");

  private final ShardFolder folder;
  private final List<SearchedPage> searched;
  private final List<PageKeys.Mark> marks;

  private BrowserExport(
      ShardFolder folder, List<SearchedPage> searched, List<PageKeys.Mark> marks) {
    this.folder = folder;
    this.searched = searched;
    this.marks = marks;
  }

  /**
   * Writes all files.
   *
   * @param reader the only segment
   * @param searched the pages of which it was made
   * @param marks of the pages
   * @param folder where to put them
   */
  public static void write(
      LeafReader reader,
      List<SearchedPage> searched,
      List<PageKeys.Mark> marks,
      TermDictionary lexicon,
      Synonyms synonyms,
      Language language,
      ShardFolder folder)
      throws IOException {
    BrowserExport export = new BrowserExport(folder, searched, marks);
    String analyzer = folder.shard("a", analyzer(language));
    folder.file("search.js", script(analyzer));
    folder.file("manifest.js", export.manifest(reader, lexicon, synonyms, analyzer));
  }

  private String manifest(
      LeafReader reader, TermDictionary lexicon, Synonyms synonyms, String analyzer)
      throws IOException {
    PageTable pages = PageTable.read(reader);
    Map<SearchField, FieldStats> stats = new EnumMap<>(SearchField.class);
    List<Object> fields = new ArrayList<>();
    for (SearchField field : SearchField.values()) {
      FieldStats known = FieldStats.read(reader, field);
      stats.put(field, known);
      fields.add(
          List.of(
              field.boost(),
              field.pageWide() ? 1 : 0,
              known.docs(),
              known.tokens(),
              known.norms()));
    }
    DictionaryExport dictionary =
        new DictionaryExport(folder, lexicon, Postings.all(reader, stats, pages));
    dictionary.write();
    TextExport texts = new TextExport(folder, searched, marks);
    texts.write();
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", FORMAT);
    manifest.put("analyzer", analyzer);
    manifest.put("sections", sections(pages));
    manifest.put("weights", weights(pages));
    manifest.put("fields", fields);
    manifest.put("firsts", frontCoded(dictionary.firsts()));
    manifest.put("dictionary", String.join("", dictionary.names()));
    manifest.put("crowded", crowded(lexicon));
    manifest.put("counts", texts.counts());
    manifest.put("lists", texts.listed() ? TextExport.NAMES_IN_LIST : 0);
    manifest.put("texts", texts.names());
    manifest.put("facets", FacetExport.write(folder, searched));
    manifest.put("synonyms", synonyms(synonyms));
    return "handbookSearch.take(\"manifest\"," + Json.compact(manifest) + ");\n";
  }

  private static String sections(PageTable pages) {
    Base91 out = new Base91().number(pages.pages());
    for (int page = 0; page < pages.pages(); page++) {
      out.number(pages.firstOf()[page + 1] - pages.firstOf()[page]);
    }
    return out.toString();
  }

  private static String weights(PageTable pages) {
    RunLength runs = new RunLength();
    for (int weight : pages.weights()) {
      runs.add(weight);
    }
    return runs.finish();
  }

  private static String frontCoded(List<String> sorted) {
    Base91 out = new Base91().number(sorted.size());
    String before = "";
    for (String text : sorted) {
      int shared = CodePoints.shared(before, text);
      out.number(shared).text(text.substring(shared));
      before = text;
    }
    return out.toString();
  }

  /** First letters of so many terms that corrections have to keep two. */
  private static String crowded(TermDictionary lexicon) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i + TermDictionary.CROWDED_LETTER < lexicon.size(); ) {
      String letter = CodePoints.head(lexicon.at(i).term(), 1);
      boolean many = lexicon.at(i + TermDictionary.CROWDED_LETTER).term().startsWith(letter);
      letters.append(many ? letter : "");
      i = many ? lexicon.floor(after(letter)) : i + 1;
    }
    return letters.toString();
  }

  private static String after(String letter) {
    return Character.toString(letter.codePointAt(0) + 1);
  }

  private static List<Object> synonyms(Synonyms synonyms) {
    List<Object> all = new ArrayList<>();
    synonyms
        .all()
        .forEach(
            (key, meanings) -> {
              List<Object> entry = new ArrayList<>(List.of(String.join(" ", key)));
              for (QueryPlan.Clause meaning : meanings) {
                entry.add(
                    meaning instanceof QueryPlan.Phrase phrase
                        ? String.join(" ", phrase.terms())
                        : ((QueryPlan.Word) meaning).term());
              }
              all.add(entry);
            });
    return all;
  }

  /** The analyzer of a language: tables of the scanner, small words, and its own script. */
  static String analyzer(Language language) {
    Map<String, Object> tables = new LinkedHashMap<>(ScannerTables.read());
    if (language.script().equals("fr")) {
      tables.put("letters", ScannerTables.letters());
    }
    tables.put("pairs", language.script().equals("cjk"));
    tables.put("strokes", language.plainLetters());
    tables.put("fillers", String.join(" ", new TreeSet<>(language.fillers())));
    tables.put(
        "spellings",
        Spellings.of(language).rules().stream()
            .map(rule -> List.of(rule.pattern().pattern(), rule.other()))
            .toList());
    return "Object.assign("
        + Json.compact(tables)
        + ",\n"
        + Scripts.withoutComments(resource(language.script()))
        + ")";
  }

  /**
   * The browser's script, its parts in one.
   *
   * @param analyzer name of the shard that is loaded beside the manifest
   */
  static String script(String analyzer) {
    StringBuilder script = new StringBuilder();
    PARTS.forEach(part -> script.append(resource(part)));
    // A part by itself is not a script: the first opens a function that the last closes.
    return Scripts.withoutComments(script.toString()).replace(ANALYZER, analyzer);
  }

  private static String resource(String name) {
    try (InputStream in =
        BrowserExport.class.getResourceAsStream("/dev/handbook/search/" + name + ".js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
