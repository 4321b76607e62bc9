package dev.handbook.domain;

import dev.handbook.text.Digest;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Those to whom a sign-off is bound: who decides and, by RAPID, who must agree. Who recommends,
 * performs or gives input may change without it.
 *
 * @param deciders in the order written
 * @param agreeing in the order written
 */
public record Roles(List<String> deciders, List<String> agreeing) {
  private static final char AGREES = 'A';

  /** As long as the digest of a wording. */
  private static final int SHOWN = 12;

  public Roles {
    deciders = List.copyOf(deciders);
    agreeing = List.copyOf(agreeing);
  }

  /** The roles of a notation. */
  public static Roles of(Rapid rapid) {
    return new Roles(
        names(rapid, rapid.model().decider()),
        rapid.model() == Rapid.Model.RAPID ? names(rapid, AGREES) : List.of());
  }

  private static List<String> names(Rapid rapid, char letter) {
    return rapid.with(letter).stream().map(party -> party.name().strip()).distinct().toList();
  }

  /** By this a party is known again, however its name is spaced or capitalised. */
  public static String key(String party) {
    return party.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a party decides. */
  public boolean decides(String party) {
    return deciders.stream().map(Roles::key).anyMatch(key(party)::equals);
  }

  /** Whether these are the same, in whatever order they are written. */
  public boolean sameAs(Roles other) {
    return normalForm().equals(other.normalForm());
  }

  /** The digest that {@code handbook:sign} writes beside that of the wording. */
  public String digest() {
    return Digest.of(normalForm()).hex().substring(0, SHOWN);
  }

  private String normalForm() {
    TreeSet<String> parties = new TreeSet<>();
    deciders.forEach(party -> parties.add("D " + key(party)));
    agreeing.forEach(party -> parties.add("A " + key(party)));
    return String.join("\n", parties);
  }
}
