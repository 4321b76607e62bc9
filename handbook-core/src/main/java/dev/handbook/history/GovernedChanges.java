package dev.handbook.history;

import dev.handbook.change.Edits;
import dev.handbook.change.Effect.GovernedChange;
import dev.handbook.change.SmallEdit;
import dev.handbook.domain.Domain;
import dev.handbook.domain.Rapid;
import dev.handbook.domain.Roles;
import dev.handbook.domain.SignOff;
import dev.handbook.domain.Sop;
import dev.handbook.domain.Tie;
import dev.handbook.domain.Vpmom;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Handbook;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Lists the facts by which pages are governed, where they changed: who decides and must agree, what
 * a page serves, its owner and status, and the dates on which it depends when it is to be looked at
 * again. A procedure that is tied to a line of a plan by its number serves another one when the
 * plan has another line there, though nobody touched the procedure.
 */
final class GovernedChanges {
  private static final Set<Kind> GOVERNED = EnumSet.of(Kind.SOP, Kind.VPMOM, Kind.OKR, Kind.POLICY);

  private static final List<Key> FACTS =
      List.of(Key.KIND, Key.ID, Key.STATUS, Key.OWNER, Key.SERVES, Key.PARENT, Key.PREVIOUS);

  /** Of all pages. */
  private static final List<Key> DATES =
      List.of(
          Key.PERIOD,
          Key.REVIEW_IN,
          Key.REVIEW_IN_GOV_UK,
          Key.LAST_REVIEWED_ON,
          Key.LAST_REVIEWED_AT);

  private final Handbook before;
  private final Handbook after;
  private final Edits edits;
  private final List<GovernedChange> changes = new ArrayList<>();

  private GovernedChanges(Handbook before, Handbook after, Edits edits) {
    this.before = before;
    this.after = after;
    this.edits = edits;
  }

  static List<GovernedChange> between(Handbook before, Handbook after, Edits edits) {
    GovernedChanges found = new GovernedChanges(before, after, edits);
    for (Page page : after.pages()) {
      before.page(edits.former(page.path())).ifPresent(former -> found.compare(former, page));
    }
    return found.changes;
  }

  private void compare(Page was, Page now) {
    if (was != now) {
      FrontMatter former = was.frontMatter();
      FrontMatter matter = now.frontMatter();
      if (GOVERNED.contains(was.kind()) || GOVERNED.contains(now.kind())) {
        for (Key key : FACTS) {
          compare(now, key.id(), texts(former, key), texts(matter, key));
        }
        roles(was, now);
      }
      compare(now, SignOff.KEY, signOff(former), signOff(matter));
      minor(was, now);
      for (Key key : DATES) {
        compare(now, key.id(), former.text(key).orElse(""), matter.text(key).orElse(""));
      }
    }
    ties(was, now);
  }

  private void compare(Page page, String what, String was, String now) {
    if (!was.equals(now)) {
      changes.add(new GovernedChange(page.path(), page.title(), what, was, now));
    }
  }

  private static String texts(FrontMatter matter, Key key) {
    return String.join(
        ", ",
        matter.scalars(key).stream().map(FrontMatter.Scalar::text).map(String::strip).toList());
  }

  private static String signOff(FrontMatter matter) {
    return SignOff.of(matter)
        .map(signOff -> signOff.written() + signOff.by().map(by -> " by " + by).orElse(""))
        .orElse("");
  }

  /** A sign-off that covers another wording though nobody signed anew. */
  private void minor(Page was, Page now) {
    Optional<SignOff> former = SignOff.of(was.frontMatter());
    Optional<SignOff> signed = SignOff.of(now.frontMatter());
    boolean moved =
        former.isPresent()
            && signed.isPresent()
            && former.get().digest().isPresent()
            && signed.get().digest().isPresent()
            && former.get().sameDayAndParty(signed.get())
            && !former.get().sameAs(signed.get());
    if (moved) {
      String reason =
          SignOff.minor(now.frontMatter()).map(words -> ": " + words).orElse(" without a reason");
      List<String> words = SmallEdit.words(was, now);
      changes.add(
          new GovernedChange(
              now.path(), now.title(), "minor edit" + reason, words.get(0), words.get(1)));
    }
  }

  /** Who decides and who must agree by name; of other roles that they changed. */
  private void roles(Page was, Page now) {
    Optional<Rapid> former = Rapid.of(was.frontMatter(), was.text());
    Optional<Rapid> rapid = Rapid.of(now.frontMatter(), now.text());
    int before = changes.size();
    compare(now, "rapid: decides", names(former, Roles::deciders), names(rapid, Roles::deciders));
    compare(
        now, "rapid: must agree", names(former, Roles::agreeing), names(rapid, Roles::agreeing));
    if (changes.size() == before) {
      compare(now, "rapid: other roles", others(former), others(rapid));
    }
  }

  /** In an order of their own: who is written first says nothing. */
  private static String names(Optional<Rapid> rapid, Function<Roles, List<String>> whose) {
    List<String> names = rapid.map(Roles::of).map(whose).orElse(List.of());
    return String.join(", ", new TreeSet<>(names));
  }

  private static String others(Optional<Rapid> rapid) {
    Set<String> roles = new TreeSet<>();
    rapid.ifPresent(
        all ->
            all.parties()
                .forEach(
                    party ->
                        party.letters().forEach(letter -> roles.add(party.name() + " " + letter))));
    return String.join(", ", roles);
  }

  /** Ties that are written as before and mean another line of the plan now. */
  private void ties(Page was, Page now) {
    List<String> former = serves(was).stream().map(Tie::written).toList();
    for (Tie tie : serves(now)) {
      if (tie.item().isPresent() && former.contains(tie.written())) {
        String meant = line(before, tie);
        String means = line(after, tie);
        if (!meant.isEmpty()) {
          compare(now, "serves " + tie.written(), meant, means);
        }
      }
    }
  }

  private static List<Tie> serves(Page page) {
    return Sop.of(page).map(Sop::serves).orElse(List.of());
  }

  private static String line(Handbook handbook, Tie tie) {
    return Domain.of(handbook)
        .vpmom(tie.id())
        .flatMap(plan -> plan.item(tie))
        .map(Vpmom.Item::text)
        .orElse("");
  }
}
