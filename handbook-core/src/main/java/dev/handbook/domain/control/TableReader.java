package dev.handbook.domain.control;

import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads labels and values from tables: labels at the left, in every other column, or in a head
 * above one row; who signed and revisions are read by others.
 */
final class TableReader {
  /** Heads of tables that tell what a role does, not who has it. */
  private static final Pattern DUTIES =
      Pattern.compile(
          "responsibilit(?:y|ies)|duties|dut(?:y|ies)|tasks?|description|definition|meaning|activit(?:y|ies)|actions?"
              + "|requirements?|step|input|output|cannot|permissions?|what|aufgaben?|beschreibung|bedeutung|taches?|"
              + "definicion|descripcion|descricao|tareas|tarefas|説明|役割|职责|说明|定義|定义");

  /** Heads that make a table one of documents, each in a row. */
  private static final Pattern DOCUMENTS =
      Pattern.compile(
          "(?:.* )?(?:documents?|title|name|policy|policies|procedures?|file|template|record|form|task|project|risk|asset|vendor|tool|dokument|titel)(?: .*)?");

  private static final Pattern OF_ONE =
      Pattern.compile("[a-z]+ (?:owner|version|id|no|number|status|revision)");

  /** What hardly anything but a page has. */
  private static final Set<Field> OF_PAGES =
      EnumSet.of(Field.APPROVER, Field.EFFECTIVE, Field.NEXT_REVIEW, Field.NUMBER, Field.CYCLE);

  private final Labels labels;
  private final RevisionReader revisions;
  private final SignatureReader signatures;

  TableReader(Labels labels) {
    this.labels = labels;
    this.revisions = new RevisionReader(labels);
    this.signatures = new SignatureReader(labels);
  }

  /** What a table states, with what is known of where it stands. */
  record Read(List<Pair> pairs, boolean isHistory) {
    /**
     * Whether its labels can only be about the page, or most rows have one and stand below the
     * first heading.
     */
    boolean isOfControl(int rows, boolean first) {
      long telling = pairs.stream().filter(pair -> pair.label().telling()).count();
      boolean most = first && pairs.size() >= 3 && pairs.size() * 2 >= rows;
      return telling > 1
          || most && pairs.stream().anyMatch(pair -> OF_PAGES.contains(pair.label().field()));
    }
  }

  /**
   * Reads a table.
   *
   * @param historyIsNear whether its heading calls it a history of versions
   */
  Read in(Block table, boolean historyIsNear) {
    List<List<Block>> rows =
        withoutEmptyHead(
            table
                .flatten()
                .filter(block -> block.type() == Type.ROW)
                .map(Block::children)
                .toList());
    if (rows.isEmpty()) {
      return new Read(List.of(), false);
    }
    List<Pair> history = revisions.in(rows, historyIsNear);
    if (!history.isEmpty()) {
      return new Read(history, true);
    }
    List<Pair> signed = signatures.in(rows);
    if (!signed.isEmpty()) {
      return new Read(signed, false);
    }
    List<Pair> below = below(rows);
    return new Read(below.isEmpty() ? beside(rows) : below, false);
  }

  /** A head that Markdown demands and nobody fills is none: the row below it is. */
  private static List<List<Block>> withoutEmptyHead(List<List<Block>> rows) {
    boolean empty = rows.size() > 1 && filled(rows.get(0)) == 0;
    return empty ? rows.subList(1, rows.size()) : rows;
  }

  private static long filled(List<Block> row) {
    return row.stream().filter(cell -> !text(cell).isEmpty()).count();
  }

  static String text(Block cell) {
    return cell.fullText().strip();
  }

  private List<Label> labels(Block cell) {
    return labels(labels, cell);
  }

  /** The labels that a cell announces. */
  static List<Label> labels(Labels labels, Block cell) {
    String text = text(cell);
    if (text.indexOf('<') >= 0 || text.indexOf('[') >= 0) {
      return List.of();
    }
    return labels.of(
        text.endsWith(":") || text.endsWith("\uff1a")
            ? text.substring(0, text.length() - 1)
            : text);
  }

