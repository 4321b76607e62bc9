package dev.handbook.domain.control;

import dev.handbook.domain.control.Statement.Place;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the body of a page. What a label means depends on where it stands: "Owner" at the head, in
 * a section "Document control" or below the last rule is the page's, anywhere else that of whatever
 * stands before it, unless it says "document owner".
 */
final class PageReader {
  /** Further down a page of few headings, nothing is its head any more. */
  private static final int MOST_HEAD_BLOCKS = 14;

  private static final int MOST_FOOT_BLOCKS = 8;

  /** Further blocks of a control section are no longer read line by line. */
  private static final int MOST_CONTROL_BLOCKS = 40;

  /** One of these is in every label that speaks of the document by itself and names its owner. */
  private static final KeywordSet MAY_OWN =
      KeywordSet.of(
          "owner",
          "dri",
          "eigner",
          "eigent",
          "verantwort",
          "propri",
          "propiet",
          "dono",
          "approved by",
          "maintained by");

  /** Labels that make a block at the foot one about the page. */
  private static final Set<Field> DATED =
      EnumSet.of(Field.NEXT_REVIEW, Field.REVIEWED, Field.APPROVER, Field.EFFECTIVE, Field.UPDATED);

  private final Labels labels;
  private final Page page;
  private final LineReader lines;
  private final TableReader tables;
  private final List<Statement> statements = new ArrayList<>();

  /** What the labels of a block are about. */
  private final Set<Field> announced = EnumSet.noneOf(Field.class);

  private Place place = Place.HEAD;
  private String heading = "";
  private boolean history;
  private boolean elsewhere;

  private PageReader(Page page, Labels labels) {
    this.page = page;
    this.labels = labels;
    this.lines = new LineReader(labels, page.text());
    this.tables = new TableReader(labels);
  }

  /**
   * What the body states, in the order of the page.
   *
   * @param blocks those of its blocks that may be told of
   */
  static List<Statement> in(Page page, List<Block> blocks, Labels labels) {
    PageReader reader = new PageReader(page, labels);
    reader.read(blocks);
    return reader.statements;
  }

