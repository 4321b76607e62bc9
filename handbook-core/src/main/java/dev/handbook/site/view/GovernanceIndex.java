package dev.handbook.site.view;

import dev.handbook.domain.Departments;
import dev.handbook.domain.Domain;
import dev.handbook.domain.Governance;
import dev.handbook.domain.GovernanceRegister;
import dev.handbook.domain.GovernanceState;
import dev.handbook.domain.Owners;
import dev.handbook.domain.PageStatus;
import dev.handbook.domain.Rapid;
import dev.handbook.domain.Tie;
import dev.handbook.domain.Vpmom;
import dev.handbook.domain.control.DocumentControl;
import dev.handbook.model.Handbook;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the published pages say about how the organisation is run, across pages. */
public final class GovernanceIndex {
  private final Handbook handbook;
  private final Departments departments;
  private final Domain domain;
  private final GovernanceRegister governance;
  private final Map<String, Roles> roles = new LinkedHashMap<>();
  private final Map<String, Page> byPath = new HashMap<>();
  private final Map<String, List<Page>> servants = new HashMap<>();

  /**
   * Who has to do with a page, and with what.
   *
   * @param owners who answers for it
   * @param rapid who does what when it is decided on
   * @param serves the VPMOMs it is tied to
   */
  private record Roles(List<String> owners, Optional<Rapid> rapid, List<Tie> serves) {
    Roles {
      owners = List.copyOf(owners);
      serves = List.copyOf(serves);
    }

    static Roles of(Page page, Handbook handbook) {
      return new Roles(
          Owners.of(page, handbook).names(),
          Rapid.of(page.frontMatter(), page.text()).filter(rapid -> !rapid.parties().isEmpty()),
          page.frontMatter().scalars(Key.SERVES).stream().map(Tie::of).toList());
    }
  }

  /** Reads the pages. */
  GovernanceIndex(Handbook handbook, GovernanceRegister governance, List<Page> published) {
    this.handbook = handbook;
    this.governance = governance;
    this.departments = new Departments(handbook);
    this.domain = Domain.ofPublished(handbook);
    for (Page page : published) {
      Roles found = Roles.of(page, handbook);
      byPath.put(page.path(), page);
      roles.put(page.path(), found);
      if (page.unlisted()) {
        continue;
      }
      found.serves().stream()
          .map(Tie::id)
          .distinct()
          .forEach(id -> servants.computeIfAbsent(id, key -> new ArrayList<>()).add(page));
    }
  }

  /** Who agreed to a page, and until when that holds. */
  public Governance governance(Page page) {
    return governance.of(page);
  }

  /** What a page states about itself. */
  public DocumentControl control(Page page) {
    return DocumentControl.of(page, handbook);
  }

  /** How far a page can be relied on, on the day of the build. */
  public GovernanceState state(Page page) {
    return governance.state(page);
  }

  /** Whether a page is kept for the record only. */
  public boolean isArchived(Page page) {
    return governance.of(page).archived();
  }

  /**
   * The day by which a page is to be looked at again; of those kept for the record there is none.
   */
  public Optional<LocalDate> reviewDue(Page page) {
    return isArchived(page) ? Optional.empty() : governance.of(page).reviewDue();
  }

  /** Whether a page was to be looked at again before the day of the build. */
  public boolean isLate(Page page) {
    return reviewDue(page).filter(due -> due.isBefore(governance.asOf())).isPresent();
  }

  /**
   * Whether the one who decides is to sign it: a procedure or plan without a sign-off that holds. A
   * draft waits for its writer, what is kept for the record for nobody.
   */
  public boolean waitsForSignOff(Page page) {
    if ((page.kind() != Kind.SOP && page.kind() != Kind.VPMOM) || decider(page).isEmpty()) {
      return false;
    }
    Governance of = governance(page);
    return !of.archived() && of.status() != PageStatus.DRAFT && !of.isValid(governance.asOf());
  }

  /** What procedures refer to a page by; empty when it has no such name. */
  public String id(Page page) {
    return page.frontMatter().text(Key.ID).orElse("");
  }

  /** Who answers for a page. */
  public List<String> owners(Page page) {
    return roles.get(page.path()).owners();
  }

  /** Who does what when a page is decided on. */
  public Optional<Rapid> rapid(Page page) {
    return roles.get(page.path()).rapid();
  }

  /** The party that decides on a page, or an empty text. */
  public String decider(Page page) {
    return rapid(page).flatMap(Rapid::decider).map(Rapid.Party::name).orElse("");
  }

  /** The VPMOMs a page is tied to. */
  public List<Tie> serves(Page page) {
    return roles.get(page.path()).serves();
  }

  /** All pages of a kind, in the order of their paths. */
  public List<Page> pages(Kind kind) {
    return byPathInOrder().filter(page -> page.kind() == kind).toList();
  }

  /** All pages that lists name, in the order of their paths. */
  List<Page> listed() {
    return byPathInOrder().toList();
  }

  /** All pages about whose governance there is anything to say, in the order of their paths. */
  public List<Page> governed() {
    return byPathInOrder().filter(this::isGoverned).toList();
  }

  /** Whether there is anything to say about who answers for a page and whether it holds. */
  public boolean isGoverned(Page page) {
    Governance of = governance(page);
    return of.state(governance.asOf()) != GovernanceState.NONE
        || of.reviewedOn().isPresent()
        || !owners(page).isEmpty()
        || rapid(page).isPresent();
  }

  private Stream<Page> byPathInOrder() {
    return roles.keySet().stream().map(byPath::get).filter(page -> !page.unlisted());
  }

  /** The VPMOMs by id. */
  public Domain domain() {
    return domain;
  }

  /** The VPMOM of an id. */
  Optional<Vpmom> vpmom(String id) {
    return domain.vpmom(id);
  }

  /** The pages tied to a VPMOM, in the order of their paths. */
  List<Page> servants(String vpmomId) {
    return List.copyOf(servants.getOrDefault(vpmomId, List.of()));
  }

  /** The department a page belongs to; may be empty. */
  public String department(Page page) {
    return departments.of(page);
  }
}
