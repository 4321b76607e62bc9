package dev.handbook.search.index;

import dev.handbook.files.Seal;
import dev.handbook.files.WorkFolder;
import dev.handbook.search.analysis.Language;
import dev.handbook.search.section.PageDocument;
import dev.handbook.search.section.SearchedPage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * The folder of an index. Pages whose documents are what they were in the index that is there are
 * merged into the new one; the others are analysed. Either way the documents stand in one segment
 * in the order of the pages, so that nobody can tell from where they came.
 */
public final class IndexFolder {
  /** More than Lucene keeps of the sections that {@link TextAnalysis} has written together. */
  private static final double BUFFER_MEGABYTES = 128;

  /** Names that Lucene gives to its files, and ours beside them. */
  static final String FILES =
      "{segments*,pending_segments*,_*,write.lock,"
          + String.join(",", IndexNotes.FILE, IndexSeal.FILE)
          + "}";

  /** Keeps documents in their order wherever they come from. */
  private static final Sort ORDER =
      new Sort(new SortField(SectionDocuments.PLACE, SortField.Type.LONG));

  private final WorkFolder directory;
  private final Language language;

  /** Of the pages indexed, in order. */
  private final List<PageKeys.Mark> marks = new ArrayList<>();

  /**
   * An index that was written.
   *
   * @param counts how often each word stands in it
   * @param marks of its pages
   * @param maker for the language; empty when the next run is to take nothing over
   */
  public record Written(
      List<TextAnalysis.Count> counts, List<PageKeys.Mark> marks, Optional<IndexMaker> maker) {
    public Written {
      counts = List.copyOf(counts);
      marks = List.copyOf(marks);
    }
  }

  public IndexFolder(WorkFolder directory, Language language) {
    this.directory = directory;
    this.language = language;
  }

  /** Writes the index. */
  public Written write(List<SearchedPage> searched, Optional<IndexMaker> by) throws IOException {
    WorkFolder aside = directory.below("former");
    WorkFolder fresh = directory.below("fresh");
    deleteAll(aside);
    deleteAll(fresh);
    Optional<IndexMaker> maker = by.map(each -> each.in(language));
    if (maker.isPresent() && IndexSeal.holds(directory, seal(maker.get()))) {
      move(aside);
      try (LoadedDirectory files = new LoadedDirectory(aside.path())) {
        Optional<FormerIndex> former = FormerIndex.open(files, maker.get().program());
        if (former.isPresent()) {
          try (FormerIndex open = former.get()) {
            return merge(searched, open, fresh, maker.get());
          }
        }
      } finally {
        deleteAll(aside);
        deleteAll(fresh);
      }
    }
    directory.deleteMatching(FILES);
    try (LoadedDirectory files = new LoadedDirectory(directory.path());
        TextAnalysis analysis = new TextAnalysis(language)) {
      boolean noted = maker.isPresent();
      SortedMap<Integer, PageWords> pages =
          index(searched, files, analysis, noted, (page, key) -> Optional.empty());
      if (noted) {
        note(files, maker.get(), analysis, pages);
      }
      return new Written(analysis.counts(), marks, maker);
    }
  }

  private Written merge(
      List<SearchedPage> searched, FormerIndex former, WorkFolder fresh, IndexMaker maker)
      throws IOException {
    try (LoadedDirectory files = new LoadedDirectory(directory.path());
        LoadedDirectory some = new LoadedDirectory(fresh.path());
        TextAnalysis analysis = new TextAnalysis(language)) {
      SortedMap<Integer, PageWords> pages =
          index(
              searched,
              some,
              analysis,
              true,
              (page, key) ->
                  former
                      .take(page, key)
                      .map(words -> analysis.takeOver(words, former.notes().table())));
      try (DirectoryReader changed = DirectoryReader.open(some)) {
        CodecReader[] readers = new CodecReader[1 + changed.leaves().size()];
        readers[0] = former.taken();
        for (LeafReaderContext each : changed.leaves()) {
          readers[1 + each.ord] = SlowCodecReaderWrapper.wrap(each.reader());
        }
        oneSegment(files, config -> config, writer -> writer.addIndexes(readers));
      }
      note(files, maker, analysis, pages);
      return new Written(analysis.counts(), marks, Optional.of(maker));
    }
  }

  private static Seal seal(IndexMaker maker) {
    return maker.seal("index");
  }

  /** Puts documents into an index. */
  @FunctionalInterface
  private interface Filling {
    void into(IndexWriter writer) throws IOException;
  }

  /** Indexes the pages that are not known already, and gives the words of all. */
  private SortedMap<Integer, PageWords> index(
      List<SearchedPage> searched,
      LoadedDirectory files,
      TextAnalysis analysis,
      boolean noted,
      BiFunction<Integer, String, Optional<PageWords>> known)
      throws IOException {
    SortedMap<Integer, PageWords> pages = new TreeMap<>();
    PageKeys keys = new PageKeys();
    marks.clear();
    oneSegment(
        files,
        analysis::configured,
        writer -> {
          for (int page = 0; page < searched.size(); page++) {
            PageDocument text = searched.get(page).text();
            String key = noted ? keys.of(text) : "";
            marks.add(PageKeys.Mark.of(key, text));
            Optional<PageWords> former = known.apply(page, key);
            if (former.isEmpty()) {
              for (Document section : SectionDocuments.of(page, text)) {
                analysis.add(section, writer);
              }
            }
            pages.put(page, former.orElseGet(() -> analysis.endPage(key)));
          }
        });
    return pages;
  }

  private void oneSegment(
      LoadedDirectory files, UnaryOperator<IndexWriterConfig> configured, Filling filling)
      throws IOException {
    try (IndexWriter writer =
        new IndexWriter(
            files,
            configured.apply(
                new IndexWriterConfig(language.termAnalyzer())
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                    .setIndexSort(ORDER)
                    .setMergePolicy(new LogDocMergePolicy())
                    .setMergeScheduler(new SerialMergeScheduler())
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    .setUseCompoundFile(false)))) {
      filling.into(writer);
      writer.forceMerge(1);
      writer.commit();
    }
  }

  private void note(
      LoadedDirectory files,
      IndexMaker maker,
      TextAnalysis analysis,
      SortedMap<Integer, PageWords> pages)
      throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(files)) {
      String named = FormerIndex.maker(maker.program(), reader);
      new IndexNotes(named, analysis.table(), pages).write(files);
    }
    IndexSeal.write(directory, seal(maker));
  }

  private void move(WorkFolder aside) throws IOException {
    aside.create();
    try (DirectoryStream<Path> old = Files.newDirectoryStream(directory.path(), FILES)) {
      for (Path file : old) {
        String name = file.getFileName().toString();
        directory.rename(name, aside.path().getFileName() + "/" + name);
      }
    }
  }

  private void deleteAll(WorkFolder folder) throws IOException {
    if (folder.isThere()) {
      folder.deleteMatching(FILES);
      directory.delete(folder.path().getFileName().toString());
    }
  }
}
