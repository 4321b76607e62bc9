package dev.handbook.change;

import dev.handbook.model.Page;
import dev.handbook.model.Wording;
import dev.handbook.model.Wording.Part;
import dev.handbook.text.Secrets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which sentences of a page are others than they were. */
public final class WordingChanges {
  /** More than these are better read in the diff. */
  private static final int SHOWN = 3;

  /** Longer sentences are cut to the words that changed and some around them. */
  private static final int LONGEST = 90;

  private static final int WORDS_AROUND = 3;

  /** Sentences that share a quarter of their words may be one that was rewritten. */
  private static final double ALIKE = 0.25;

  private final List<String> changes = new ArrayList<>();

  private WordingChanges() {}

  /** The changes in the order of the page, in words, the first of them in full. */
  public static String between(Page before, Page after) {
    WordingChanges changes = new WordingChanges();
    changes.find(SentenceDiff.of(Wording.sentences(before), Wording.sentences(after)));
    List<String> all = changes.changes;
    String first = all.stream().limit(SHOWN).collect(Collectors.joining("; "));
    int more = all.size() - SHOWN;
    return more > 0
        ? first + "; and " + more + (more == 1 ? " change" : " changes") + " more"
        : first;
  }

  /**
   * The first line of a page that reads otherwise than before; none when it only became shorter.
   */
  public static Optional<Integer> firstLine(Page before, Page after) {
    List<Part> old = Wording.sentences(before);
    List<Part> now = Wording.sentences(after);
    return now.stream().skip(SentenceDiff.sameStart(old, now)).findFirst().map(Part::line);
  }

  private void find(SentenceDiff texts) {
    if (texts.another()) {
      changes.add("nearly all of it");
      return;
    }
    List<Part> gone = new ArrayList<>();
    List<Part> fresh = new ArrayList<>();
    for (SentenceDiff.Step step : texts.steps()) {
      switch (step.fate()) {
        case KEPT -> replaced(gone, fresh);
        case REMOVED -> gone.add(step.part());
        case ADDED -> fresh.add(step.part());
      }
    }
    replaced(gone, fresh);
  }

  /** Pairs sentences that took the place of others, in order, and says what became of each. */
  private void replaced(List<Part> gone, List<Part> fresh) {
    int next = 0;
    for (Part was : gone) {
      int now = next;
      boolean oneForOne = gone.size() == fresh.size();
      while (now < fresh.size() && !oneForOne && likeness(was, fresh.get(now)) < ALIKE) {
        now++;
      }
      if (now < fresh.size()) {
        fresh.subList(next, now).forEach(this::added);
        changed(was, fresh.get(now));
        next = now + 1;
      } else {
        changes.add("“" + shown(was.text(), "") + "” is gone");
      }
    }
    fresh.subList(next, fresh.size()).forEach(this::added);
    gone.clear();
    fresh.clear();
  }

  private void added(Part part) {
    changes.add("“" + shown(part.text(), "") + "” is new (line " + part.line() + ")");
  }

  private void changed(Part was, Part now) {
    String line = " (line " + now.line() + ")";
    changes.add(
        was.text().equals(now.text())
            ? "“" + shown(now.text(), "") + "” was " + kind(was) + " and is " + kind(now) + line
            : "“"
                + shown(was.text(), now.text())
                + "” is now “"
                + shown(now.text(), was.text())
                + "”"
                + line);
  }

  private static String kind(Part part) {
    return switch (part.mark()) {
      case "" -> "plain text";
      case "1." -> "a numbered step";
      case "•" -> "a point of a list";
      case "|" -> "a cell of a table";
      default -> "a heading of level " + part.mark().substring(1);
    };
  }

  private static double likeness(Part a, Part b) {
    Set<String> words = new HashSet<>(Arrays.asList(a.text().split(" ")));
    Set<String> others = new HashSet<>(Arrays.asList(b.text().split(" ")));
    int all = words.size() + others.size();
    words.retainAll(others);
    return words.size() / (double) (all - words.size());
  }

  /** A sentence; of a long one the words that another has not, with some around them. */
  private static String shown(String sentence, String other) {
    String[] words = sentence.split(" ");
    String[] others = other.split(" ");
    int start = 0;
    while (start < Math.min(words.length, others.length) && words[start].equals(others[start])) {
      start++;
    }
    int tail = 0;
    while (tail < Math.min(words.length, others.length) - start
        && words[words.length - 1 - tail].equals(others[others.length - 1 - tail])) {
      tail++;
    }
    String part = sentence;
    if (sentence.length() > LONGEST) {
      int from = Math.max(0, start - WORDS_AROUND);
      int to = Math.min(words.length, words.length - tail + WORDS_AROUND);
      part =
          (from > 0 ? "… " : "")
              + String.join(" ", Arrays.copyOfRange(words, from, Math.max(from, to)))
              + (to < words.length ? " …" : "");
    }
    String cut = part.length() > LONGEST ? part.substring(0, LONGEST).strip() + "…" : part;
    return Secrets.redact(cut.isEmpty() ? "–" : cut);
  }
}
