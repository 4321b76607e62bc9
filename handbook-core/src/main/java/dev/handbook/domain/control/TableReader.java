package dev.handbook.domain.control;

import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads labels and values from tables: labels at the left, in every other column, or in a head
 * above one row; who signed, by role; and revisions, of which the latest counts.
 */
final class TableReader {
  /** Heads of tables that tell what a role does, not who has it. */
  private static final Pattern DUTIES =
      Pattern.compile(
          "responsibilit(?:y|ies)|duties|dut(?:y|ies)|tasks?|description|definition|meaning|activit(?:y|ies)|actions?"
              + "|requirements?|step|input|output|cannot|permissions?|what|aufgaben?|beschreibung|bedeutung|taches?|"
              + "definicion|descripcion|descricao|tareas|tarefas|説明|役割|职责|说明|定義|定义");

  /** Columns that name the party that signs. */
  private static final Set<String> NAMES =
      Set.of(
          "name",
          "names",
          "printed name",
          "full name",
          "person",
          "nom",
          "nombre",
          "nome",
          "氏名",
          "姓名",
          "名前",
          "who",
          "signatory",
          "name title",
          "name position",
          "unterzeichner");

  private static final Set<String> TITLES =
      Set.of(
          "title",
          "position",
          "job title",
          "function",
          "funktion",
          "fonction",
          "cargo",
          "department",
          "role title",
          "team role",
          "team",
          "役職",
          "职务",
          "stelle",
          "designation",
          "role",
          "rolle");

  private static final Set<String> DATES =
      Set.of(
          "date",
          "datum",
          "fecha",
          "data",
          "日付",
          "日期",
          "date signed",
          "signed on",
          "signature date",
          "date of signature",
          "sign date");

  private static final Set<String> SIGNATURES =
      Set.of(
          "signature",
          "signatures",
          "signed",
          "unterschrift",
          "firma",
          "assinatura",
          "署名",
          "签名",
          "签字",
          "signature initials",
          "visa",
          "sign");

  /** Heads that make a table one of documents, each in a row. */
  private static final Pattern DOCUMENTS =
      Pattern.compile(
          "(?:.* )?(?:documents?|title|name|policy|policies|procedures?|file|template|record|form|task|project|risk|asset|vendor|tool|dokument|titel)(?: .*)?");

  private static final Pattern OF_ONE =
      Pattern.compile("[a-z]+ (?:owner|version|id|no|number|status|revision)");

  private final Labels labels;
  private final RevisionReader revisions;

  TableReader(Labels labels) {
    this.labels = labels;
    this.revisions = new RevisionReader(labels);
  }

  /** What a table states, with what is known of where it stands. */
  record Read(List<Pair> pairs, boolean isHistory) {}

  /**
   * Reads a table.
   *
   * @param historyIsNear whether its heading calls it a history of versions
   */
  Read in(Block table, boolean historyIsNear) {
    List<List<Block>> rows =
        table.flatten().filter(block -> block.type() == Type.ROW).map(Block::children).toList();
    if (rows.isEmpty()) {
      return new Read(List.of(), false);
    }
    List<Pair> history = revisions.in(rows, historyIsNear);
    if (!history.isEmpty()) {
      return new Read(history, true);
    }
    List<Pair> signed = signatures(rows);
    if (!signed.isEmpty()) {
      return new Read(signed, false);
    }
    List<Pair> below = below(rows);
    return new Read(below.isEmpty() ? beside(rows) : below, false);
  }

  static String text(Block cell) {
    return cell.fullText().strip();
  }

  private List<Label> labels(Block cell) {
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
    return known >= 2 && !leftToRight ? pairs : List.of();
  }

  /** Labels in the first, third, fifth column, each with its value at the right. */
  private List<Pair> beside(List<List<Block>> rows) {
    List<Pair> pairs = new ArrayList<>();
    if (rows.get(0).size() == 2 && isOfDuties(rows.get(0))) {
      return pairs;
    }
    boolean wide = rows.stream().anyMatch(row -> row.size() > 2);
    for (List<Block> row : rows) {
      if (row.size() == 2 || (wide && row.size() % 2 == 0 && isOfPairs(row))) {
        for (int i = 0; i + 1 < row.size(); i += 2) {
          pair(row.get(i), row.get(i + 1), pairs);
        }
      }
    }
    return pairs;
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

  /** A table of those who sign: a role, a name, a signature, a day. */
  private List<Pair> signatures(List<List<Block>> rows) {
    List<String> head = rows.get(0).stream().map(cell -> Folding.of(text(cell))).toList();
    int name = column(head, NAMES);
    int title = column(head.subList(Math.min(1, head.size()), head.size()), TITLES);
    title = title < 0 ? -1 : title + 1;
    int date = column(head, DATES);
    boolean signs = column(head, SIGNATURES) >= 0 || date >= 0;
    if (!signs || (name < 1 && title < 1) || head.size() < 3) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    for (List<Block> row : rows.subList(1, rows.size())) {
      if (row.size() == head.size()) {
        signature(row, name, title, date, pairs);
      }
    }
    return pairs;
  }

  private void signature(List<Block> row, int name, int title, int date, List<Pair> pairs) {
    String who = name < 1 ? "" : NoValue.without(text(row.get(name)));
    String office = title < 1 ? "" : NoValue.without(text(row.get(title)));
    String day = date < 1 ? "" : text(row.get(date));
    String value = (who.isEmpty() ? office : who) + (day.isEmpty() ? "" : ", " + day);
    for (Label label : labels(row.get(0))) {
      if (label.field().shape() == Field.Shape.NAME && !(who + office).isEmpty()) {
        pairs.add(new Pair(label, value, row.get(Math.max(1, Math.max(name, 1))).span()));
      }
    }
  }

  private static int column(List<String> head, Set<String> names) {
    for (int i = 0; i < head.size(); i++) {
      if (names.contains(head.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether each row of a table is about another document. */
  static boolean isOfDocuments(Block table) {
    return table
        .flatten()
        .filter(block -> block.type() == Type.ROW)
        .findFirst()
        .filter(row -> isOfDocuments(row.children()))
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
