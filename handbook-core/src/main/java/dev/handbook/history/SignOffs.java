package dev.handbook.history;

import dev.handbook.change.Edits;
import dev.handbook.change.Effect.VoidSignOff;
import dev.handbook.domain.Domain;
import dev.handbook.domain.Rapid;
import dev.handbook.domain.SignOff;
import dev.handbook.domain.Sop;
import dev.handbook.domain.Vpmom;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds agreements that a change makes void: the words of a procedure or VPMOM are others than
 * before, its sign-off is the one of before. Mark-up and line breaks are no words.
 */
final class SignOffs {
  private static final char AGREES = 'A';

  private SignOffs() {}

  /**
   * Something that is agreed to.
   *
   * @param name by which it is known again on its page
   * @param words what is agreed to, or its digest
   */
  private record Agreed(
      String name, String title, String words, Optional<SignOff> signOff, Optional<Rapid> rapid) {}

  static List<VoidSignOff> voided(Handbook before, Handbook after, Edits edits) {
    List<VoidSignOff> voided = new ArrayList<>();
    for (Page page : after.pages()) {
      Optional<Page> former = before.page(edits.former(page.path()));
      if (former.filter(was -> was != page).isPresent()) {
        List<Agreed> were = agreed(former.get());
        for (Agreed now : agreed(page)) {
          were.stream()
              .filter(was -> was.name().equals(now.name()))
              .filter(was -> isVoid(was, now) && !fits(page, now))
              .findFirst()
              .ifPresent(was -> voided.add(voidSignOff(page, now)));
        }
      }
    }
    return voided;
  }

  private static boolean isVoid(Agreed was, Agreed now) {
    return was.signOff().isPresent()
        && now.signOff().isPresent()
        && same(was.signOff().get(), now.signOff().get())
        && !was.words().equals(now.words());
  }

  /** Whether the sign-off names the wording of today: the text has gone back to it. */
  private static boolean fits(Page page, Agreed now) {
    return now.signOff().flatMap(SignOff::digest).filter(d -> Wording.fits(page, d)).isPresent();
  }

  private static boolean same(SignOff was, SignOff now) {
    return was.written().equals(now.written())
        && was.by().equals(now.by())
        && was.digest().equals(now.digest());
  }

  private static List<Agreed> agreed(Page page) {
    List<Agreed> agreed = new ArrayList<>();
    Sop.of(page)
        .map(
            sop ->
                new Agreed("sop", page.title(), Wording.digest(page), sop.signOff(), sop.rapid()))
        .ifPresent(agreed::add);
    for (Vpmom vpmom : Domain.of(List.of(page)).vpmoms(page)) {
      Vpmom.Header header = vpmom.header();
      String words = vpmom.form() == Vpmom.Form.PAGE ? Wording.digest(page) : words(vpmom);
      agreed.add(
          new Agreed("vpmom " + vpmom.id(), vpmom.title(), words, header.vetted(), header.rapid()));
    }
    return agreed;
  }

  private static String words(Vpmom vpmom) {
    return folded(
        vpmom.parts().stream()
            .flatMap(part -> part.items().stream())
            .map(Vpmom.Item::text)
            .collect(Collectors.joining("\n")));
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static VoidSignOff voidSignOff(Page page, Agreed agreed) {
    Optional<Rapid> rapid = agreed.rapid();
    List<String> deciders =
        rapid.map(roles -> names(roles, roles.model().decider())).orElse(List.of());
    List<String> agreeing =
        rapid
            .filter(roles -> roles.model() == Rapid.Model.RAPID)
            .map(roles -> names(roles, AGREES))
            .orElse(List.of());
    return new VoidSignOff(
        page.path(), agreed.title(), agreed.signOff().orElseThrow(), deciders, agreeing);
  }

  private static List<String> names(Rapid rapid, char letter) {
    Set<String> names = new LinkedHashSet<>();
    rapid.with(letter).forEach(party -> names.add(party.name()));
    return List.copyOf(names);
  }
}
