package dev.handbook.lint;

import dev.handbook.domain.Domain;
import dev.handbook.domain.Initiative;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.text.KeywordMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What many rules ask of a page, found out once. */
final class PageFacts {
  private final KeywordMatcher matcher;
  private final List<Initiative> initiatives;
  private final List<Block> all = new ArrayList<>();
  private final List<Block> tables = new ArrayList<>();
  private final List<Block> passages = new ArrayList<>();

  /** What each passage mentions, as bits of the matcher. */
  private long[] mentions = new long[32];

  private long mentionedAnywhere;

  PageFacts(Page page, Domain domain, KeywordMatcher matcher) {
    this.matcher = matcher;
    this.initiatives = domain.initiatives(page);
    add(page.blocks(), true);
  }

  private void add(List<Block> siblings, boolean said) {
    for (int i = 0; i < siblings.size(); i++) {
      Block block = siblings.get(i);
      boolean here = said;
      all.add(block);
      long mentioned = matcher.in(block.text());
      mentionedAnywhere |= mentioned;
      switch (block.type()) {
        case PARAGRAPH, ITEM, CELL, HEADING -> {
          if (said && !block.text().isEmpty()) {
            passage(block, mentioned);
          }
        }
        case TABLE -> tables.add(block);
        case CODE, QUOTE -> here = false;
        case LIST, ROW, CONTAINER, RULE -> {}
      }
      add(block.children(), here);
    }
  }

  private void passage(Block block, long mentioned) {
    if (passages.size() == mentions.length) {
      mentions = Arrays.copyOf(mentions, 2 * mentions.length);
    }
    mentions[passages.size()] = mentioned;
    passages.add(block);
  }

  List<Initiative> initiatives() {
    return initiatives;
  }

  /** Every block in the order of the page. */
  List<Block> all() {
    return all;
  }

  /** Those of them that are tables. */
  List<Block> tables() {
    return tables;
  }

  /** Those with text of their own: no code, which is shown and not said, and no quotations. */
  List<Block> passages() {
    return passages;
  }

  /** The passages that have one of the words of a bit. */
  List<Block> passages(long bit) {
    if (!mention(bit)) {
      return List.of();
    }
    List<Block> found = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      if ((mentions[i] & bit) != 0) {
        found.add(passages.get(i));
      }
    }
    return found;
  }

  /** Whether any block has one of the words of a bit. */
  boolean mention(long bit) {
    return (mentionedAnywhere & bit) != 0;
  }
}
