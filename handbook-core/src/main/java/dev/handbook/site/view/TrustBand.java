package dev.handbook.site.view;

import dev.handbook.domain.Agreement;
import dev.handbook.domain.Governance;
import dev.handbook.domain.GovernanceState;
import dev.handbook.domain.Invalidity;
import dev.handbook.domain.PageStatus;
import dev.handbook.domain.Rapid;
import dev.handbook.domain.Roles;
import dev.handbook.domain.Tie;
import dev.handbook.domain.Vpmom;
import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Field;
import dev.handbook.domain.control.Statement;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.text.Urls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a page says under its title about whether it can be relied on. */
public final class TrustBand {
  private static final char AGREES = 'A';

  private final GovernanceIndex index;
  private final Training training;
  private final Map<String, String> words;
  private final String decisionsUrl;

  public TrustBand(SiteModel model, String decisionsUrl) {
    this.index = model.index();
    this.training = model.training();
    this.words = model.words();
    this.decisionsUrl = decisionsUrl;
  }

  /**
   * The band as a template prints it; dates are ISO, what is not known is empty.
   *
   * @param shown whether there is anything to show
   * @param status the state of the page on the day of the build
   * @param signedOn the day of the sign-off, which counts unless the state is void
   * @param voidWord why the sign-off does not count, in a sentence
   * @param unsigned whether it is a procedure or plan without a sign-off, and says of no approval
   * @param stated what the page says of itself, which nobody has verified
   * @param mark what the page turns into with time, and when
   * @param serves the VPMOMs it is tied to
   * @param servedBy the pages tied to it
   */
  public record View(
      boolean shown,
      String id,
      String status,
      String statusWord,
      List<String> owners,
      LinkView decider,
      String period,
      String signedOn,
      String signedBy,
      String reviewedOn,
      String dueOn,
      boolean unsigned,
      String voidWord,
      StatedFacts stated,
      Mark mark,
      List<Role> roles,
      List<LinkView> serves,
      List<PageLink> servedBy,
      List<String> keyResults,
      List<LinkView> taughtBy) {}

  /** Who has a part in the decision. */
  record Role(String letter, String name, List<String> parties) {}

  /** The band of a page. */
  public View of(Page page) {
    Governance governance = index.governance(page);
    GovernanceState state = index.state(page);
    boolean agreed = page.kind() == Kind.SOP || page.kind() == Kind.VPMOM;
    DocumentControl control = index.control(page);
    boolean signed = governance.signOff().isPresent();
    return new View(
        agreed || index.isGoverned(page) || StatedFacts.weighs(control),
        index.id(page),
        state.id(),
        Mark.word(state, words),
        index.owners(page),
        decider(page),
        page.kind() == Kind.VPMOM ? page.frontMatter().text(Key.PERIOD).orElse("") : "",
        iso(governance.signedOn()),
        governance.signedBy(),
        signed ? "" : iso(governance.reviewedOn()),
        iso(index.reviewDue(page)),
        agreed && !signed && !governance.archived() && !control.isApproved(),
        voidWord(governance),
        StatedFacts.of(control, told(page, governance, state), words),
        Mark.of(governance, state, words),
        index
            .rapid(page)
            .map(rapid -> roles(rapid, Agreement.of(page.frontMatter())))
            .orElse(List.of()),
        index.serves(page).stream().flatMap(tie -> serves(page, tie).stream()).toList(),
        servedBy(page),
        page.frontMatter().texts(Key.KEY_RESULTS),
        training.stagesOf(page));
  }

  /** What the band shows elsewhere. */
  private Set<Field> told(Page page, Governance governance, GovernanceState state) {
    Set<Field> told = EnumSet.noneOf(Field.class);
    if (state != GovernanceState.NONE && governance.status() != PageStatus.NONE) {
      told.add(Field.STATUS);
    }
    if (governance.signOff().isEmpty() && governance.reviewedOn().isPresent()) {
      told.add(Field.REVIEWED);
    }
    if (index.reviewDue(page).isPresent()) {
      told.add(Field.NEXT_REVIEW);
      // The day follows from the sign-off and the cycle beside it.
      if (governance.signOff().isPresent() && isGiven(page, Field.CYCLE)) {
        told.add(Field.CYCLE);
      }
    }
    if (!index.id(page).isEmpty()) {
      told.add(Field.NUMBER);
    }
    return told;
  }

  private boolean isGiven(Page page, Field field) {
    return index
        .control(page)
        .first(field)
        .filter(stated -> stated.place() == Statement.Place.FRONT_MATTER)
        .isPresent();
  }

  /** The first reason; the others are heard of when it is gone. */
  private String voidWord(Governance governance) {
    return governance.invalid().stream()
        .min(Comparator.naturalOrder())
        .map(TrustBand::key)
        .map(key -> words.getOrDefault(key, ""))
        .orElse("");
  }

  private static String key(Invalidity reason) {
    return reason == Invalidity.TEXT_CHANGED
        ? "changed"
        : "void_" + reason.name().toLowerCase(Locale.ROOT);
  }

  private static String iso(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private LinkView decider(Page page) {
    String name = index.decider(page);
    return name.isEmpty()
        ? LinkView.NONE
        : new LinkView(
            name, Urls.relative(page.url(), decisionsUrl) + "#" + Urls.encode(anchor(name)));
  }

  /** The id of a party on the page of decision rights. */
  static String anchor(String party) {
    String plain = AzIndex.fold(party).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return "party-" + plain;
  }

  /** A party; one that must agree with the day on which it did. */
  private static String party(Rapid.Party party, char letter, List<Agreement> agreed) {
    return agreed.stream()
        .filter(each -> letter == AGREES)
        .filter(each -> Roles.key(each.by()).equals(Roles.key(party.name())))
        .findFirst()
        .map(each -> party.name() + " (" + each.on() + ")")
        .orElse(party.name());
  }

  private List<Role> roles(Rapid rapid, List<Agreement> agreed) {
    List<Role> roles = new ArrayList<>();
    for (String role : rapid.model().roles()) {
      char letter = Character.toUpperCase(role.charAt(0));
      List<String> parties =
          rapid.with(letter).stream().map(party -> party(party, letter, agreed)).toList();
      if (!parties.isEmpty()) {
        String word = words.getOrDefault("role_" + role, role);
        roles.add(new Role(String.valueOf(letter), word, parties));
      }
    }
    return roles;
  }

  private Optional<LinkView> serves(Page page, Tie tie) {
    return index.vpmom(tie.id()).map(vpmom -> new LinkView(title(vpmom, tie), href(page, vpmom)));
  }

  private static String href(Page page, Vpmom vpmom) {
    return Urls.relative(page.url(), vpmom.page().url());
  }

  private static String title(Vpmom vpmom, Tie tie) {
    Optional<Vpmom.Part> part = vpmom.named(tie);
    if (part.isEmpty()) {
      return vpmom.title();
    }
    String label = part.get().label().toLowerCase(Locale.ROOT);
    String item = vpmom.number(tie).map(number -> " " + number).orElse("");
    return vpmom.title() + ", " + label + item;
  }

  private List<PageLink> servedBy(Page page) {
    boolean isPlan = page.kind() == Kind.VPMOM && !index.id(page).isEmpty();
    return isPlan
        ? index.servants(index.id(page)).stream()
            .map(other -> PageLink.of(other, page.url(), index, words))
            .toList()
        : List.of();
  }
}
