package dev.handbook.dialect.markup;

import dev.handbook.dialect.markup.Token.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which token ends which: one of the same notation and name, the nearest one open. */
final class Pairing {
  private final List<Token> tokens;
  private final int[] partners;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private Pairing(List<Token> tokens) {
    this.tokens = tokens;
    this.partners = new int[tokens.size()];
    Arrays.fill(partners, -1);
  }

  /** The number of each token's partner; -1 of one without. */
  static int[] of(List<Token> tokens) {
    Pairing pairing = new Pairing(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      pairing.take(i);
    }
    return pairing.partners;
  }

  private void take(int number) {
    Token token = tokens.get(number);
    boolean pairs =
        token.type() == Type.TAG
            || token.type() == Type.SHORTCODE
            || token.type() == Type.COMPONENT
            || token.type() == Type.CODE;
    if (!pairs || token.alone()) {
      return;
    }
    if (!token.closing()) {
      boolean branch =
          Constructs.of(token.name()).filter(c -> c.kind() == Construct.Kind.BRANCH).isPresent();
      if (!branch) {
        open.push(number);
        counts.merge(key(token), 1, Integer::sum);
      }
    } else if (counts.getOrDefault(key(token), 0) > 0) {
      int last = pop();
      while (!key(tokens.get(last)).equals(key(token))) {
        last = pop();
      }
      partners[last] = number;
      partners[number] = last;
    }
  }

  private int pop() {
    int last = open.pop();
    counts.merge(key(tokens.get(last)), -1, Integer::sum);
    return last;
  }

  /** Code ends whatever was begun last. */
  private static String key(Token token) {
    return token.type() == Type.CODE ? "CODE" : token.type() + token.name();
  }

  /** The kinds of what stands directly or deeper in a construct, as far as they matter. */
  static Inner inner(List<Token> tokens, int number, int partner) {
    if (partner < 0) {
      return Inner.NOTHING;
    }
    boolean steps = false;
    boolean tabs = false;
    boolean columns = false;
    for (int i = number + 1; i < partner && i < number + 200; i++) {
      Optional<Construct> known = Constructs.of(tokens.get(i).name());
      steps |= known.filter(c -> c.kind() == Construct.Kind.STEP).isPresent();
      columns |= known.filter(c -> c.kind() == Construct.Kind.COLUMN).isPresent();
      tabs |= known.filter(c -> c.kind() == Construct.Kind.TAB).isPresent();
    }
    return new Inner(tokens.get(number).end(), tokens.get(partner).start(), steps, tabs, columns);
  }

  /** What stands between the tokens of a construct. */
  record Inner(int start, int end, boolean steps, boolean tabs, boolean columns) {
    static final Inner NOTHING = new Inner(-1, -1, false, false, false);
  }
}
