package dev.handbook.search;

import dev.handbook.model.HandbookException;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.SiteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ParallelLeafReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.NIOFSDirectory;

/** A Lucene index on disk, open for questions. */
final class LuceneSearchIndex implements SearchIndex {
  /** How many sections are looked at to find the best pages; the browser looks at as many. */
  static final int SECTIONS_CONSIDERED = 400;

  /** Lucene ignores folders in its own. */
  private static final String BROWSER_FOLDER = "browser";

  private final Path directory;
  private final NIOFSDirectory files;
  private final DirectoryReader reader;
  private final Language language;
  private final Map<String, List<String>> words;
  private final Terms terms;
  private final List<TextAnalysis.Count> counts;
  private Lexicon lexicon;
  private Synonyms synonyms;

  /**
   * Opens an index.
   *
   * @param words which words stand for which others
   * @param counts each word of the texts, its term and in how many sections it occurs
   */
  LuceneSearchIndex(
      Path directory,
      Language language,
      Map<String, List<String>> words,
      List<TextAnalysis.Count> counts)
      throws IOException {
    this.directory = directory;
    // Not memory-mapped: that calls native code, of which Java 24 and later warn.
    this.files = new NIOFSDirectory(directory);
    this.reader = DirectoryReader.open(files);
    this.language = language;
    this.words = Map.copyOf(words);
    this.terms = new Terms(language);
    this.counts = List.copyOf(counts);
  }

  /** The best sections, several of one page among them. */
  synchronized ScoreDoc[] sections(QueryPlan plan, int limit) throws IOException {
    return new IndexSearcher(reader).search(plan.toLucene(), Math.max(1, limit)).scoreDocs;
  }

  /** What a query means in this index. */
  synchronized QueryPlan plan(String query, QueryPlanner.Options options) throws IOException {
    return new QueryPlanner(language, lexicon(), synonyms(), terms).plan(query, options);
  }

  private Lexicon lexicon() throws IOException {
    if (lexicon == null) {
      lexicon = Lexicon.read(leaf(), counts);
    }
    return lexicon;
  }

  private Synonyms synonyms() throws IOException {
    if (synonyms == null) {
      synonyms = Synonyms.of(words, language, terms, lexicon());
    }
    return synonyms;
  }

  /** The only segment; an empty one of a handbook without pages. */
  LeafReader leaf() throws IOException {
    return reader.leaves().isEmpty() ? new ParallelLeafReader() : reader.leaves().get(0).reader();
  }

  @Override
  public List<Hit> search(String query, int limit) {
    try {
      if (reader.numDocs() == 0 || limit < 1) {
        return List.of();
      }
      QueryPlan plan = plan(query, QueryPlanner.Options.PLAIN);
      List<Hit> hits = new ArrayList<>();
      Set<String> pages = new HashSet<>();
      StoredFields stored = reader.storedFields();
      for (ScoreDoc found : sections(plan, SECTIONS_CONSIDERED)) {
        Document document = stored.document(found.doc);
        if (pages.add(document.get(SectionDocuments.URL)) && hits.size() < limit) {
          hits.add(hit(document, found.score));
        }
      }
      return List.copyOf(hits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Hit hit(Document document, float score) {
    String anchor = document.get(SectionDocuments.ANCHOR);
    String heading = document.get(SearchField.HEADING.id());
    String title = document.get(SearchField.TITLE.id());
    return new Hit(
        document.get(SectionDocuments.URL) + (anchor.isEmpty() ? "" : "#" + anchor),
        heading.isEmpty() ? title : title + " › " + heading,
        score);
  }

  @Override
  public boolean reads(Character.UnicodeScript script) {
    return language.reads(script);
  }

  @Override
  public synchronized List<SiteFile> files() {
    try {
      return BrowserExport.write(
          leaf(), lexicon(), synonyms(), language, directory.resolve(BROWSER_FOLDER));
    } catch (IOException e) {
      throw new HandbookException(
          "The browser's search files cannot be written",
          directory.resolve(BROWSER_FOLDER).toString(),
          "Check that the folder may be written to and that the disk is not full.",
          e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      files.close();
      terms.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
