package dev.handbook.domain.control;

import dev.handbook.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads tables of those who sign: a role, a name, a signature, a day. */
final class SignatureReader {
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
      Labels.dayOr("date signed", "signed on", "signature date", "date of signature", "sign date");

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

  private final Labels labels;

  SignatureReader(Labels labels) {
    this.labels = labels;
  }

  /** A table of those who sign: a role, a name, a signature, a day. */
  List<Pair> in(List<List<Block>> rows) {
    List<String> head = rows.get(0).stream().map(SignatureReader::head).toList();
    List<Pair> across = across(rows);
    if (!across.isEmpty()) {
      return across;
    }
    int name = column(head, NAMES);
    int title = column(head.subList(Math.min(1, head.size()), head.size()), TITLES);
    title = title < 0 ? -1 : title + 1;
    int date = column(head, DATES);
    int signature = column(head, SIGNATURES);
    boolean signs = signature >= 0 || date >= 0;
    if (!signs || (name < 1 && title < 1) || head.size() < 3) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    for (List<Block> row : rows.subList(1, rows.size())) {
      if (row.size() == head.size()) {
        boolean signed = isFilled(row, date) || isFilled(row, signature);
        signature(row, signed, name, title, date, pairs);
      }
    }
    return pairs;
  }

  /** The same turned: who wrote, checked and approved in the head, names and days in rows below. */
  private List<Pair> across(List<List<Block>> rows) {
    List<Block> head = rows.get(0);
    int from = TableReader.text(head.get(0)).isEmpty() ? 1 : 0;
    if (rows.size() < 3 || rows.size() > 6 || head.size() - from < 2) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    for (int column = from; column < head.size(); column++) {
      List<Label> found = TableReader.labels(labels, head.get(column));
      if (found.size() != 1 || found.get(0).field().shape() != Field.Shape.NAME) {
        return List.of();
      }
      signature(found.get(0), column, rows, from, pairs);
    }
    return pairs;
  }

  private static void signature(
      Label label, int column, List<List<Block>> rows, int from, List<Pair> pairs) {
    String who = "";
    String day = "";
    boolean signed = false;
    for (List<Block> row : rows.subList(1, rows.size())) {
      String text = column < row.size() ? TableReader.text(row.get(column)) : "";
      String side = from == 1 ? head(row.get(0)) : "";
      boolean isDay = WrittenDate.in(text, true).isPresent();
      if (isDay) {
        day = day(text);
      } else if (SIGNATURES.contains(side)) {
        signed |= !NoValue.without(text).isEmpty();
      } else if (who.isEmpty() && !DATES.contains(side)) {
        who = NoValue.without(text);
      }
    }
    boolean states = signed || !day.isEmpty() || label.field() == Field.AUTHOR;
    if (states && !who.isEmpty()) {
      String value = day.isEmpty() ? who : who + ", " + day;
      pairs.add(
          new Pair(label, value, rows.get(1).get(Math.min(column, rows.get(1).size() - 1)).span()));
    }
  }

  private static boolean isFilled(List<Block> row, int column) {
    return column > 0 && !NoValue.without(TableReader.text(row.get(column))).isEmpty();
  }

  private void signature(
      List<Block> row, boolean signed, int name, int title, int date, List<Pair> pairs) {
    String who = name < 1 ? "" : NoValue.without(TableReader.text(row.get(name)));
    String office = title < 1 ? "" : NoValue.without(TableReader.text(row.get(title)));
    String day = date < 1 ? "" : day(TableReader.text(row.get(date)));
    String value = (who.isEmpty() ? office : who) + (day.isEmpty() ? "" : ", " + day);
    for (Label label : party(row.get(0))) {
      // Whoever is to approve has not done so while the row has neither a signature nor a day.
      boolean states = signed || label.field() == Field.OWNER || label.field() == Field.AUTHOR;
      if (states && label.field().shape() == Field.Shape.NAME && !(who + office).isEmpty()) {
        pairs.add(new Pair(label, value, row.get(Math.max(1, Math.max(name, 1))).span()));
      }
    }
  }

  /** The name of a column: "Name(s)" is "name". */
  private static String head(Block cell) {
    return Folding.of(TableReader.text(cell).replace("(s)", ""));
  }

  /** The day in a cell, where a signature may stand beside it. */
  private static String day(String written) {
    return WrittenDate.in(written, false)
        .map(date -> written.substring(date.start(), date.end()))
        .orElse(written);
  }

  /** What a row is about: "Reviewer 2" is one of several. */
  private List<Label> party(Block cell) {
    List<Label> found = TableReader.labels(labels, cell);
    String text = TableReader.text(cell);
    int last = text.length() - 1;
    boolean counted = found.isEmpty() && last > 1 && Character.isDigit(text.charAt(last));
    return counted ? labels.of(text.substring(0, last)) : found;
  }

  private static int column(List<String> head, Set<String> names) {
    for (int i = 0; i < head.size(); i++) {
      if (names.contains(head.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
