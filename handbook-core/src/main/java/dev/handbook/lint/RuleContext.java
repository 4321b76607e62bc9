package dev.handbook.lint;

import dev.handbook.change.Past;
import dev.handbook.domain.Domain;
import dev.handbook.domain.Governance;
import dev.handbook.domain.GovernanceRegister;
import dev.handbook.domain.Initiative;
import dev.handbook.domain.Vpmom;
import dev.handbook.model.Block;
import dev.handbook.model.Handbook;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution;
import dev.handbook.model.SourceFile;
import dev.handbook.text.KeywordMatcher;
import dev.handbook.text.KeywordSet;
import dev.handbook.text.SpellingIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What rules may look at beside the page in hand. Made once for a run; what it says never changes.
 */
public final class RuleContext {
  private final Handbook handbook;
  private final LocalDate today;
  private final Map<String, PageFacts> facts = new ConcurrentHashMap<>();
  private final Map<String, List<Target>> targets = new ConcurrentHashMap<>();
  private final FileNameIndex names;
  private final Map<String, SpellingIndex> spellings = new ConcurrentHashMap<>();
  private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();
  private final Domain domain;
  private final Past past;
  private final KeywordMatcher matcher;
  private final GovernanceRegister governance;

  /**
   * A link and where it leads.
   *
   * @param link as written
   * @param resolution where it leads in the built site
   */
  public record Target(Link link, Resolution resolution) {}

  RuleContext(Handbook handbook, LocalDate today, Past past, KeywordMatcher matcher) {
    this.matcher = matcher;
    this.past = past;
    this.handbook = handbook;
    this.today = today;
    this.names = FileNameIndex.of(handbook);
    this.domain = Domain.of(handbook);
    this.governance = GovernanceRegister.of(handbook, past, today);
  }

  /** The handbook. */
  public Handbook handbook() {
    return handbook;
  }

  /** The day on which date rules look. */
  public LocalDate today() {
    return today;
  }

  /** The initiatives of a page, in its order. */
  public List<Initiative> initiatives(Page page) {
    return factsOf(page).initiatives();
  }

  /** Every block of a page, whatever it is nested in, in the order of the page. */
  public List<Block> blocks(Page page) {
    return factsOf(page).all();
  }

  /** The tables of a page, those in other blocks included. */
  public List<Block> tables(Page page) {
    return factsOf(page).tables();
  }

  /**
   * The blocks of a page with text of their own: no code, which is shown and not said, and no
   * quotations.
   */
  public List<Block> passages(Page page) {
    return factsOf(page).passages();
  }

  private PageFacts factsOf(Page page) {
    PageFacts known = facts.get(page.path());
    return known == null
        ? facts.computeIfAbsent(page.path(), any -> new PageFacts(page, domain, matcher))
        : known;
  }

  /** The links of a page with where they lead, in the order of the page. */
  public List<Target> targets(Page page) {
    List<Target> known = targets.get(page.path());
    return known == null ? targets.computeIfAbsent(page.path(), any -> targetsOf(page)) : known;
  }

  private List<Target> targetsOf(Page page) {
    List<Target> found = new ArrayList<>();
    List<Resolution> resolutions = handbook.resolutions(page);
    for (int i = 0; i < resolutions.size(); i++) {
      Link link = page.links().get(i);
      if (link.isWritten()) {
        found.add(new Target(link, resolutions.get(i)));
      }
    }
    return List.copyOf(found);
  }

  /** Whether a block of a page has one of some words, which a rule must have named. */
  public boolean mentions(Page page, KeywordSet words) {
    return factsOf(page).mention(matcher.bit(words));
  }

  /** The {@link #passages(Page)} that have one of some words, which a rule must have named. */
  public List<Block> passages(Page page, KeywordSet words) {
    return factsOf(page).passages(matcher.bit(words));
  }

  /** All files by name, for "did you mean". */
  public FileNameIndex names() {
    return names;
  }

  /**
   * What a word was probably meant to be, for "did you mean".
   *
   * @param candidates what it may be
   * @param of a name for them, the same whenever they are
   */
  public Optional<String> closest(String word, String of, Supplier<Collection<String>> candidates) {
    return spellings.computeIfAbsent(of, key -> SpellingIndex.of(candidates.get())).closest(word);
  }

  /** The id of a VPMOM that another one was probably meant to be. */
  public Optional<String> closestVpmom(String id) {
    return closest(id, "vpmoms", domain::vpmomIds);
  }

  /** What is known of former states; to be asked only about what is amiss. */
  public Past past() {
    return past;
  }

  /**
   * The file that is now what a path led to: where its history says that it has moved, else the
   * only one of that name.
   */
  public Optional<String> moved(String formerPath) {
    return past.now(formerPath).or(() -> names.only(formerPath));
  }

  /** VPMOMs, procedures, key results and who decides. */
  public Domain domain() {
    return domain;
  }

  /** Whether a page is kept for the record only, so that nobody will bring it up to date. */
  public boolean isArchived(Page page) {
    return governance.of(page).archived();
  }

  /** Who agreed to a page, and until when that holds. */
  public Governance governance(Page page) {
    return governance.of(page);
  }

  /** Whether nearly all rules would ask for the history, so that it is better read at once. */
  boolean asksHistory() {
    return governance.asksHistory();
  }

  /** Who agreed to a plan, and until when that holds. */
  public Governance governance(Vpmom vpmom) {
    return governance.of(vpmom);
  }

  /** Where findings about the handbook as a whole are shown: its table of contents or home page. */
  public String home() {
    return handbook.toc().file().map(SourceFile::path).orElse("README.md");
  }

  /**
   * What several rules need and one alone should pay for: worked out when first asked for, then
   * kept. The work must depend on nothing but the scope.
   *
   * @param key tells one such thing from another
   */
  @SuppressWarnings("unchecked")
  public <T> T once(Class<?> key, Function<RuleContext, T> work) {
    return (T) kept.computeIfAbsent(key, any -> work.apply(this));
  }
}
