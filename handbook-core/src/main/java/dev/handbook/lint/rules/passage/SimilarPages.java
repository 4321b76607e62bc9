package dev.handbook.lint.rules.passage;

import dev.handbook.domain.PageForms;
import dev.handbook.domain.PageStatus;
import dev.handbook.lint.RuleContext;
import dev.handbook.model.Block;
import dev.handbook.model.Key;
import dev.handbook.model.Page;
import dev.handbook.work.Workers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Finds pages that say much the same: by runs of five words, which are counted for all pages in one
 * sorted array, so that the time grows with the text and not with the number of pairs.
 */
public final class SimilarPages {
  private static final int RUN = 5;

  /** Runs on more pages than this are templates, not copies. */
  private static final int COMMON = 30;

  /**
   * One run in four (a power of two) is enough to find candidates; their likeness is then worked
   * out in full.
   */
  private static final int SAMPLE = 4;

  private static final double CANDIDATE = 0.3;
  private static final double NEAR = 0.5;
  private static final int PAGE_BITS = 24;

  private SimilarPages() {}

  /**
   * Two pages that say much the same.
   *
   * @param page the one to report on: it is not listed, or comes later
   * @param likeness share of the runs of both that both have, 0 to 1
   */
  public record Pair(Page page, Page other, double likeness) {}

  /** The pairs of a handbook, for each page the one with the page most like it. */
  public static List<Pair> pairs(RuleContext scope) {
    List<Page> pages =
        scope.handbook().pages().stream().filter(page -> !scope.isArchived(page)).toList();
    List<long[]> samples =
        Workers.map(
            "Comparing",
            pages,
            Page::path,
            page -> sample(Shingles.runs(written(scope, page), RUN)));
    Set<String> listed =
        scope
            .handbook()
            .toc()
            .flatten()
            .flatMap(entry -> entry.path().stream())
            .collect(Collectors.toSet());
    Map<Integer, Pair> best = new TreeMap<>();
    Map<Integer, long[]> runs = new HashMap<>();
    IntFunction<long[]> runsOf =
        page ->
            runs.computeIfAbsent(
                page, i -> Shingles.distinct(Shingles.runs(written(scope, pages.get(i)), RUN)));
    for (long pair : candidates(samples)) {
      int first = (int) (pair >>> 32);
      int second = (int) pair;
      double likeness = likeness(runsOf.apply(first), runsOf.apply(second));
      if (likeness >= NEAR) {
        boolean firstIsLess =
            listed.contains(pages.get(second).path()) && !listed.contains(pages.get(first).path());
        int reported = firstIsLess ? first : second;
        int other = firstIsLess ? second : first;
        best.merge(
            reported,
            new Pair(pages.get(reported), pages.get(other), likeness),
            (old, found) -> found.likeness() > old.likeness() ? found : old);
      }
    }
    return List.copyOf(best.values());
  }

  /** What somebody has written: on a draft not the words of the form that it was made of. */
  private static List<Block> written(RuleContext scope, Page page) {
    List<Block> passages = scope.passages(page);
    Optional<PageStatus> status = page.frontMatter().text(Key.STATUS).flatMap(PageStatus::read);
    return status.filter(PageStatus.DRAFT::equals).isPresent()
        ? passages.stream().filter(block -> !PageForms.say(block.text())).toList()
        : passages;
  }

  private static List<Long> candidates(List<long[]> samples) {
    int[] sizes = new int[samples.size()];
    long[] entries = Shingles.distinct(shared(samples, sizes));
    for (long entry : entries) {
      sizes[(int) page(entry)]++;
    }
    Map<Long, Integer> shared = new HashMap<>();
    for (int from = 0; from < entries.length; ) {
      int to = from + 1;
      while (to < entries.length && entries[to] >>> PAGE_BITS == entries[from] >>> PAGE_BITS) {
        to++;
      }
      for (int i = from; i < to && to - from <= COMMON; i++) {
        for (int j = i + 1; j < to; j++) {
          long pair = (page(entries[i]) << 32) | page(entries[j]);
          shared.merge(pair, 1, Integer::sum);
        }
      }
      from = to;
    }
    return shared.entrySet().stream()
        .filter(
            entry -> {
              int smaller =
                  Math.min(
                      sizes[(int) (entry.getKey() >>> 32)], sizes[(int) (long) entry.getKey()]);
              return entry.getValue() >= CANDIDATE * smaller;
            })
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Some of the runs of a page. */
  private static long[] sample(long[] runs) {
    long[] sample = new long[runs.length];
    int count = 0;
    for (long run : runs) {
      if ((run & (SAMPLE - 1)) == 0) {
        sample[count++] = run;
      }
    }
    return Arrays.copyOf(sample, count);
  }

  /**
   * The runs that may be on more than one page, each with the number of its page; the others are
   * only counted.
   */
  private static long[] shared(List<long[]> samples, int[] counts) {
    int all = samples.stream().mapToInt(of -> of.length).sum();
    RepeatFilter recurring = new RepeatFilter(all);
    samples.forEach(sample -> Arrays.stream(sample).forEach(recurring::add));
    long[] entries = new long[all];
    int count = 0;
    for (int page = 0; page < samples.size(); page++) {
      for (long run : samples.get(page)) {
        if (recurring.has(run)) {
          entries[count++] = (run << PAGE_BITS) | page;
        } else {
          counts[page]++;
        }
      }
    }
    return Arrays.copyOf(entries, count);
  }

  private static long page(long entry) {
    return entry & ((1L << PAGE_BITS) - 1);
  }

  private static double likeness(long[] first, long[] second) {
    int both = 0;
    for (int i = 0, j = 0; i < first.length && j < second.length; ) {
      int order = Long.compare(first[i], second[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) both / (first.length + second.length - both);
  }
}
