package dev.handbook.search;

import dev.handbook.model.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFields;

/** Writes what results show: addresses, titles and texts, in shards of neighbouring sections. */
final class TextExport {
  private static final int SIZE = 3_500;

  /** More shards than these, and the manifest names lists of shards. */
  static final int NAMES_IN_MANIFEST = 1_000;

  static final int NAMES_IN_LIST = 128;

  private final ShardFolder folder;
  private final List<String> names = new ArrayList<>();
  private final Printable counts = new Printable();
  private List<Object> shard = new ArrayList<>();
  private List<Object> sections = new ArrayList<>();
  private int inShard;
  private int size;
  private String page = "";

  TextExport(ShardFolder folder) {
    this.folder = folder;
  }

  /** Writes all shards. */
  void write(LeafReader reader) throws IOException {
    StoredFields stored = reader.storedFields();
    for (int doc = 0; doc < reader.maxDoc(); doc++) {
      Document document = stored.document(doc);
      int length = document.get(SectionDocuments.TEXT).length();
      if (size > 0 && size + length > SIZE) {
        close();
      }
      add(document);
      size += length + 100;
    }
    close();
  }

  private void add(Document document) {
    String url = document.get(SectionDocuments.URL);
    if (shard.isEmpty() || !url.equals(page)) {
      page = url;
      sections = new ArrayList<>();
      shard.add(
          List.of(
              url,
              document.get(SearchField.TITLE.id()),
              document.get(SectionDocuments.KIND),
              document.get(SectionDocuments.STATUS),
              sections));
    }
    String trail = document.get(SectionDocuments.TRAIL);
    sections.add(
        List.of(
            document.get(SectionDocuments.ANCHOR),
            document.get(SearchField.HEADING.id()),
            trail.isEmpty() ? List.of() : List.of(trail.split(SectionDocuments.TRAIL_SEPARATOR)),
            document.get(SectionDocuments.TEXT)));
    inShard++;
  }

  private void close() throws IOException {
    if (inShard > 0) {
      names.add(folder.shard("t", Json.compact(shard)));
      counts.number(inShard);
    }
    shard = new ArrayList<>();
    inShard = 0;
    size = 0;
  }

  /** How many sections each shard has. */
  String counts() {
    return counts.toString();
  }

  /** Names of the shards, or of lists of them where {@link #listed()}. */
  String names() throws IOException {
    if (!listed()) {
      return String.join("", names);
    }
    StringBuilder lists = new StringBuilder();
    for (int i = 0; i < names.size(); i += NAMES_IN_LIST) {
      List<String> some = names.subList(i, Math.min(names.size(), i + NAMES_IN_LIST));
      lists.append(folder.shard("n", Json.compact(String.join("", some))));
    }
    return lists.toString();
  }

  /** Whether there are so many shards that lists name them. */
  boolean listed() {
    return names.size() > NAMES_IN_MANIFEST;
  }
}
