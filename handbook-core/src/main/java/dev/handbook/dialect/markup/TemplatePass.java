package dev.handbook.dialect.markup;

import dev.handbook.dialect.markup.Construct.Kind;
import dev.handbook.dialect.markup.Token.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts what templates, shortcodes and components say into our blocks: from front to back, each
 * token once. What stands between two tokens is copied.
 */
final class TemplatePass {
  private static final int DEEPEST = 50;

  private final String text;
  private final Notation notation;
  private final List<Token> tokens;
  private final int[] partners;
  private final String[] endings;
  private final Pieces out;
  private final List<Note> notes = new ArrayList<>();
  private final List<Integer> hidden = new ArrayList<>();
  private final Values values;
  private final Conditions conditions;
  private final ConstructWriter writer;
  private final Inclusions inclusions;
  private int at;

  TemplatePass(String text, Notation notation, List<Token> tokens, Inclusions inclusions) {
    this.text = text;
    this.notation = notation;
    this.tokens = tokens;
    this.partners = Pairing.of(tokens);
    this.endings = new String[tokens.size()];
    this.out = new Pieces(text);
    this.values = new Values(notation);
    this.conditions = new Conditions(notation.given());
    this.inclusions = inclusions;
    this.writer = new ConstructWriter(text, values, notation, out, notes);
  }

  Translation translate() {
    range(0, tokens.size(), text.length(), 0);
    return out.finish(notes, hidden);
  }

  /** Writes all tokens from one number to another, and the text up to an offset. */
  private void range(int first, int last, int end, int depth) {
    for (int i = first; i < last; i++) {
      Token token = tokens.get(i);
      if (token.start() < at) {
        continue;
      }
      out.copy(at, token.start());
      at = token.end();
      i = token(i, depth);
    }
    out.copy(at, end);
    at = Math.max(at, end);
  }

  /** Writes a token; gives the number of the last one that was written with it. */
  private int token(int number, int depth) {
    Token token = tokens.get(number);
    switch (token.type()) {
      case COMMENT -> comment(token);
      case SHOWN -> {
        if (token.from() == token.to()) {
          skipLine(token);
        } else {
          writer.shown(token);
        }
      }
      case VALUE -> at = writer.value(token);
      case ELEMENT -> writer.element(token);
      case INCLUSION, CODE_INCLUSION, CODE_FILE -> inclusions.write(token, this);
      default -> {
        return construct(number, depth);
      }
    }
    return number;
  }

  private void comment(Token token) {
    if (!token.name().isEmpty() && token.end() == text.length()) {
      note(Note.Kind.COMMENT, token.name(), token);
    }
    hide(token.start(), token.end());
    skipLine(token);
  }

  /** Says that a stretch of the text is for no reader. */
  private void hide(int start, int end) {
    hidden.add(start);
    hidden.add(end);
  }

  private int construct(int number, int depth) {
    Token token = tokens.get(number);
    int partner = partners[number];
    if (token.closing()) {
      closing(number, token);
      return number;
    }
    int behind = partner < 0 ? -1 : tokens.get(partner).start();
    if (inclusions.component(token, behind, this)) {
      return partner < 0 ? number : swallowed(number, partner);
    }
    Optional<Construct> known = Constructs.of(token.name());
    Kind kind = known.map(Construct::kind).orElse(Kind.PLAIN);
    switch (kind) {
      case CONDITION -> {
        return condition(number, depth);
      }
      case LOOP -> {
        return loop(number);
      }
      case BRANCH -> skipLine(token);
      case COMMENT -> {
        return hidden(number, token);
      }
      case ASSIGNMENT -> {
        values.assign(text.substring(token.from(), token.to()));
        skipLine(token);
      }
      case INCLUDE -> inclusions.write(token, this);
      default -> {
        boolean paired = partner >= 0;
        if (known.isEmpty()) {
          note(Note.Kind.CONSTRUCT, token.name(), token);
        }
        String ending =
            writer.open(token, known, Pairing.inner(tokens, number, partners[number]), paired);
        if (paired) {
          endings[partner] = ending;
          return writer.hasContent() ? swallowed(number, partner) : number;
        }
      }
    }
    return number;
  }

  private int swallowed(int number, int partner) {
    at = tokens.get(partner).end();
    return partner;
  }

