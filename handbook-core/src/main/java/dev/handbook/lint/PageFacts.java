package dev.handbook.lint;

import dev.handbook.model.Block;
import dev.handbook.model.Domain;
import dev.handbook.model.Initiative;
import dev.handbook.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What many rules ask of a page, found out once.
 *
 * @param archived whether it is kept for the record only
 * @param initiatives those it tells of, in its order
 * @param all every block in the order of the page
 * @param tables those of them that are tables
 * @param passages those with text of their own: no code, which is shown and not said, and no
 *     quotations
 */
record PageFacts(
    boolean archived,
    List<Initiative> initiatives,
    List<Block> all,
    List<Block> tables,
    List<Block> passages) {
  private static final Pattern ARCHIVE =
      Pattern.compile("(?:^|/)(?:archive|archived|archives)/", Pattern.CASE_INSENSITIVE);
  private static final Set<String> PAST = Set.of("superseded", "retired");

  static PageFacts of(Page page, Domain domain) {
    PageFacts facts =
        new PageFacts(
            isArchived(page),
            domain.initiatives(page),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    facts.add(page.blocks(), true);
    return facts;
  }

  private static boolean isArchived(Page page) {
    return ARCHIVE.matcher(page.path()).find()
        || page.frontMatter().text("status").filter(PAST::contains).isPresent();
  }

  private void add(List<Block> siblings, boolean said) {
    for (int i = 0; i < siblings.size(); i++) {
      Block block = siblings.get(i);
      boolean here = said;
      all.add(block);
      switch (block.type()) {
        case PARAGRAPH, ITEM, CELL, HEADING -> {
          if (said && !block.text().isEmpty()) {
            passages.add(block);
          }
        }
        case TABLE -> tables.add(block);
        case CODE, QUOTE -> here = false;
        case LIST, ROW, CONTAINER, RULE -> {}
      }
      add(block.children(), here);
    }
  }
}
