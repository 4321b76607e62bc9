package dev.handbook.domain;

import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tab says about a part of somebody's work, one labelled value after the other: {@code % of
 * time | 30%}, {@code Objective | …}.
 *
 * @param title of the tab
 * @param rows in order
 */
public record RoleSheet(String title, List<Row> rows) {
  public RoleSheet {
    rows = List.copyOf(rows);
  }

  /** A label and its value. */
  public record Row(String label, String value, Span span) {}

  /**
   * The sheets of a page, those that stand side by side in one list.
   *
   * <p>Only tabs count: a table elsewhere is a table.
   */
  public static List<List<RoleSheet>> of(Page page) {
    List<List<RoleSheet>> found = new ArrayList<>();
    page.blocks().forEach(block -> walk(block, found));
    return found;
  }

  private static void walk(Block block, List<List<RoleSheet>> found) {
    if (block.children().isEmpty()) {
      return;
    }
    List<RoleSheet> sheets = new ArrayList<>();
    for (Block child : block.children()) {
      if (child.type() == Block.Type.CONTAINER && child.name().equals("tab")) {
        RoleSheet sheet = sheet(child);
        if (!sheet.rows().isEmpty()) {
          sheets.add(sheet);
        }
      }
    }
    if (!sheets.isEmpty()) {
      found.add(sheets);
    }
    for (Block child : block.children()) {
      walk(child, found);
    }
  }

  private static RoleSheet sheet(Block tab) {
    List<Row> rows = new ArrayList<>();
    tab.flatten()
        .filter(block -> block.type() == Block.Type.ROW && block.children().size() == 2)
        .forEach(
            row -> {
              Block label = row.children().get(0);
              Block value = row.children().get(1);
              if (!label.text().isEmpty()) {
                rows.add(new Row(label.text().strip(), value.fullText().strip(), value.span()));
              }
            });
    return new RoleSheet(tab.attributes().getOrDefault("title", ""), rows);
  }
}
