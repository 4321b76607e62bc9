package dev.handbook.search;

import dev.handbook.domain.GovernanceRegister;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.SearchIndex;
import dev.handbook.search.analysis.Language;
import dev.handbook.search.analysis.Languages;
import dev.handbook.search.analysis.SynonymWords;
import dev.handbook.search.index.IndexFolder;
import dev.handbook.search.index.IndexMaker;
import dev.handbook.search.index.IndexPlace;
import dev.handbook.search.section.SearchedPage;
import dev.handbook.search.section.SearchedPages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.core.StopAnalyzer;
import org.apache.lucene.index.IndexWriter;

/** Writes the Lucene index of a handbook. */
public final class SearchIndexer {
  /** Classes of the programs by which indexes are made, beside this one. */
  public static final List<Class<?>> PROGRAMS = List.of(IndexWriter.class, StopAnalyzer.class);

  /**
   * On Java 23 and later Lucene asks for a newer Lucene to make use of vectors, which we do not
   * index. The field keeps the level: the log manager forgets loggers that nobody holds.
   */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTORS.setLevel(Level.SEVERE);
  }

  private SearchIndexer() {}

  /**
   * Indexes what is published and opens the index.
   *
   * @param governance how far each page can be relied on
   * @param directory where the index is written, or beside it when another run is using it; one
   *     that is there is replaced
   * @throws HandbookException when the directory cannot be written
   */
  public static SearchIndex index(
      Handbook handbook, GovernanceRegister governance, Path directory) {
    return open(handbook, governance, directory);
  }

  /** What {@link SearchIndex#reads} says of a handbook's index; to know it takes no index. */
  public static Predicate<Character.UnicodeScript> scripts(Handbook handbook) {
    return Languages.of(handbook.settings().language())::reads;
  }

  /**
   * The same, which takes from the index that is there what is to be in the new one.
   *
   * @param maker only what it has sealed itself is taken over
   */
  public static SearchIndex index(
      Handbook handbook, GovernanceRegister governance, Path directory, IndexMaker maker) {
    return open(handbook, governance, directory, Optional.of(maker));
  }

  /**
   * Makes an index that takes nothing from an earlier one, for those who ask more of it than hits.
   */
  public static LuceneSearchIndex open(
      Handbook handbook, GovernanceRegister governance, Path directory) {
    return open(handbook, governance, directory, Optional.empty());
  }

  private static LuceneSearchIndex open(
      Handbook handbook,
      GovernanceRegister governance,
      Path directory,
      Optional<IndexMaker> maker) {
    try {
      IndexPlace place = IndexPlace.free(directory);
      try {
        return open(handbook, governance, place, maker);
      } catch (IOException | RuntimeException e) {
        place.close();
        throw e;
      }
    } catch (IOException e) {
      throw new HandbookException(
          "The search index cannot be written (" + e.getMessage() + ")",
          directory.toString(),
          "Check that the folder is writable and that the disk is not full.",
          e);
    }
  }

  private static LuceneSearchIndex open(
      Handbook handbook,
      GovernanceRegister governance,
      IndexPlace place,
      Optional<IndexMaker> maker)
      throws IOException {
    Language language = Languages.of(handbook.settings().language());
    IndexFolder folder = new IndexFolder(place.folder(), language);
    List<SearchedPage> pages = SearchedPages.of(handbook, governance);
    IndexFolder.Written written = folder.write(pages, maker);
    return new LuceneSearchIndex(
        place, language, pages, SynonymWords.of(handbook, language), written);
  }
}
