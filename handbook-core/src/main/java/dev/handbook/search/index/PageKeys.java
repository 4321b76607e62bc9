package dev.handbook.search.index;

import dev.handbook.search.section.PageDocument;
import dev.handbook.search.section.SearchedPage;
import dev.handbook.text.Checksums;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Tells whether a {@link PageDocument} is what it was, by the length and the checksums of all of
 * it.
 */
public final class PageKeys {
  private byte[] all = new byte[1 << 14];
  private int used;

  /**
   * What is remembered of a page.
   *
   * @param key of its texts; empty when none was made
   * @param lengths of the text of each part, in UTF-16 code units
   */
  public record Mark(String key, int[] lengths) {
    /** The mark of a page. */
    static Mark of(String key, PageDocument page) {
      return new Mark(key, page.parts().stream().mapToInt(part -> part.text().length()).toArray());
    }
  }

  /** The key of a page. */
  String of(PageDocument page) {
    used = 0;
    text(page.url());
    text(page.title());
    text(page.kind());
    text(page.status().id());
    number(page.status().weight());
    text(page.keywords());
    texts(page.facets());
    number(page.parts().size());
    for (SearchedPage.Part part : page.parts()) {
      text(part.anchor());
      text(part.heading());
      texts(part.trail());
      text(part.text());
    }
    return Checksums.key(all, used);
  }

  private void texts(List<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
  }

  /** The hash tells halves of surrogate pairs apart, for which UTF-8 has one sign. */
  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    number(text.hashCode());
    room(bytes.length);
    System.arraycopy(bytes, 0, all, used, bytes.length);
    used += bytes.length;
  }

  private void number(int number) {
    room(Integer.BYTES);
    for (int shift = 24; shift >= 0; shift -= 8) {
      all[used++] = (byte) (number >> shift);
    }
  }

  private void room(int more) {
    if (used + more > all.length) {
      all = Arrays.copyOf(all, Math.max(used + more, all.length * 2));
    }
  }
}
