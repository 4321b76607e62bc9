package dev.handbook.lint;

import dev.handbook.change.ContentTree;
import dev.handbook.model.Finding;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.rule.RuleId;
import dev.handbook.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The findings that were there when somebody decided to look at new ones only. Kept beside the
 * content in {@value #FILE}, so that its changes are reviewed like any other.
 *
 * <p>Findings are known again by their fingerprints: a paragraph above does not make them new, and
 * a page that moves takes them along.
 */
public final class Baseline {
  /** The name of its file in the content folder. */
  public static final String FILE = "handbook-baseline.json";

  /** The rule that says that entries can go. */
  static final String STALE = RuleId.BASELINE_STALE;

  /** Some 200 bytes for each of half a million findings. */
  private static final int CAP = 100 * 1024 * 1024;

  private final List<Entry> entries;

  Baseline(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * A finding that is frozen.
   *
   * @param rule and
   * @param path for those who read the file; the fingerprint alone counts
   */
  record Entry(String fingerprint, String rule, String path) {}

  /**
   * What a baseline makes of findings.
   *
   * @param fresh those that count
   * @param frozen those that were there before
   * @param stale how many entries fit no finding any more
   */
  public record Split(List<Finding> fresh, List<Finding> frozen, int stale) {
    public Split {
      fresh = List.copyOf(fresh);
      frozen = List.copyOf(frozen);
    }

    /** The new findings, and a word about entries that fit nothing any more. */
    public List<Finding> reported() {
      List<Finding> reported = new ArrayList<>(fresh);
      if (stale > 0) {
        reported.add(staleness(stale));
      }
      reported.sort(Finding.ORDER);
      return List.copyOf(reported);
    }
  }

  /**
   * The baseline of a handbook, if it has one.
   *
   * @throws HandbookException when the file cannot be read
   */
  public static Optional<Baseline> read(Path content) {
    return BaselineFile.read(content, FILE).map(Baseline::new);
  }

  /**
   * The baseline of a handbook as a revision had it, if it had one.
   *
   * @param content the folder of the pages in that revision
   * @throws HandbookException when the file could not be read
   */
  public static Optional<Baseline> read(ContentTree content) {
    try {
      Optional<ContentTree> file =
          content.child(FILE).filter(found -> found.type() == ContentTree.Type.FILE);
      return file.isEmpty()
          ? Optional.empty()
          : Optional.of(new Baseline(BaselineFile.read(FILE, file.get().head(CAP))));
    } catch (IOException e) {
      throw BaselineFile.unreadable(FILE, e);
    }
  }

  /** A baseline of all these findings; what concerns the baseline itself is never frozen. */
  public static Baseline of(List<Finding> findings) {
    return new Baseline(
        findings.stream()
            .filter(finding -> !finding.rule().equals(STALE))
            .map(found -> new Entry(found.fingerprint(), found.rule(), found.path()))
            .toList());
  }

  /** How many findings are frozen. */
  public int size() {
    return entries.size();
  }

  /** Writes the baseline beside the content and says where. */
  public Path write(Path content) {
    return BaselineFile.write(content, FILE, entries);
  }

  /** This baseline without what was mended since: it may become shorter, never longer. */
  public Baseline without(List<Finding> findings, List<Page> pages) {
    return of(split(findings, pages).frozen());
  }

  /**
   * Tells new findings from frozen ones.
   *
   * @param pages of the handbook today: an entry of a page that is gone may fit one that moved
   */
  public Split split(List<Finding> findings, List<Page> pages) {
    Map<String, Entry> open = new LinkedHashMap<>();
    entries.forEach(entry -> open.put(entry.fingerprint(), entry));
    Set<Finding> frozen = new HashSet<>();
    for (Finding finding : findings) {
      if (open.remove(finding.fingerprint()) != null) {
        frozen.add(finding);
      }
    }
    followMoves(findings, pages, open, frozen);
    List<Finding> fresh = findings.stream().filter(found -> !frozen.contains(found)).toList();
    return new Split(fresh, findings.stream().filter(frozen::contains).toList(), open.size());
  }

  private static void followMoves(
      List<Finding> findings, List<Page> pages, Map<String, Entry> open, Set<Finding> frozen) {
    Set<String> here = pages.stream().map(Page::path).collect(Collectors.toSet());
    Map<String, List<Entry>> moved = new HashMap<>();
    for (Entry entry : open.values()) {
      if (entry.path().endsWith(".md") && !here.contains(entry.path())) {
        moved.computeIfAbsent(what(entry.fingerprint()), key -> new ArrayList<>()).add(entry);
      }
    }
    for (Finding finding : findings) {
      List<Entry> candidates = moved.getOrDefault(what(finding.fingerprint()), List.of());
      if (!frozen.contains(finding) && !candidates.isEmpty()) {
        open.remove(candidates.remove(0).fingerprint());
        frozen.add(finding);
      }
    }
  }

  private static String what(String fingerprint) {
    return fingerprint.substring(0, Finding.WHAT);
  }

  private static Finding staleness(int stale) {
    return new Finding(
        STALE,
        "HB1705",
        Severity.INFO,
        FILE,
        Span.FILE,
        stale == 1 ? "One frozen finding is fixed." : stale + " frozen findings are fixed.",
        Optional.of("Run handbook:baseline, so that they cannot come back unnoticed."),
        new Fingerprints().next(STALE, FILE, ""));
  }
}
