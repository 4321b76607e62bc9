package dev.handbook.search;

import dev.handbook.model.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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

  /** Whether the shard has the page that is being written already. */
  private boolean begun;

  TextExport(ShardFolder folder) {
    this.folder = folder;
  }

  /** Writes all shards. */
  void write(List<SearchedPage> pages) throws IOException {
    for (SearchedPage page : pages) {
      begun = false;
      for (SearchedPage.Part part : page.parts()) {
        int length = part.text().length();
        if (size > 0 && size + length > SIZE) {
          close();
        }
        add(page, part);
        size += length + 100;
      }
    }
    close();
  }

  private void add(SearchedPage page, SearchedPage.Part part) {
    if (!begun) {
      begun = true;
      sections = new ArrayList<>();
      shard.add(
          List.of(page.url(), page.title(), page.page().kind().id(), page.status().id(), sections));
    }
    sections.add(List.of(part.anchor(), part.heading(), part.trail(), part.text()));
    inShard++;
  }

  private void close() throws IOException {
    if (inShard > 0) {
      names.add(folder.shard("t", Json.compact(shard)));
      counts.number(inShard);
    }
    shard = new ArrayList<>();
    begun = false;
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
