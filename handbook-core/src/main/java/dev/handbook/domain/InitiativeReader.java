package dev.handbook.domain;

import dev.handbook.domain.Initiative.Entry;
import dev.handbook.domain.Initiative.Field;
import dev.handbook.domain.Vpmom.Item;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds initiatives: three or more of their labels, as headings or bold lines, in a row. */
final class InitiativeReader {
  private static final int ENOUGH = 3;

  /** Levels of fields that are no headings, and of no field at all. */
  private static final int BOLD = 7;

  private static final int NO_FIELD = 8;

  private static final Pattern MARKS = Pattern.compile("[*_:]");

  private final Page page;
  private final List<Initiative> found = new ArrayList<>();
  private final Map<Field, Entry> fields = new EnumMap<>(Field.class);
  private final List<Item> items = new ArrayList<>();
  private Optional<Field> field = Optional.empty();
  private Span label = Span.FILE;
  private Span start = Span.FILE;
  private String title = "";
  private int level = NO_FIELD;

  private InitiativeReader(Page page) {
    this.page = page;
  }

  static List<Initiative> read(Page page) {
    InitiativeReader reader = new InitiativeReader(page);
    reader.blocks(page.blocks(), page.title(), Optional.empty());
    return reader.found;
  }

  private void blocks(List<Block> blocks, String name, Optional<Span> container) {
    title = name;
    for (Block block : blocks) {
      boolean heading = block.type() == Block.Type.HEADING || isBold(block);
      Optional<Field> named = heading ? fieldOf(block.text()) : Optional.empty();
      if (named.isPresent()) {
        begin(named.get(), block, container);
      } else if (block.type() == Block.Type.HEADING && block.level() >= level) {
        // A section beside the fields belongs to the initiative as well.
        endField();
      } else if (block.type() == Block.Type.HEADING) {
        end();
        title = block.text();
      } else if (block.type() == Block.Type.CONTAINER && field.isEmpty()) {
        String inner = block.attributes().getOrDefault("title", title);
        end();
        blocks(block.children(), inner, Optional.of(block.span()));
      } else if (field.isPresent()) {
        content(block);
      }
    }
    end();
  }

  private static boolean isBold(Block block) {
    return block.type() == Block.Type.PARAGRAPH
        && "strong".equals(block.attributes().get("emphasis"));
  }

  private void begin(Field named, Block block, Optional<Span> container) {
    endField();
    if (fields.containsKey(named)) {
      end();
    }
    if (fields.isEmpty()) {
      start = container.map(span -> Span.at(span.line(), span.column())).orElse(block.span());
    }
    level = block.type() == Block.Type.HEADING ? block.level() : BOLD;
    field = Optional.of(named);
    label = block.span();
  }

  private void content(Block block) {
    block
        .flatten()
        .filter(
            inner ->
                inner.type() == Block.Type.PARAGRAPH
                    || inner.type() == Block.Type.ITEM
                    || inner.type() == Block.Type.CELL)
        .filter(inner -> !inner.text().isEmpty())
        .forEach(
            inner ->
                items.add(
                    new Item(inner.text(), inner.type() == Block.Type.ITEM ? 1 : 0, inner.span())));
  }

  private void endField() {
    field.ifPresent(done -> fields.put(done, new Entry(items, label)));
    field = Optional.empty();
    items.clear();
  }

  private void end() {
    endField();
    if (fields.size() >= ENOUGH) {
      found.add(new Initiative(page, title, fields, start));
    }
    fields.clear();
    level = NO_FIELD;
  }

  private static Optional<Field> fieldOf(String text) {
    String bare = MARKS.matcher(text).replaceAll("").strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(
        switch (bare) {
          case "function", "functions" -> Field.FUNCTION;
          case "lead", "leads", "owner", "leader" -> Field.LEAD;
          case "business impact", "impact" -> Field.IMPACT;
          case "okr connection", "okrs connection", "okr connections" -> Field.OKRS;
          case "biggest deliverable",
              "deliverable",
              "deliverables",
              "value milestone",
              "biggest deliverable or value milestone",
              "biggest deliverable (or) value milestone",
              "milestones" ->
              Field.DELIVERABLE;
          default -> null;
        });
  }
}