  /** A head of labels above one row of values. */
  private List<Pair> below(List<List<Block>> rows) {
    List<List<Block>> filled =
        rows.stream().filter(row -> row.stream().anyMatch(cell -> !text(cell).isEmpty())).toList();
    if (filled.size() != 2
        || filled.get(0).size() < 2
        || filled.get(0).size() != filled.get(1).size()) {
      return List.of();
    }
    List<Block> head = filled.get(0);
    if (head.size() == 2 && head.get(0).level() != 1) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    int known = 0;
    for (int i = 0; i < head.size(); i++) {
      List<Label> found = labels(head.get(i));
      known += found.isEmpty() ? 0 : 1;
      Block value = filled.get(1).get(i);
      found.forEach(label -> pairs.add(new Pair(label, text(value), value.span())));
    }
    boolean all = known == head.size();
    boolean leftToRight = !labels(filled.get(1).get(0)).isEmpty() && !all;
    // "Decision | Owner | Approver": what stands below is about the first column, not the page.
    boolean ofPage = known >= 3 || !labels(head.get(0)).isEmpty() || isTelling(pairs);
    return known >= 2 && ofPage && !leftToRight ? pairs : List.of();
  }

  private static boolean isTelling(List<Pair> pairs) {
    return pairs.stream()
        .anyMatch(pair -> pair.label().field() != Field.APPROVER && pair.label().telling());
  }

  /** Labels in the first, third, fifth column, each with its value at the right. */
  private List<Pair> beside(List<List<Block>> rows) {
    List<Pair> pairs = new ArrayList<>();
    if (rows.get(0).size() == 2 && isOfDuties(rows.get(0))) {
      return pairs;
    }
    boolean wide = rows.stream().anyMatch(row -> row.size() > 2);
    boolean merged = wide && rows.stream().allMatch(row -> filled(row) <= 2);
    for (List<Block> written : rows) {
      List<Block> row = merged ? withoutEmpty(written) : written;
      if (row.size() == 2 || (wide && row.size() % 2 == 0 && isOfPairs(row))) {
        for (int i = 0; i + 1 < row.size(); i += 2) {
          pair(row.get(i), row.get(i + 1), pairs);
        }
      }
    }
    return pairs;
  }

  /** Cells that were one before a word processor wrote them as Markdown leave empty ones behind. */
  private static List<Block> withoutEmpty(List<Block> row) {
    List<Block> cells = row.stream().filter(cell -> !text(cell).isEmpty()).toList();
    return cells.isEmpty() || cells.get(0) != row.get(0) ? List.of() : cells;
  }

  private boolean isOfPairs(List<Block> row) {
    int known = 0;
    for (int i = 0; i + 1 < row.size(); i += 2) {
      known += labels(row.get(i)).isEmpty() ? 0 : 1;
      boolean empty = text(row.get(i)).isEmpty() && text(row.get(i + 1)).isEmpty();
      if (!empty
          && !text(row.get(i + 1)).isEmpty()
          && labels(row.get(i)).isEmpty()
          && !labels(row.get(i + 1)).isEmpty()) {
        return false;
      }
    }
    return known > 0;
  }

  private void pair(Block label, Block value, List<Pair> pairs) {
    List<Label> found = labels(label);
    if (found.isEmpty() || text(value).isEmpty()) {
      return;
    }
    // "Owner | Version" is a head, and its second cell no value.
    boolean isLabel = !labels(value).isEmpty() && value.level() == 1 && label.level() == 1;
    if (!isLabel) {
      found.forEach(each -> pairs.add(new Pair(each, text(value), value.span())));
    }
  }

  private static boolean isOfDuties(List<Block> head) {
    return DUTIES.matcher(Folding.of(text(head.get(1)))).matches();
  }

  /** What one cell over all columns calls a table; empty when its head names columns. */
  static String caption(Block table) {
    List<Block> rows = table.children();
    List<Block> head = rows.isEmpty() ? List.of() : rows.get(0).children();
    for (int i = 1; i < head.size(); i++) {
      if (!text(head.get(i)).isEmpty()) {
        return "";
      }
    }
    return head.isEmpty() ? "" : text(head.get(0));
  }

  /** Whether each row of a table is about another document. */
  static boolean isOfDocuments(Block table) {
    return table
        .flatten()
        .filter(block -> block.type() == Type.ROW)
        .findFirst()
        .filter(row -> filled(row.children()) > 1 && isOfDocuments(row.children()))
        .isPresent();
  }

  /** Whether one row below the head begins with most words of a title. */
  static boolean isAbout(String title, Block table) {
    List<String> words = List.of(Folding.of(title).split(" "));
    return table
        .flatten()
        .filter(block -> block.type() == Type.ROW)
        .skip(1)
        .filter(row -> !row.children().isEmpty())
        .map(row -> List.of(Folding.of(text(row.children().get(0))).split(" ")))
        .anyMatch(first -> words.stream().filter(first::contains).count() * 2 >= words.size());
  }

  /** The same of the cells of its head. */
  static boolean isOfDocuments(List<Block> head) {
    String first = head.isEmpty() ? "" : Folding.of(text(head.get(0)));
    return DOCUMENTS.matcher(first).matches() && !OF_ONE.matcher(first).matches();
  }
}
