package dev.handbook.search;

import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.SearchIndex;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.NIOFSDirectory;

/** Writes the Lucene index of a handbook. */
public final class SearchIndexer {
  /** Handbooks up to this size are written in one go, as a single segment. */
  private static final double BUFFER_MEGABYTES = 128;

  /** Names that Lucene gives to its files. */
  private static final String LUCENE_FILES = "{segments*,pending_segments*,_*,write.lock}";

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
   * @param directory where the index is written; one that is there is replaced
   * @throws HandbookException when the directory cannot be written
   */
  public static SearchIndex index(Handbook handbook, Path directory) {
    return open(handbook, directory);
  }

  /** What {@link SearchIndex#reads} says of a handbook's index; to know it takes no index. */
  public static Predicate<Character.UnicodeScript> scripts(Handbook handbook) {
    return Languages.of(handbook.settings().language())::reads;
  }

  static LuceneSearchIndex open(Handbook handbook, Path directory) {
    Language language = Languages.of(handbook.settings().language());
    try {
      Files.createDirectories(directory);
      clear(directory);
      List<TextAnalysis.Count> counts = write(handbook, language, directory);
      return new LuceneSearchIndex(
          directory, language, SynonymWords.of(handbook, language), counts);
    } catch (IOException e) {
      throw new HandbookException(
          "The search index cannot be written",
          directory.toString(),
          "Check that the folder may be written to and that the disk is not full.",
          e);
    }
  }

  private static void clear(Path directory) throws IOException {
    try (DirectoryStream<Path> old = Files.newDirectoryStream(directory, LUCENE_FILES)) {
      for (Path file : old) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static List<TextAnalysis.Count> write(
      Handbook handbook, Language language, Path directory) throws IOException {
    // Segments are merged with their neighbours only, so that documents keep their order.
    IndexWriterConfig config =
        new IndexWriterConfig(language.termAnalyzer())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setMergePolicy(new LogDocMergePolicy())
            .setMergeScheduler(new SerialMergeScheduler())
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setUseCompoundFile(false);
    try (NIOFSDirectory files = new NIOFSDirectory(directory);
        TextAnalysis analysis = new TextAnalysis(language);
        IndexWriter writer = new IndexWriter(files, config)) {
      new SectionDocuments(handbook)
          .forEach(section -> writer.addDocument(analysis.analysed(section)));
      writer.forceMerge(1);
      writer.commit();
      return analysis.counts();
    }
  }
}
