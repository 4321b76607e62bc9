package dev.handbook.site.view;

import dev.handbook.domain.Rapid;
import dev.handbook.domain.Tie;
import dev.handbook.domain.Vpmom;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.site.view.Frame.LinkView;
import dev.handbook.text.Urls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a page says under its title about whether it can be relied on. */
public final class TrustBand {
  private final GovernanceIndex index;
  private final Training training;
  private final Map<String, String> words;
  private final LocalDate today;
  private final String decisionsUrl;

  public TrustBand(SiteModel model, String decisionsUrl) {
    this.index = model.library();
    this.training = model.training();
    this.words = model.words();
    this.today = model.today();
    this.decisionsUrl = decisionsUrl;
  }

  /**
   * The band as a template prints it; dates are ISO, what is not known is empty.
   *
   * @param shown whether there is anything to show
   * @param unsigned whether it is a procedure or plan that nobody has agreed to
   * @param changed whether the text is no longer the one that was agreed to
   * @param overdue whether the review was due on the day of the build; the browser asks again
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
      boolean changed,
      boolean overdue,
      List<Role> roles,
      List<LinkView> serves,
      List<LinkView> servedBy,
      List<String> keyResults,
      List<LinkView> taughtBy) {}

  /** Who has a part in the decision. */
  record Role(String letter, String name, List<String> parties) {}

  /** The band of a page. */
  public View of(Page page) {
    Standing standing = index.standing(page);
    boolean agreed = page.kind() == Kind.SOP || page.kind() == Kind.VPMOM;
    return new View(
        agreed || !standing.isEmpty(),
        standing.id(),
        standing.status(),
        words.getOrDefault("status_" + standing.status().replace('-', '_'), ""),
        standing.owners(),
        decider(page, standing),
        page.kind() == Kind.VPMOM ? page.frontMatter().text("period").orElse("") : "",
        iso(standing.signedOn()),
        standing.signedBy(),
        standing.signedOn().isPresent() ? "" : iso(standing.reviewedOn()),
        iso(standing.dueOn()),
        agreed && standing.signedOn().isEmpty() && !standing.isPast(),
        standing.changed() && !standing.isPast(),
        standing.isOverdue(today),
        standing.rapid().map(this::roles).orElse(List.of()),
        standing.serves().stream().flatMap(tie -> serves(page, tie).stream()).toList(),
        servedBy(page, standing),
        standing.keyResults(),
        training.stagesOf(page));
  }

  private static String iso(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private LinkView decider(Page page, Standing standing) {
    String name = standing.decider();
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

  private List<Role> roles(Rapid rapid) {
    List<Role> roles = new ArrayList<>();
    for (String role : rapid.model().roles()) {
      char letter = Character.toUpperCase(role.charAt(0));
      List<String> parties = rapid.with(letter).stream().map(Rapid.Party::name).toList();
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
    Optional<Vpmom.Part> part = tie.section().flatMap(Vpmom.Section::of).flatMap(vpmom::part);
    if (part.isEmpty()) {
      return vpmom.title();
    }
    String label = part.get().label().toLowerCase(Locale.ROOT);
    String item = tie.item().filter(number -> number > 0).map(number -> " " + number).orElse("");
    return vpmom.title() + ", " + label + item;
  }

  private List<LinkView> servedBy(Page page, Standing standing) {
    boolean isPlan = page.kind() == Kind.VPMOM && !standing.id().isEmpty();
    return isPlan
        ? index.servants(standing.id()).stream()
            .map(other -> new LinkView(other.title(), Urls.relative(page.url(), other.url())))
            .toList()
        : List.of();
  }
}
