package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Tie;
import dev.handbook.domain.Vpmom;
import dev.handbook.lint.rules.fix.SpellingFix;
import dev.handbook.model.Fix;
import dev.handbook.model.Page;
import dev.handbook.text.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a tie anew: to another plan, to another number, or with the words of its item. */
final class TieFix {
  private TieFix() {}

  /** The reference to an item that stays true when the item moves. */
  static String bound(Vpmom vpmom, Tie tie) {
    return bound(vpmom, vpmom.named(tie).orElseThrow(), vpmom.number(tie).orElseThrow());
  }

  private static String bound(Vpmom vpmom, Vpmom.Part part, int number) {
    String words = part.items().get(number - 1).firstWords();
    return vpmom.id()
        + "#"
        + part.section().name().toLowerCase(Locale.ROOT)
        + "."
        + number
        + (words.isEmpty() ? "" : " (" + words + ")");
  }

  /** The same tie to a plan that follows: to the item that reads the same, if there is just one. */
  static Optional<String> moved(Tie tie, Vpmom from, Vpmom to) {
    if (tie.section().isEmpty()) {
      return Optional.of(to.id());
    }
    Optional<Vpmom.Part> part = to.named(tie);
    if (tie.item().isEmpty()) {
      return part.map(there -> to.id() + "#" + tie.section().get());
    }
    Optional<Vpmom.Item> item = from.item(tie);
    List<Vpmom.Item> there = part.map(Vpmom.Part::items).orElse(List.of());
    List<Vpmom.Item> same =
        there.stream().filter(other -> item.filter(other::reads).isPresent()).toList();
    return same.size() == 1
        ? Optional.of(bound(to, part.orElseThrow(), there.indexOf(same.get(0)) + 1))
        : Optional.empty();
  }

  /** Writes a reference in the place of a tie; a value without quotes gets some. */
  static Optional<Fix> write(Page page, Tie tie, String reference) {
    SourceText text = page.text();
    int from = text.offsetOf(tie.span().line(), tie.span().column());
    boolean quoted = "\"'".indexOf(text.text().charAt(from)) >= 0;
    boolean plain = reference.matches("[\\w#.-]+");
    String value = quoted ? reference.replace("'", "’") : "\"" + reference + "\"";
    return SpellingFix.of(page, tie.span(), tie.written(), plain ? reference : value);
  }
}
