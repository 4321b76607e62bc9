package dev.handbook.domain.control;

import dev.handbook.model.Block;
import dev.handbook.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads tables of revisions: the latest row tells version, day, author and who approved it. */
final class RevisionReader {
  private static final Set<String> DATES =
      Labels.dayOr("date of change", "change date", "when", "年月日");

  /** Columns that say what changed, without which a table is no history. */
  private static final Pattern CHANGES =
      Pattern.compile(
          "(?:.* )?(?:changes?|descriptions?|summary|comments?|notes?|reason|remarks?|details?|modifications?|amendments?|history"
              + "|anderung(?:en)?|beschreibung|bemerkung(?:en)?|grund|modification|description|objet|nature|motif|cambios?|descripcion|motivo|alterac(?:ao|oes)|descricao"
              + "|what changed)(?: .*)?|.*(?:変更|改訂|内容|理由|备注|说明|修订|更改|概要).*");

  private static final Label DAY = new Label(Field.UPDATED, false, 50, false);
  private static final Label DAY_FIRST = new Label(Field.UPDATED, false, 50, true);

  /** A day that is no month: whoever writes one so writes the other days of a table so, too. */
  private static final Pattern DAY_BEFORE_MONTH =
      Pattern.compile("(?:1[3-9]|2\\d|3[01])[./-]\\d{1,2}[./-]\\d{4}");

  private final Labels labels;

  RevisionReader(Labels labels) {
    this.labels = labels;
  }

  /** A row of a history: its version as numbers, its day, and what it says. */
  private record Revision(
      int index, List<Integer> version, Optional<LocalDate> day, List<Pair> pairs) {}

  /** What the latest row says; nothing when the table is no history of versions. */
  List<Pair> in(List<List<Block>> rows, boolean historyIsNear) {
    List<Block> head = rows.get(0);
    List<List<Label>> columns = new ArrayList<>();
    boolean versions = false;
    boolean days = false;
    boolean changes = false;
    for (Block cell : head) {
      String text = Folding.of(TableReader.text(cell));
      List<Label> found = DATES.contains(text) ? List.of(DAY) : labels.of(TableReader.text(cell));
      columns.add(found);
      versions |= found.stream().anyMatch(label -> label.field() == Field.VERSION);
      days |= found.stream().anyMatch(label -> label.field().shape() == Field.Shape.DAY);
      changes |= CHANGES.matcher(text).matches();
    }
    boolean others = TableReader.isOfDocuments(head);
    boolean history =
        !others
            && head.size() >= 3
            && (versions || historyIsNear)
            && days
            && (changes || historyIsNear);
    if (!history) {
      return List.of();
    }
    List<List<Block>> body = rows.subList(1, rows.size());
    if (isDayFirst(body, columns)) {
      columns.replaceAll(found -> found.equals(List.of(DAY)) ? List.of(DAY_FIRST) : found);
    }
    return latest(body, columns);
  }

  private static boolean isDayFirst(List<List<Block>> rows, List<List<Label>> columns) {
    return columns.stream().flatMap(List::stream).anyMatch(Label::dayFirst)
        || rows.stream()
            .flatMap(List::stream)
            .anyMatch(cell -> DAY_BEFORE_MONTH.matcher(TableReader.text(cell)).matches());
  }

  private static List<Pair> latest(List<List<Block>> rows, List<List<Label>> columns) {
    List<Revision> revisions = new ArrayList<>();
    for (List<Block> row : rows) {
      if (row.size() == columns.size()) {
        revision(revisions.size(), row, columns).ifPresent(revisions::add);
      }
    }
    boolean dated = revisions.stream().allMatch(revision -> revision.day().isPresent());
    boolean numbered = revisions.stream().noneMatch(revision -> revision.version().isEmpty());
    Comparator<Revision> byDay =
        Comparator.comparing(revision -> revision.day().orElse(LocalDate.MIN));
    Comparator<Revision> byVersion =
        Comparator.comparing(Revision::version, RevisionReader::compare);
    Comparator<Revision> later =
        numbered ? (dated ? byDay.thenComparing(byVersion) : byVersion) : byDay;
    if (revisions.size() > 1 && !dated && !numbered) {
      return List.of();
    }
    return revisions.stream().max(later).map(Revision::pairs).orElse(List.of());
  }

  private static Optional<Revision> revision(
      int index, List<Block> row, List<List<Label>> columns) {
    List<Pair> pairs = new ArrayList<>();
    List<Integer> version = List.of();
    Optional<LocalDate> day = Optional.empty();
    for (int i = 0; i < row.size(); i++) {
      String text = TableReader.text(row.get(i));
      Span span = row.get(i).span();
      for (Label label : columns.get(i)) {
        pairs.add(new Pair(label, text, span));
        for (Values.Value value : Values.of(label, text)) {
          version = value.field() == Field.VERSION ? numbers(value.text()) : version;
          day = value.day().isPresent() && day.isEmpty() ? value.day() : day;
        }
      }
    }
    boolean says = !version.isEmpty() || day.isPresent();
    return says ? Optional.of(new Revision(index, version, day, pairs)) : Optional.empty();
  }

  private static List<Integer> numbers(String version) {
    List<Integer> numbers = new ArrayList<>();
    boolean letter = version.length() == 1 && Character.isLetter(version.charAt(0));
    if (letter) {
      return List.of((int) Character.toLowerCase(version.charAt(0)));
    }
    for (String part : version.split("[^0-9]+")) {
      if (!part.isEmpty() && part.length() < 9) {
        numbers.add(Integer.parseInt(part));
      }
    }
    return numbers;
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = Integer.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
