package dev.handbook.text;

import dev.handbook.text.PatternParser.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A pattern written by somebody we need not trust. All ways in which it may fit are followed at
 * once (Thompson, 1968), so that no pattern takes longer than its size times the text.
 *
 * <p>It knows letters, {@code .}, {@code [a-z]}, {@code \d \w \s} and their opposites, groups,
 * {@code |}, {@code * + ? {n,m}}, {@code ^ $ \b \B}, and {@code (?i)} at its beginning. Of several
 * places that fit the first is found, and there the longest.
 */
public final class LinearPattern {
  /** Of what a pattern is made. */
  private static final int MOST_STEPS = 500;

  private static final int SET = 0;
  private static final int SPLIT = 1;
  private static final int PLACE = 2;
  private static final int MATCH = 3;

  private static final String ANY_CASE = "(?i)";

  private final String pattern;
  private final List<Step> steps = new ArrayList<>();
  private int written;

  /** Whether a letter of ASCII may begin what fits. */
  private final boolean[] begins = new boolean[128];

  /**
   * A step.
   *
   * @param to the next step
   * @param other where else to go from a split, or the kind of a place
   */
  private record Step(int type, IntPredicate set, int to, int other) {}

  /** What of a pattern cannot be used; the message says what and where. */
  public static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unfit(String message) {
      super(message);
    }
  }

  /**
   * What was found.
   *
   * @param start of it
   * @param end behind it
   */
  public record Found(int start, int end) {}

  private LinearPattern(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads a pattern.
   *
   * @throws Unfit when it cannot be used
   */
  public static LinearPattern of(String pattern) {
    boolean anyCase = pattern.startsWith(ANY_CASE);
    LinearPattern read = new LinearPattern(pattern);
    read.write(new PatternParser(pattern, anyCase, anyCase ? ANY_CASE.length() : 0).parse());
    read.step(new Step(MATCH, null, -1, 0));
    read.findBeginnings();
    return read;
  }

  /** How many steps it has; the time to look through a text grows with them. */
  public int size() {
    return steps.size();
  }

  private int step(Step step) {
    if (steps.size() >= MOST_STEPS) {
      throw new Unfit("it is too large; write it as several rules");
    }
    steps.add(step);
    return steps.size() - 1;
  }

  private void write(Node node) {
    // Nothing written a million times takes no step, but time.
    if (++written > 8 * MOST_STEPS) {
      throw new Unfit("it is too large; write it as several rules");
    }
    if (node instanceof Node.Letter letter) {
      step(new Step(SET, letter.set(), steps.size() + 1, 0));
    } else if (node instanceof Node.Place place) {
      step(new Step(PLACE, null, steps.size() + 1, place.kind()));
    } else if (node instanceof Node.Run run) {
      run.parts().forEach(this::write);
    } else if (node instanceof Node.Choice choice) {
      write(choice.parts());
    } else if (node instanceof Node.Repeat repeat) {
      write(repeat);
    }
  }

  private void write(List<Node> choices) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      boolean last = i + 1 == choices.size();
      int split = last ? -1 : step(new Step(SPLIT, null, steps.size() + 1, 0));
      write(choices.get(i));
      if (!last) {
        ends.add(step(new Step(SPLIT, null, 0, 0)));
        steps.set(split, new Step(SPLIT, null, split + 1, steps.size()));
      }
    }
    int end = steps.size();
    ends.forEach(jump -> steps.set(jump, new Step(SPLIT, null, end, end)));
  }

  private void write(Node.Repeat repeat) {
    for (int i = 0; i < repeat.least(); i++) {
      write(repeat.part());
    }
    if (repeat.most() < 0) {
      int split = step(new Step(SPLIT, null, 0, 0));
      write(repeat.part());
      step(new Step(SPLIT, null, split, split));
      steps.set(split, new Step(SPLIT, null, split + 1, steps.size()));
    }
    for (int i = repeat.least(); i < repeat.most(); i++) {
      int split = step(new Step(SPLIT, null, 0, 0));
      write(repeat.part());
      steps.set(split, new Step(SPLIT, null, split + 1, steps.size()));
    }
  }

  /** What letters of ASCII may come first: the text is passed over until there is one. */
  private void findBeginnings() {
    Ways ways = new Ways(steps.size());
    ways.add(0, 0, "", 0, true);
    for (int i = 0; i < ways.count; i++) {
      Step step = steps.get(ways.states[i]);
      if (step.type() == MATCH) {
        throw new Unfit("it fits where nothing is written");
      }
      for (int c = 0; step.type() == SET && c < begins.length; c++) {
        begins[c] |= step.set().test(c);
      }
    }
  }

  /** The first part of a text that fits. */
  public Optional<Found> find(String text) {
    return find(text, 0);
  }

  /** The first part of a text that fits and begins at a place or behind it. */
  public Optional<Found> find(String text, int from) {
    Ways here = new Ways(steps.size());
    Ways next = new Ways(steps.size());
    Found best = null;
    for (int at = from; at <= text.length(); ) {
      if (here.count == 0) {
        if (best != null) {
          break;
        }
        at = nextBeginning(text, at);
      }
      if (best == null) {
        here.add(0, at, text, at, false);
      }
      int c = at < text.length() ? text.codePointAt(at) : -1;
      int after = at + (c < 0 ? 1 : Character.charCount(c));
      next.clear();
      for (int i = 0; i < here.count; i++) {
        int start = here.starts[i];
        Step step = steps.get(here.states[i]);
        if (best != null && start > best.start()) {
          break;
        }
        if (step.type() == MATCH) {
          best = new Found(start, at);
        } else if (c >= 0 && step.set().test(c)) {
          next.add(step.to(), start, text, after, false);
        }
      }
      Ways done = here;
      here = next;
      next = done;
      at = after;
    }
    return Optional.ofNullable(best);
  }

  private int nextBeginning(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) < begins.length && !begins[text.charAt(at)]) {
      at++;
    }
    return at;
  }

  @Override
  public String toString() {
    return pattern;
  }

  /** The steps at which a text has arrived, each with the first place from where it may be. */
  private final class Ways {
    private final int[] states;
    private final int[] starts;
    private final int[] marks;
    private final int[] stack;
    private int mark = 1;
    private int count;

    Ways(int size) {
      states = new int[size];
      starts = new int[size];
      marks = new int[size];
      stack = new int[2 * size + 2];
    }

    void clear() {
      count = 0;
      mark++;
    }

    /**
     * Adds a step and those that follow without a letter.
     *
     * @param anywhere whether all places between letters count as right
     */
    void add(int first, int start, String text, int at, boolean anywhere) {
      int top = 0;
      stack[top++] = first;
      while (top > 0) {
        int state = stack[--top];
        if (marks[state] == mark) {
          continue;
        }
        marks[state] = mark;
        Step step = steps.get(state);
        switch (step.type()) {
          case SPLIT -> {
            stack[top++] = step.other();
            stack[top++] = step.to();
          }
          case PLACE -> {
            if (anywhere || isPlace(step.other(), text, at)) {
              stack[top++] = step.to();
            }
          }
          default -> {
            states[count] = state;
            starts[count++] = start;
          }
        }
      }
    }
  }

  private static boolean isPlace(int kind, String text, int at) {
    if (kind == '^') {
      return at == 0 || text.charAt(at - 1) == '\n';
    }
    if (kind == '$') {
      return at == text.length() || text.charAt(at) == '\n';
    }
    boolean before = at > 0 && CharClasses.isWord(text.codePointBefore(at));
    boolean behind = at < text.length() && CharClasses.isWord(text.codePointAt(at));
    return (kind == 'b') == (before != behind);
  }
}
