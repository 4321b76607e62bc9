package dev.handbook.search.browser;

import dev.handbook.search.index.PageKeys;
import dev.handbook.search.section.Base91;
import dev.handbook.search.section.PageDocument;
import dev.handbook.search.section.SearchedPage;
import dev.handbook.text.Checksums;
import dev.handbook.text.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what results show: addresses, titles and texts, in shards of neighbouring sections. Where
 * a shard ends the lengths of the texts tell, and what is in it the keys of its pages: of one that
 * a former run has made of the same not even the sections are cut again.
 */
final class TextExport {
  private static final int SIZE = 3_500;

  /** More shards than these, and the manifest names lists of shards. */
  static final int NAMES_IN_MANIFEST = 1_000;

  static final int NAMES_IN_LIST = 128;

  private final ShardFolder folder;
  private final List<SearchedPage> pages;
  private final List<PageKeys.Mark> marks;
  private final List<String> names = new ArrayList<>();
  private final Base91 counts = new Base91();
  private List<Stretch> shard = new ArrayList<>();
  private int size;

  /** The page of which texts were written last, and its number: its next ones often follow. */
  private PageDocument latest;

  private int latestNumber = -1;

  /** Neighbouring parts of a page; to is behind the last one. */
  private record Stretch(int page, int from, int to) {}

  /**
   * Begins with no shards.
   *
   * @param marks of the pages
   */
  TextExport(ShardFolder folder, List<SearchedPage> pages, List<PageKeys.Mark> marks) {
    this.folder = folder;
    this.pages = pages;
    this.marks = marks;
  }

  /** Writes all shards. */
  void write() throws IOException {
    for (int page = 0; page < pages.size(); page++) {
      int[] lengths = marks.get(page).lengths();
      int from = 0;
      for (int part = 0; part < lengths.length; part++) {
        if (size > 0 && size + lengths[part] > SIZE) {
          add(page, from, part);
          from = part;
          close();
        }
        size += lengths[part] + 100;
      }
      add(page, from, lengths.length);
    }
    close();
  }

  private void add(int page, int from, int to) {
    if (to > from) {
      shard.add(new Stretch(page, from, to));
    }
  }

  private void close() throws IOException {
    if (!shard.isEmpty()) {
      List<Stretch> whole = shard;
      names.add(folder.shard("t", key(), () -> Json.compact(content(whole))));
      counts.number(whole.stream().mapToInt(each -> each.to() - each.from()).sum());
    }
    shard = new ArrayList<>();
    size = 0;
  }

  /** Of the pages and which parts of each; empty where the pages have none. */
  private String key() {
    StringBuilder key = new StringBuilder();
    for (Stretch each : shard) {
      String page = marks.get(each.page()).key();
      if (page.isEmpty()) {
        return "";
      }
      key.append(page).append(':').append(each.from()).append('-').append(each.to()).append(' ');
    }
    byte[] bytes = key.toString().getBytes(StandardCharsets.US_ASCII);
    return Checksums.key(bytes, bytes.length);
  }

  private List<Object> content(List<Stretch> stretches) {
    List<Object> content = new ArrayList<>();
    for (Stretch each : stretches) {
      PageDocument page = page(each.page());
      List<Object> sections = new ArrayList<>();
      for (SearchedPage.Part part : page.parts().subList(each.from(), each.to())) {
        sections.add(List.of(part.anchor(), part.heading(), part.trail(), part.text()));
      }
      content.add(List.of(page.url(), page.title(), page.kind(), page.status().id(), sections));
    }
    return content;
  }

  private PageDocument page(int number) {
    if (number != latestNumber) {
      latest = pages.get(number).text();
      latestNumber = number;
    }
    return latest;
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