  private void closing(int number, Token token) {
    if (endings[number] == null) {
      if (partners[number] < 0) {
        note(Note.Kind.CONSTRUCT, token.name(), token);
      }
      skipLine(token);
    } else if (endings[number].isEmpty()) {
      skipLine(token);
    } else {
      out.put(endings[number], token.start(), token.end());
    }
  }

  private int hidden(int number, Token token) {
    int partner = partners[number];
    if (partner < 0) {
      note(Note.Kind.COMMENT, token.name(), token);
      hide(token.start(), text.length());
      at = text.length();
      return tokens.size();
    }
    hide(token.start(), tokens.get(partner).end());
    at = tokens.get(partner).end();
    skipLine(tokens.get(partner));
    return partner;
  }

  private int loop(int number) {
    Token token = tokens.get(number);
    note(Note.Kind.CONDITION, words(token), token);
    if (partners[number] < 0) {
      skipLine(token);
      return number;
    }
    hide(token.start(), tokens.get(partners[number]).end());
    at = tokens.get(partners[number]).end();
    skipLine(tokens.get(partners[number]));
    return partners[number];
  }

  private String words(Token token) {
    String arguments = text.substring(token.from(), token.to()).strip();
    String name = token.name() + (arguments.isEmpty() ? "" : " " + arguments);
    return name.length() > 80 ? name.substring(0, 80) + "…" : name.replaceAll("\\s+", " ");
  }

  /** The branch that holds is written; where nobody says which, none is. */
  private int condition(int number, int depth) {
    Token token = tokens.get(number);
    int partner = partners[number];
    if (partner < 0) {
      return withoutEnd(number, token);
    }
    List<Integer> branches = branches(number, partner);
    int chosen =
        depth >= DEEPEST
            ? Conditions.UNDECIDED
            : conditions.chosen(branches.stream().map(tokens::get).toList(), text);
    int behind = tokens.get(partner).end();
    if (chosen == Conditions.UNDECIDED) {
      note(Note.Kind.CONDITION, words(token), token);
      hide(token.start(), behind);
    } else if (chosen == Conditions.NONE) {
      hide(token.start(), behind);
    } else {
      int first = branches.get(chosen);
      int last = chosen + 1 < branches.size() ? branches.get(chosen + 1) : partner;
      hide(token.start(), tokens.get(first).end());
      at = tokens.get(first).end();
      range(first + 1, last, tokens.get(last).start(), depth + 1);
      hide(tokens.get(last).start(), behind);
    }
    at = behind;
    skipLine(tokens.get(partner));
    return partner;
  }

  /** Better too little than too much: a condition without an end holds the rest of the page. */
  private int withoutEnd(int number, Token token) {
    if (token.from() == token.to() || token.type() == Type.COMPONENT) {
      note(Note.Kind.CONSTRUCT, token.name(), token);
      skipLine(token);
      return number;
    }
    note(Note.Kind.CONDITION, words(token), token);
    hide(token.start(), text.length());
    at = text.length();
    return tokens.size();
  }

  /** The numbers of the tokens that begin the branches of a condition. */
  private List<Integer> branches(int number, int partner) {
    List<Integer> branches = new ArrayList<>(List.of(number));
    for (int i = number + 1; i < partner; i++) {
      Token token = tokens.get(i);
      if (partners[i] > i) {
        i = partners[i];
      } else if (Constructs.of(token.name()).filter(c -> c.kind() == Kind.BRANCH).isPresent()
          && token.type() == tokens.get(number).type()) {
        branches.add(i);
      }
    }
    return branches;
  }

  /** Takes the line feed, too, where nothing but the token is on a line. */
  void skipLine(Token token) {
    if (!out.onBlankLine()) {
      return;
    }
    int end = token.end();
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '\n' && at == token.end()) {
      at = end + 1;
      out.dropBlanks();
    }
  }

  void note(Note.Kind kind, String name, Token token) {
    boolean block = kind == Note.Kind.CONSTRUCT && token.type() == Type.TAG && !notation.hasTags();
    notes.add(new Note(block ? Note.Kind.BLOCK : kind, name, token.start(), token.end()));
  }

  ConstructWriter writer() {
    return writer;
  }

  /** Goes on behind an offset. */
  void goOn(int offset) {
    at = offset;
  }

  Pieces out() {
    return out;
  }

  String text() {
    return text;
  }

  Notation notation() {
    return notation;
  }

  Values values() {
    return values;
  }
}
