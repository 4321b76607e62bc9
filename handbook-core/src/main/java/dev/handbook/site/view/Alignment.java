package dev.handbook.site.view;

import dev.handbook.domain.Tie;
import dev.handbook.domain.Vpmom;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which plan feeds which, and which procedures, key results and initiatives serve which line of it;
 * with the gaps: lines that nothing serves, procedures that serve nothing.
 */
public final class Alignment {
  private final GovernanceIndex index;
  private final Map<String, String> words;
  private final String url;

  /** Deeper ones are shown side by side: nobody reads such a tree, and pages nest no deeper. */
  private static final int DEEPEST = 32;

  private final Set<String> placed = new HashSet<>();

  /** The plans that feed another, by its id. */
  private final Map<String, List<Vpmom>> feeding = new HashMap<>();

  /** The ids of those shown side by side with what they feed. */
  private final Set<String> flat = new HashSet<>();

  private Alignment(GovernanceIndex index, Map<String, String> words, String url) {
    this.index = index;
    this.words = words;
    this.url = url;
  }

  /**
   * A plan with its lines.
   *
   * @param lines priorities, methods and measures in order
   * @param servants pages tied to it, to a line or to the whole
   * @param whole those of them tied to no line
   * @param below the plans shown below it
   * @param fed whether any plan feeds it
   */
  record Plan(
      LinkView page,
      List<Line> lines,
      List<PageLink> servants,
      List<PageLink> whole,
      List<Plan> below,
      boolean fed) {
    /** Whether nothing at all serves it or feeds it. */
    public boolean gap() {
      return servants.isEmpty() && !fed;
    }

    /** How many of its lines something serves. */
    public int served() {
      return (int) lines.stream().filter(line -> !line.servants().isEmpty()).count();
    }
  }

  /** A line of a plan and what serves it. */
  record Line(String section, int number, String text, List<PageLink> servants) {}

  /**
   * The whole picture.
   *
   * @param plans those that feed no other
   * @param loose procedures tied to no plan of the handbook
   */
  public record View(List<Plan> plans, List<PageLink> loose) {}

  /** The picture as it stands at an address. */
  public static View of(GovernanceIndex index, Map<String, String> words, String url) {
    return new Alignment(index, words, url).view();
  }

  private View view() {
    List<Vpmom> all = plansInForce();
    for (Vpmom plan : all) {
      parent(plan)
          .ifPresent(
              above -> feeding.computeIfAbsent(above.id(), key -> new ArrayList<>()).add(plan));
    }
    List<Plan> plans = new ArrayList<>();
    all.stream().filter(plan -> parent(plan).isEmpty()).forEach(top -> plans.add(plan(top, 0)));
    // What is left are plans that are above one another in a ring.
    for (Vpmom rest : all) {
      if (!placed.contains(rest.id())) {
        plans.add(plan(rest, 0));
      }
    }
    List<PageLink> loose =
        index.pages(Kind.SOP).stream()
            .filter(page -> !index.isArchived(page))
            .filter(
                page ->
                    index.serves(page).stream().noneMatch(tie -> index.vpmom(tie.id()).isPresent()))
            .map(this::link)
            .toList();
    return new View(plans, loose);
  }

  /** Without those that a later one names as what came before it. */
  private List<Vpmom> plansInForce() {
    List<Vpmom> all =
        index.domain().vpmomIds().stream().flatMap(id -> index.vpmom(id).stream()).toList();
    Set<String> former = new HashSet<>();
    for (Vpmom plan : all) {
      former.addAll(plan.page().frontMatter().texts(Key.PREVIOUS));
    }
    return all.stream()
        .filter(plan -> !former.contains(plan.id()))
        .filter(plan -> !index.isArchived(plan.page()))
        .toList();
  }

  private Optional<Vpmom> parent(Vpmom plan) {
    return plan.page().frontMatter().texts(Key.PARENT).stream()
        .filter(id -> !plan.id().equals(id))
        .flatMap(id -> index.vpmom(id).stream())
        .findFirst();
  }

  private Plan plan(Vpmom vpmom, int depth) {
    String id = vpmom.id();
    placed.add(id);
    List<Page> servants = index.servants(id);
    List<Plan> below = new ArrayList<>();
    for (Vpmom other : depth < DEEPEST ? feeding(vpmom) : allBelow(vpmom)) {
      if (!placed.contains(other.id())) {
        below.add(plan(other, depth + 1));
      }
    }
    return new Plan(
        new LinkView(vpmom.title(), Urls.relative(url, vpmom.page().url())),
        lines(vpmom, servants),
        servants.stream().map(this::link).toList(),
        servants.stream()
            .filter(page -> ties(page, id).stream().anyMatch(Alignment::isWhole))
            .map(this::link)
            .toList(),
        below,
        !feeding(vpmom).isEmpty());
  }

  private List<Vpmom> feeding(Vpmom vpmom) {
    return feeding.getOrDefault(vpmom.id(), List.of());
  }

  /** All that feed a plan directly or through others; nothing more for those that are shown so. */
  private List<Vpmom> allBelow(Vpmom vpmom) {
    if (flat.contains(vpmom.id())) {
      return List.of();
    }
    List<Vpmom> all = new ArrayList<>(feeding(vpmom));
    for (int i = 0; i < all.size(); i++) {
      if (flat.add(all.get(i).id())) {
        all.addAll(feeding(all.get(i)));
      }
    }
    return all;
  }

  private static boolean isWhole(Tie tie) {
    return tie.section().isEmpty() || tie.item().isEmpty();
  }

  private List<Tie> ties(Page page, String id) {
    return index.serves(page).stream().filter(tie -> tie.id().equals(id)).toList();
  }

  private List<Line> lines(Vpmom vpmom, List<Page> servants) {
    List<Line> lines = new ArrayList<>();
    for (Vpmom.Section section :
        List.of(Vpmom.Section.PRIORITIES, Vpmom.Section.METHODS, Vpmom.Section.MEASURES)) {
      Optional<Vpmom.Part> part = vpmom.part(section);
      for (int i = 0; part.isPresent() && i < part.get().items().size(); i++) {
        int number = i + 1;
        List<PageLink> own =
            servants.stream()
                .filter(
                    page ->
                        ties(page, vpmom.id()).stream()
                            .anyMatch(tie -> names(tie, vpmom, section, number)))
                .map(this::link)
                .toList();
        lines.add(new Line(part.get().label(), number, part.get().items().get(i).text(), own));
      }
    }
    return lines;
  }

  private static boolean names(Tie tie, Vpmom vpmom, Vpmom.Section section, int number) {
    return tie.section().flatMap(Vpmom.Section::of).filter(section::equals).isPresent()
        && vpmom.number(tie).filter(item -> item == number).isPresent();
  }

  private PageLink link(Page page) {
    return PageLink.of(page, url, index, words);
  }
}
