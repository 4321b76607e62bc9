package dev.handbook.history;

import dev.handbook.change.Edits;
import dev.handbook.change.Effect.VoidSignOff;
import dev.handbook.domain.Domain;
import dev.handbook.domain.Rapid;
import dev.handbook.domain.Roles;
import dev.handbook.domain.SignOff;
import dev.handbook.domain.Sop;
import dev.handbook.domain.Vpmom;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds agreements that a change makes void: the words of a procedure or VPMOM are others than
 * before, its sign-off is the one of before. Mark-up and line breaks are no words.
 */
final class SignOffs {
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
        && was.signOff().get().sameAs(now.signOff().get())
        && !was.words().equals(now.words());
  }

  /** Whether the sign-off names the wording of today: the text has gone back to it. */
  private static boolean fits(Page page, Agreed now) {
    return now.signOff().flatMap(SignOff::digest).filter(d -> Wording.fits(page, d)).isPresent();
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
    Optional<Roles> roles = agreed.rapid().map(Roles::of);
    return new VoidSignOff(
        page.path(),
        agreed.title(),
        agreed.signOff().orElseThrow(),
        roles.map(Roles::deciders).orElse(List.of()),
        roles.map(Roles::agreeing).orElse(List.of()));
  }
}
