package dev.handbook.site.view;

import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Field;
import dev.handbook.domain.control.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a page states about itself, as the band shows it: apart from what was signed, and in the
 * words of the page, for nobody has verified it.
 *
 * @param approval who approved the page and when, as it says; empty when it does not
 * @param facts the rest, each with its label
 */
public record StatedFacts(String approval, List<Fact> facts) {
  private static final List<Field> SHOWN =
      List.of(
          Field.EFFECTIVE,
          Field.VERSION,
          Field.REVIEWED,
          Field.NEXT_REVIEW,
          Field.CYCLE,
          Field.NUMBER,
          Field.CLASSIFICATION,
          Field.STATUS,
          Field.AUTHOR,
          Field.UPDATED);

  /** What every page of some tools has and by itself says nothing of whether it holds. */
  private static final Set<Field> SLIGHT =
      Set.of(Field.AUTHOR, Field.REVIEWER, Field.UPDATED, Field.STATUS);

  public StatedFacts {
    facts = List.copyOf(facts);
  }

  /**
   * A fact.
   *
   * @param day ISO where it is a day that could be read, else empty
   */
  public record Fact(String label, String text, String day) {}

  /**
   * Of a page.
   *
   * @param told what the band says already
   */
  static StatedFacts of(DocumentControl control, Set<Field> told, Map<String, String> words) {
    List<Fact> facts = new ArrayList<>();
    for (Field field : SHOWN) {
      Optional<Statement> statement =
          told.contains(field) ? Optional.empty() : control.first(field);
      statement.ifPresent(
          stated ->
              facts.add(
                  new Fact(
                      words.getOrDefault(key(field), field.id()),
                      stated.text(),
                      stated.day().map(LocalDate::toString).orElse(""))));
    }
    return new StatedFacts(approval(control, words), facts);
  }

  /** Whether there is anything for which a page should have a band. */
  static boolean weighs(DocumentControl control) {
    return control.isApproved()
        || control.statements().stream().anyMatch(stated -> !SLIGHT.contains(stated.field()));
  }

  private static String key(Field field) {
    return switch (field) {
      case NUMBER -> "id";
      case REVIEWED -> "reviewed";
      case NEXT_REVIEW -> "review_due";
      case VERSION, STATUS -> field.id();
      default -> "stated_" + field.id().replace('-', '_');
    };
  }

  private static String approval(DocumentControl control, Map<String, String> words) {
    if (!control.isApproved()) {
      return "";
    }
    String by = control.text(Field.APPROVER);
    String on = control.text(Field.APPROVED);
    String key = "stated_approved" + (by.isEmpty() ? "" : "_by") + (on.isEmpty() ? "" : "_on");
    // The name comes last: what a page writes is no pattern.
    return words.getOrDefault(key, "").replace("{1}", on).replace("{0}", by);
  }
}
