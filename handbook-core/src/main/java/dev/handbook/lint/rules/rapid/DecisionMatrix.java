package dev.handbook.lint.rules.rapid;

import dev.handbook.model.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads tables of who does what: RACI, DACI and RAPID either with a letter for each party in the
 * row of a task, or with a column for each part. A table of anything else has no such rows.
 */
final class DecisionMatrix {
  private static final Pattern LETTERS =
      Pattern.compile("[RACIDPS](?:\\s*[/,&+]?\\s*[RACIDPS]){0,3}");

  private static final Pattern NOTHING =
      Pattern.compile("[-–—\\s]*|n/?a", Pattern.CASE_INSENSITIVE);

  /** Fewer letters may be grades or sizes. */
  private static final int FEWEST_LETTERS = 4;

  /** The columns of whoever has the last word, each with another column of its model. */
  private static final Map<String, Set<String>> DECIDES =
      Map.of(
          "accountable", Set.of("responsible", "consulted", "informed"),
          "approver", Set.of("driver", "contributors", "contributor", "informed"),
          "decide", Set.of("recommend", "agree", "perform", "input"),
          "decider", Set.of("recommender", "performer"));

  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;/&]\\s*|\\s+and\\s+|\\s*\\n\\s*");

  /** What a party is called that may be told from the next one by a comma. */
  private static final Pattern PARTY =
      Pattern.compile(
          "(?:the )?(?:C[A-Z]{1,2}O|V[PS]|HR|IT|QA|PM|(?:[\\p{Lu}][\\w’'-]*+ ){0,3}(?:Lead|Manager|Head|Director|Officer"
              + "|Owner|Engineer|Counsel|President|Controller|Architect|Master|Coordinator|Team|Board|Committee)"
              + "|(?:Head|Director|VP|Chief) of(?: [\\p{Lu}][\\w’'-]*+){1,3})");

  private DecisionMatrix() {}

  /**
   * A row in which more than one has the last word.
   *
   * @param cell the second of them
   * @param parties who they are
   * @param task what it is about
   */
  record Contested(Block cell, List<String> parties, String task) {}

  /** The rows of a table in which more than one party has the last word. */
  static List<Contested> of(Block table) {
    List<Block> rows = table.flatten().filter(row -> row.type() == Block.Type.ROW).toList();
    if (rows.size() < 2 || rows.get(0).children().size() < 3) {
      return List.of();
    }
    List<Contested> found = byLetters(rows);
    return found.isEmpty() ? byColumns(rows) : found;
  }

  private static List<Contested> byLetters(List<Block> rows) {
    Set<Character> seen = new HashSet<>();
    int count = 0;
    for (Block row : rows.subList(1, rows.size())) {
      for (Block cell : parties(row)) {
        String text = cell.fullText().strip();
        boolean letters = LETTERS.matcher(text).matches();
        if (!letters && !NOTHING.matcher(text).matches()) {
          return List.of();
        }
        if (letters) {
          text.chars().filter(Character::isLetter).forEach(c -> seen.add((char) c));
          count++;
        }
      }
    }
    Optional<Character> decider = decider(seen);
    return count < FEWEST_LETTERS || decider.isEmpty() ? List.of() : byLetter(decider.get(), rows);
  }

  private static List<Block> parties(Block row) {
    return row.children().isEmpty() ? List.of() : row.children().subList(1, row.children().size());
  }

  /** The letter of the last word in the model that has these letters. */
  private static Optional<Character> decider(Set<Character> seen) {
    if (!seen.contains('A') || !seen.contains('R') && !seen.contains('D')) {
      return Optional.empty();
    }
    return Optional.of(seen.contains('P') && seen.contains('D') ? 'D' : 'A');
  }

  private static List<Contested> byLetter(char decider, List<Block> rows) {
    List<Block> heads = rows.get(0).children();
    List<Contested> found = new ArrayList<>();
    for (Block row : rows.subList(1, rows.size())) {
      List<String> names = new ArrayList<>();
      Block second = null;
      for (int i = 1; i < row.children().size(); i++) {
        Block cell = row.children().get(i);
        if (cell.fullText().indexOf(decider) >= 0) {
          names.add(i < heads.size() ? heads.get(i).fullText().strip() : "column " + (i + 1));
          second = cell;
        }
      }
      if (names.size() > 1) {
        found.add(new Contested(second, names, row.children().get(0).fullText().strip()));
      }
    }
    return found;
  }

  private static List<Contested> byColumns(List<Block> rows) {
    List<String> heads =
        rows.get(0).children().stream()
            .map(head -> head.fullText().strip().toLowerCase(Locale.ROOT))
            .toList();
    int column = -1;
    for (Map.Entry<String, Set<String>> model : DECIDES.entrySet()) {
      boolean known = heads.stream().anyMatch(model.getValue()::contains);
      column = known && heads.contains(model.getKey()) ? heads.indexOf(model.getKey()) : column;
    }
    List<Contested> found = new ArrayList<>();
    for (Block row : rows.subList(1, column < 1 ? 1 : rows.size())) {
      if (column < row.children().size()) {
        Block cell = row.children().get(column);
        List<String> names = Stream.of(BETWEEN.split(cell.fullText().strip())).toList();
        if (names.size() > 1 && names.stream().allMatch(name -> PARTY.matcher(name).matches())) {
          found.add(new Contested(cell, names, row.children().get(0).fullText().strip()));
        }
      }
    }
    return found;
  }
}
