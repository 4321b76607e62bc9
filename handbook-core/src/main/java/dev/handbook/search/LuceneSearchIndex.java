package dev.handbook.search;

import dev.handbook.files.WorkFolder;
import dev.handbook.model.HandbookException;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.SiteFile;
import dev.handbook.search.analysis.Language;
import dev.handbook.search.analysis.TermAnalyzer;
import dev.handbook.search.browser.BrowserExport;
import dev.handbook.search.browser.ShardFolder;
import dev.handbook.search.browser.ShardNotes;
import dev.handbook.search.index.IndexFolder;
import dev.handbook.search.index.IndexPlace;
import dev.handbook.search.index.LoadedDirectory;
import dev.handbook.search.index.PageTable;
import dev.handbook.search.query.QueryPlan;
import dev.handbook.search.query.QueryPlanner;
import dev.handbook.search.query.QueryText;
import dev.handbook.search.query.Synonyms;
import dev.handbook.search.query.TermDictionary;
import dev.handbook.search.section.SearchedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ParallelLeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.NIOFSDirectory;

/** A Lucene index on disk, open for questions. */
public final class LuceneSearchIndex implements SearchIndex {
  /** How many sections are looked at to find the best pages; the browser looks at as many. */
  static final int SECTIONS_CONSIDERED = 400;

  /** Lucene ignores folders in its own. */
  private static final String BROWSER_FOLDER = "browser";

  private final IndexPlace place;
  private final NIOFSDirectory files;
  private final DirectoryReader reader;
  private final Language language;
  private final List<SearchedPage> pages;
  private final Map<String, List<String>> words;
  private final TermAnalyzer analyzer;
  private final IndexFolder.Written written;
  private TermDictionary dictionary;
  private Synonyms synonyms;

  /**
   * Opens an index.
   *
   * @param place its folder, which is free for others when the index is closed
   * @param pages of which it was made
   * @param words which words stand for which others
   * @param written what is known of it from writing it
   */
  LuceneSearchIndex(
      IndexPlace place,
      Language language,
      List<SearchedPage> pages,
      Map<String, List<String>> words,
      IndexFolder.Written written)
      throws IOException {
    this.place = place;
    // Not memory-mapped: that calls native code, of which Java 24 and later warn.
    this.files = new NIOFSDirectory(place.folder().path());
    this.reader = DirectoryReader.open(files);
    this.language = language;
    this.pages = List.copyOf(pages);
    this.words = Map.copyOf(words);
    this.analyzer = new TermAnalyzer(language);
    this.written = written;
  }

  /** The best sections, several of one page among them. */
  synchronized ScoreDoc[] sections(QueryPlan plan, int limit) throws IOException {
    return new IndexSearcher(reader).search(plan.toLucene(), Math.max(1, limit)).scoreDocs;
  }

  /**
   * What a query means in this index. Where what it excludes is all it finds, nothing is excluded.
   */
  synchronized QueryPlan plan(String query, QueryPlanner.Options options) throws IOException {
    QueryPlanner planner = new QueryPlanner(language, lexicon(), synonyms(), analyzer);
    QueryPlan plan = planner.plan(query, options);
    return plan.excluded().isEmpty()
            || new IndexSearcher(reader).count(plan.unfiltered().toLucene()) > 0
        ? plan
        : planner.plan(QueryText.including(query), options);
  }

  private TermDictionary lexicon() throws IOException {
    if (dictionary == null) {
      dictionary = TermDictionary.read(leaf(), written.counts());
    }
    return dictionary;
  }

  private Synonyms synonyms() throws IOException {
    if (synonyms == null) {
      synonyms = Synonyms.of(words, language, analyzer, lexicon());
    }
    return synonyms;
  }

  /** The pages in it, in the order of its documents. */
  public List<SearchedPage> pages() {
    return pages;
  }

  /** The only segment; an empty one of a handbook without pages. */
  public LeafReader leaf() throws IOException {
    return leaf(reader);
  }

  private static LeafReader leaf(DirectoryReader reader) throws IOException {
    return reader.leaves().isEmpty() ? new ParallelLeafReader() : reader.leaves().get(0).reader();
  }

  @Override
  public List<Hit> search(String query, int limit) {
    try {
      if (reader.numDocs() == 0 || limit < 1) {
        return List.of();
      }
      QueryPlan plan = plan(query, QueryPlanner.Options.PLAIN);
      PageTable table = PageTable.read(leaf());
      Map<Integer, Hit> hits = new LinkedHashMap<>();
      for (ScoreDoc found : sections(plan, SECTIONS_CONSIDERED)) {
        int page = table.pageOf()[found.doc];
        if (!hits.containsKey(page) && hits.size() < limit) {
          hits.put(page, hit(pages.get(page), found.doc - table.firstOf()[page], found.score));
        }
      }
      return List.copyOf(hits.values());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Hit hit(SearchedPage page, int place, float score) {
    SearchedPage.Part part = page.parts().get(place);
    return new Hit(
        page.url() + (part.opening() ? "" : "#" + part.anchor()),
        part.heading().isEmpty() ? page.title() : page.title() + " › " + part.heading(),
        score);
  }

  @Override
  public boolean reads(Character.UnicodeScript script) {
    return language.reads(script);
  }

  @Override
  public synchronized List<SiteFile> files() {
    // All of it is read: in memory, but no longer than this takes.
    WorkFolder directory = place.folder();
    try (LoadedDirectory loaded = new LoadedDirectory(directory.path());
        DirectoryReader whole = DirectoryReader.open(loaded)) {
      ShardNotes notes = ShardNotes.in(directory, written.maker());
      ShardFolder folder = ShardFolder.fresh(directory.below(BROWSER_FOLDER), notes);
      BrowserExport.write(
          leaf(whole), pages, written.marks(), lexicon(), synonyms(), language, folder);
      notes.write();
      return folder.files();
    } catch (IOException e) {
      throw new HandbookException(
          "The browser's search files cannot be written",
          directory.path().resolve(BROWSER_FOLDER).toString(),
          "Check that the folder is writable and that the disk is not full.",
          e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      files.close();
      analyzer.close();
      place.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
