package dev.handbook.edit;

import dev.handbook.domain.Domain;
import dev.handbook.domain.FormerVersions;
import dev.handbook.domain.Governance;
import dev.handbook.domain.GovernanceRegister;
import dev.handbook.domain.Owners;
import dev.handbook.domain.Vpmom;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.text.FileName;
import dev.handbook.text.Urls;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be told of a new page from the pages around it: nothing that a person must decide. */
final class PageDefaults {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,6})");
  private static final Pattern OBJECTIVE = Pattern.compile("\\bCP-(?:O|KR )([0-9]{1,4})\\b");

  /** Where the first page of a kind goes; others may stand anywhere. */
  private static final Map<Kind, String> FIRST =
      Map.of(
          Kind.NEWS, "news/",
          Kind.SOP, "procedures/",
          Kind.POLICY, "policies/",
          Kind.INITIATIVE, "initiatives/");

  private static final int MOST_NAMED = 8;

  private final Handbook handbook;
  private final String path;
  private final Kind kind;
  private final LocalDate today;

  PageDefaults(Handbook handbook, String path, Kind kind, LocalDate today) {
    this.handbook = handbook;
    this.path = path;
    this.kind = kind;
    this.today = today;
  }

  /** The values of a form's holes. */
  Map<String, String> values(String title) {
    Map<String, String> values = new HashMap<>();
    values.put("title", YamlScalar.scalar(title));
    values.put("heading", title.replaceAll("[\\\\\\[\\]*_`<>&{}#|]", "\\\\$0"));
    values.put("today", today.toString());
    values.put("deadline", today.plusMonths(1).toString());
    values.put("objective", Integer.toString(nextObjective()));
    values.put("function", department().orElse("The whole company"));
    owner().map(YamlScalar::scalar).ifPresent(owner -> values.put("owner", owner));
    id(title).ifPresent(id -> values.put("id", YamlScalar.scalar(id)));
    Optional<Vpmom> nearest = vpmom();
    nearest.ifPresent(vpmom -> values.put("serves", YamlScalar.scalar(vpmom.id())));
    nearest.ifPresent(vpmom -> values.put("parent", YamlScalar.scalar(vpmom.id())));
    values.put(
        "period",
        nearest
            .flatMap(vpmom -> vpmom.page().frontMatter().text(Key.PERIOD))
            .orElse(today + "/" + today.plusYears(1).minusDays(1)));
    return values;
  }

  /** The owner that all pages of the same folder and kind have in common. */
  private Optional<String> owner() {
    List<String> owners =
        alike().stream()
            .map(page -> Owners.of(page, handbook).names())
            .filter(names -> names.size() == 1)
            .map(names -> names.get(0))
            .distinct()
            .toList();
    return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
  }

  private List<Page> alike() {
    String folder = Urls.folder(path);
    return handbook.pages().stream()
        .filter(page -> page.kind() == kind && Urls.folder(page.path()).equals(folder))
        .toList();
  }

  /** The next number where its neighbours are numbered; of strategy a name made of the title. */
  private Optional<String> id(String title) {
    if (kind == Kind.VPMOM || kind == Kind.OKR) {
      return Optional.of(unused(FileName.of(title).replaceFirst("-vpmom$", "")));
    }
    Map<String, Integer> highest = new TreeMap<>();
    String pattern = "";
    for (Page page : alike()) {
      Matcher id = NUMBERED.matcher(page.frontMatter().text(Key.ID).orElse(""));
      if (id.matches()) {
        pattern = "%0" + id.group(2).length() + "d";
        highest.merge(id.group(1), Integer.parseInt(id.group(2)), Math::max);
      }
    }
    if (highest.size() != 1) {
      return Optional.empty();
    }
    String prefix = highest.keySet().iterator().next();
    int next = highest.get(prefix) + 1;
    while (isTaken(prefix + String.format(Locale.ROOT, pattern, next))) {
      next++;
    }
    return Optional.of(prefix + String.format(Locale.ROOT, pattern, next));
  }

  private String unused(String id) {
    String free = id;
    for (int number = 2; isTaken(free); number++) {
      free = id + "-" + number;
    }
    return free;
  }

  private boolean isTaken(String id) {
    return handbook.pages().stream()
        .anyMatch(page -> page.frontMatter().text(Key.ID).filter(id::equals).isPresent());
  }

  /**
   * The VPMOM of the nearest folder above, else the company's: the one that feeds into no other.
   * None where several could be meant.
   */
  private Optional<Vpmom> vpmom() {
    Domain domain = Domain.of(handbook);
    List<Vpmom> current =
        domain.vpmomIds().stream()
            .flatMap(id -> domain.vpmom(id).stream())
            .filter(vpmom -> vpmom.form() == Vpmom.Form.PAGE && isCurrent(vpmom))
            .toList();
    String folder = Urls.folder(path);
    while (!folder.isEmpty() && kind != Kind.VPMOM) {
      String here = folder;
      List<Vpmom> near =
          current.stream().filter(v -> Urls.folder(v.page().path()).equals(here)).toList();
      if (!near.isEmpty()) {
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
      }
      folder = Urls.folder(folder.substring(0, folder.length() - 1));
    }
    List<Vpmom> top = current.stream().filter(v -> v.header().parent().isEmpty()).toList();
    return top.size() == 1 ? Optional.of(top.get(0)) : Optional.empty();
  }

  private boolean isCurrent(Vpmom vpmom) {
    Governance governance =
        GovernanceRegister.of(handbook, FormerVersions.UNKNOWN, today).of(vpmom);
    return !governance.archived()
        && governance.periodEnd().filter(end -> end.isBefore(today)).isEmpty();
  }

  private int nextObjective() {
    return handbook.pages().stream()
            .flatMap(page -> OBJECTIVE.matcher(page.text().text()).results())
            .map(found -> Integer.parseInt(found.group(1)))
            .max(Comparator.naturalOrder())
            .orElse(0)
        + 1;
  }

  private Optional<String> department() {
    String folder = Urls.folder(path);
    return handbook.pages().stream()
        .filter(page -> !folder.isEmpty() && Urls.isIndex(page.path()))
        .filter(page -> Urls.folder(page.path()).equals(folder))
        .map(Page::title)
        .findFirst();
  }

  /**
   * The folder in which most pages of a kind live, or in which the first of them is looked for.
   *
   * @throws HandbookException when they live in several folders, and none has more than the others
   */
  static String usualFolder(Handbook handbook, Kind kind) {
    Map<String, Long> counts =
        handbook.pages().stream()
            .filter(page -> page.kind() == kind && kind != Kind.PAGE)
            .filter(page -> !Urls.isIndex(page.path()))
            .collect(
                Collectors.groupingBy(
                    page -> Urls.folder(page.path()), TreeMap::new, Collectors.counting()));
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    if (counts.isEmpty()) {
      return FIRST.getOrDefault(kind, "");
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() * 2 > all)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> severalFolders(kind, counts.keySet()));
  }

  private static HandbookException severalFolders(Kind kind, Set<String> folders) {
    String named =
        folders.stream()
            .map(folder -> folder.isEmpty() ? "." : folder.replaceFirst("/$", ""))
            .limit(MOST_NAMED)
            .collect(Collectors.joining(", "));
    return new HandbookException(
        "The folder of the new page is missing: pages of the kind " + kind.id() + " are in several",
        "handbook.path",
        "Add it, as in -Dhandbook.path=FOLDER. Folders with such pages: " + named);
  }
}