  private void read(List<Block> blocks) {
    int foot = footStart(blocks);
    int headings = 0;
    int since = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.type() == Type.HEADING && isOfLines(block)) {
        continue;
      }
      if (block.type() == Type.HEADING) {
        headings++;
        since = 0;
        heading = block.text();
        history = Headings.isHistory(heading);
        elsewhere = Headings.isElsewhere(heading);
        place = place(headings);
        below(block, i + 1 < blocks.size() ? blocks.get(i + 1) : block);
        continue;
      }
      since++;
      if (place != Place.BODY && i + 1 < blocks.size() && lines.isLabelAlone(block)) {
        below(block, blocks.get(i + 1));
      }
      boolean late = place == Place.HEAD && since > MOST_HEAD_BLOCKS;
      boolean far = place == Place.CONTROL && since > MOST_CONTROL_BLOCKS;
      boolean behindRule = isBehindRule(blocks, foot, i);
      boolean may = i >= foot && (behindRule || !elsewhere);
      boolean inFoot = may && (place == Place.BODY || late || far);
      Place here = inFoot ? Place.FOOT : late || far ? Place.BODY : place;
      take(block, here, behindRule, headings);
    }
  }

  /** Lines above a rule that Markdown takes for a heading underlined, or several in a small one. */
  private boolean isOfLines(Block block) {
    boolean may = block.level() > 2 && block.text().indexOf(':') > 0 || block.lines().size() > 1;
    List<Pair> pairs = may ? lines.in(block) : List.of();
    if (pairs.size() > 1) {
      pairs.forEach(pair -> add(pair, place == Place.BODY ? Place.FOOT : place));
    }
    return pairs.size() > 1;
  }

  private Place place(int headings) {
    if (Headings.isControl(heading)) {
      return Place.CONTROL;
    }
    return headings <= 1 ? Place.HEAD : Place.BODY;
  }

  /** The first block of the foot: the last few below the last heading. */
  private static int footStart(List<Block> blocks) {
    int from = Math.max(0, blocks.size() - MOST_FOOT_BLOCKS);
    int start = from;
    for (int i = from; i < blocks.size(); i++) {
      Type type = blocks.get(i).type();
      start = type == Type.HEADING ? i : start;
    }
    return start;
  }

  private static boolean isBehindRule(List<Block> blocks, int foot, int index) {
    return foot < index
        && blocks.subList(foot, index).stream().anyMatch(block -> block.type() == Type.RULE);
  }

  /** "## Document owner" above a line that names one. */
  private void below(Block label, Block value) {
    boolean plain = value.type() == Type.PARAGRAPH && value.lines().size() <= 2;
    if (!plain || value.text().length() > 120) {
      return;
    }
    for (Label found : labels.of(label.text())) {
      Field.Shape shape = found.field().shape();
      boolean sentence = value.text().endsWith(".") && value.text().split(" ", 6).length > 5;
      boolean may = shape != Field.Shape.WORDS && shape != Field.Shape.NUMBER && !sentence;
      if (may && lines.in(value).isEmpty() && labels.of(value.text()).isEmpty()) {
        add(new Pair(found, value.text(), value.span()), Place.CONTROL);
      }
    }
  }

  private void take(Block block, Place here, boolean behindRule, int headings) {
    int size = statements.size();
    if (here == Place.BODY) {
      body(block, headings);
      return;
    }
    announced.clear();
    block(block, here, 0);
    boolean vague = here == Place.CONTROL && Headings.isVague(heading);
    if ((vague || here == Place.FOOT) && !holds(behindRule && !vague)) {
      statements.subList(size, statements.size()).clear();
      body(block, headings);
    }
  }

  /** Whether the labels in one block of the foot are about the page, whatever they announce. */
  private boolean holds(boolean behindRule) {
    return announced.stream().anyMatch(DATED::contains)
        || behindRule && (announced.contains(Field.CLASSIFICATION) || announced.size() > 1);
  }

  private void block(Block block, Place here, int depth) {
    switch (block.type()) {
      case PARAGRAPH, ITEM, CELL -> {
        List<Pair> pairs = lines.in(block);
        pairs.forEach(pair -> add(pair, here));
        if (pairs.isEmpty()) {
          List<Statement> said = SentenceReader.in(block, here);
          said.forEach(statement -> announced.add(statement.field()));
          statements.addAll(said);
          statements.addAll(Memorandum.in(block));
        }
        block.children().forEach(child -> block(child, here, depth + 1));
      }
      case LIST -> list(block, here, depth);
      case TABLE -> table(block, here);
      case QUOTE, CONTAINER -> block.children().forEach(child -> block(child, here, depth + 1));
      case HEADING, ROW, CODE, RULE -> {}
    }
  }

  /** A definition list has its terms and explanations as items one after the other. */
  private void list(Block list, Place here, int depth) {
    List<Block> items = list.children();
    for (int i = 0; i < items.size(); i++) {
      Block item = items.get(i);
      boolean term = item.name().equals("dt") && i + 1 < items.size();
      String text = item.text();
      String bare = text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
      List<Label> found = term ? labels.of(bare) : List.of();
      if (found.isEmpty()) {
        block(item, here, depth + 1);
      } else {
        Block value = items.get(++i);
        found.forEach(label -> add(new Pair(label, value.fullText(), value.span()), here));
      }
    }
  }

  private void table(Block table, Place here) {
    TableReader.Read read = tables.in(table, history);
    boolean other =
        !read.isHistory()
            && TableReader.isOfDocuments(table)
            && !(here == Place.HEAD && TableReader.isAbout(page.title(), table));
    if (!other) {
      read.pairs().forEach(pair -> add(pair, read.isHistory() ? Place.HISTORY : here));
    }
    if (read.pairs().isEmpty()) {
      statements.addAll(Memorandum.in(table));
      table
          .flatten()
          .filter(cell -> cell.type() == Type.CELL && cell.attributes().containsKey(Block.LINES))
          .forEach(cell -> lines.in(cell).forEach(pair -> add(pair, here)));
    }
  }

  /** Anywhere on a page: tables of its revisions, and what says that it is of the document. */
  private void body(Block block, int headings) {
    switch (block.type()) {
      case TABLE -> bodyTable(block, headings);
      case PARAGRAPH, ITEM -> {
        if (MAY_OWN.in(block.text()) && !elsewhere) {
          int before = statements.size();
          lines.in(block).forEach(this::addOfTheDocument);
          if (statements.size() == before) {
            statements.addAll(SentenceReader.in(block, Place.BODY));
          }
        }
        block.children().forEach(child -> body(child, headings));
      }
      case LIST, QUOTE, CONTAINER -> block.children().forEach(child -> body(child, headings));
      case HEADING, ROW, CELL, CODE, RULE -> {}
    }
  }

  private void bodyTable(Block table, int headings) {
    if (Headings.isControl(TableReader.caption(table))) {
      table(table, Place.CONTROL);
      return;
    }
    boolean first = headings == 2;
    boolean small = table.children().size() <= 12;
    boolean may = first || history || MAY_OWN.in(table.fullText());
    if (!small || !may || elsewhere) {
      return;
    }
    TableReader.Read read = tables.in(table, history);
    if (read.isHistory()) {
      read.pairs().forEach(pair -> add(pair, Place.HISTORY));
    } else if (!TableReader.isOfDocuments(table)) {
      boolean control = read.isOfControl(table.children().size(), first);
      for (Pair pair : read.pairs()) {
        if (control) {
          add(pair, Place.BODY);
        } else {
          addOfTheDocument(pair);
        }
      }
    }
  }

  private void addOfTheDocument(Pair pair) {
    Field field = pair.label().field();
    if (pair.label().telling() && (field == Field.OWNER || field == Field.APPROVER)) {
      add(pair, Place.BODY);
    }
  }

  private void add(Pair pair, Place where) {
    announced.add(pair.label().field());
    for (Values.Value value : Values.of(pair.label(), pair.value())) {
      if (!lines.isStruckOut(value.text(), pair.span())) {
        statements.add(
            new Statement(
                value.field(), value.text(), value.day(), where, pair.label().rank(), pair.span()));
      }
    }
  }
}
