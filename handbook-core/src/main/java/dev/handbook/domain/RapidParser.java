package dev.handbook.domain;

import dev.handbook.domain.Rapid.Fault;
import dev.handbook.domain.Rapid.Model;
import dev.handbook.domain.Rapid.Party;
import dev.handbook.domain.Rapid.Problem;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Sequence;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the notation of responsibilities.
 *
 * <pre>
 * decision = party { "," party }
 * party    = name "(" letter { ("," | "&amp;" | "and") letter } ")"
 * </pre>
 */
final class RapidParser {
  private final Model model;
  private final String text;
  private final Span start;
  private final List<Party> parties = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int at;

  RapidParser(Model model, String text, Span start) {
    this.model = model;
    this.text = text;
    this.start = start;
  }

  Rapid parse() {
    skipBlanks();
    if (atEnd()) {
      problem(Fault.SYNTAX, 0, text.length(), "It names nobody.");
    }
    while (!atEnd()) {
      int before = problems.size();
      party();
      skipBlanks();
      if (atEnd()) {
        break;
      }
      if (text.charAt(at) == ',' || text.charAt(at) == ';') {
        at++;
        skipBlanks();
        if (atEnd()) {
          problem(Fault.SYNTAX, at - 1, at, "Nobody follows the last comma.");
        }
      } else if (problems.size() == before) {
        // A forgotten comma is said once; reading goes on as if it were there.
        problem(Fault.SYNTAX, at, at + 1, "A comma is missing between two parties.");
      }
    }
    return new Rapid(model, parties, problems);
  }

  private void party() {
    int from = at;
    while (!atEnd() && "(),;".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String name = text.substring(from, at).strip();
    int nameEnd = from + text.substring(from, at).stripTrailing().length();
    if (atEnd() || text.charAt(at) != '(') {
      boolean closing = !atEnd() && text.charAt(at) == ')';
      if (closing) {
        problem(Fault.SYNTAX, at, at + 1, "This bracket closes nothing.");
        at++;
      } else if (name.isEmpty()) {
        problem(Fault.SYNTAX, at, at + 1, "A name is missing here.");
      } else {
        String message = "After “" + name + "” its letters in brackets are missing.";
        problem(Fault.SYNTAX, from, nameEnd, message);
      }
      return;
    }
    if (name.isEmpty()) {
      problem(Fault.SYNTAX, at, at + 1, "Before this bracket a name is missing.");
    }
    at++;
    List<Character> letters = letters();
    if (!name.isEmpty()) {
      parties.add(new Party(name, letters, span(from, at)));
    }
  }

  private List<Character> letters() {
    int open = at - 1;
    List<Character> letters = new ArrayList<>();
    if (skipUnclosed(open)) {
      return letters;
    }
    while (text.charAt(at) != ')') {
      int from = at;
      while (Character.isLetter(text.charAt(at))) {
        at++;
      }
      if (from == at) {
        separator();
      } else {
        letter(from, letters);
      }
    }
    if (letters.isEmpty() && text.substring(open + 1, at).isBlank()) {
      problem(Fault.SYNTAX, open, at + 1, "These brackets hold no letter.");
    }
    at++;
    return letters;
  }

  /** Goes on with the next party when a bracket is not closed before the next one opens. */
  private boolean skipUnclosed(int open) {
    int next = at;
    while (next < text.length() && "()".indexOf(text.charAt(next)) < 0) {
      next++;
    }
    if (next < text.length() && text.charAt(next) == ')') {
      return false;
    }
    problem(Fault.SYNTAX, open, open + 1, "This bracket is never closed.");
    int comma = next < text.length() ? text.lastIndexOf(',', next) : -1;
    at = comma > open ? comma : next;
    return true;
  }

  private void separator() {
    char c = text.charAt(at);
    if (!Character.isWhitespace(c) && ",&/+;".indexOf(c) < 0) {
      problem(Fault.SYNTAX, at, at + 1, "“" + c + "” does not belong between letters.");
    }
    at++;
  }

  private void letter(int from, List<Character> letters) {
    String word = text.substring(from, at);
    if (word.equalsIgnoreCase("and")) {
      return;
    }
    char first = Character.toUpperCase(word.charAt(0));
    Optional<String> role = model.roleOf(first);
    boolean spelledOut = role.isPresent() && role.get().equals(word.toLowerCase(Locale.ROOT));
    if (role.isPresent() && (word.length() == 1 || spelledOut)) {
      letters.add(first);
      return;
    }
    problem(Fault.UNKNOWN_ROLE, from, at, unknown(word, model));
  }

  private static String unknown(String word, Model model) {
    String known = String.join(", ", model.roles());
    return "“" + word + "” is no part in " + model + ": there are " + known + ".";
  }

  private void problem(Fault fault, int from, int to, String message) {
    problems.add(new Problem(fault, span(from, Math.min(to, text.length())), message));
  }

  private Span span(int from, int to) {
    int column = start.column() + Math.min(from, text.length());
    int end = Math.max(column, start.column() + to);
    return new Span(start.line(), column, start.line(), end);
  }

  private void skipBlanks() {
    while (!atEnd() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean atEnd() {
    return at >= text.length();
  }

  /** Where the text of a scalar begins: behind its quote, if it has one. */
  static Span insideQuotes(Scalar scalar, SourceText source) {
    Span span = scalar.span();
    String line = source.line(span.line());
    int column = span.column();
    boolean quoted = column <= line.length() && "\"'".indexOf(line.charAt(column - 1)) >= 0;
    return Span.at(span.line(), quoted ? column + 1 : column);
  }

  /** Reads {@code {decide: CRO, agree: [Finance, Legal]}}. */
  static Rapid ofMapping(Model model, Mapping mapping) {
    Map<String, List<Character>> letters = new LinkedHashMap<>();
    Map<String, Span> spans = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (FrontMatter.Entry entry : mapping.entries()) {
      String key = entry.key().strip().toLowerCase(Locale.ROOT);
      Optional<String> role =
          model.roles().stream()
              .filter(known -> known.equals(key) || key.equals(known.substring(0, 1)))
              .findFirst();
      if (role.isEmpty()) {
        problems.add(new Problem(Fault.UNKNOWN_ROLE, entry.keySpan(), unknown(entry.key(), model)));
        continue;
      }
      for (Scalar who : scalars(entry.value(), problems)) {
        for (String name : who.text().split(",")) {
          if (!name.isBlank()) {
            char letter = Character.toUpperCase(role.get().charAt(0));
            letters.computeIfAbsent(name.strip(), any -> new ArrayList<>()).add(letter);
            spans.putIfAbsent(name.strip(), who.span());
          }
        }
      }
    }
    List<Party> parties = new ArrayList<>();
    letters.forEach((name, parts) -> parties.add(new Party(name, parts, spans.get(name))));
    if (parties.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(Fault.SYNTAX, mapping.span(), "It names nobody."));
    }
    return new Rapid(model, parties, problems);
  }

  private static List<Scalar> scalars(Value value, List<Problem> problems) {
    List<Scalar> scalars = new ArrayList<>();
    if (value instanceof Scalar scalar) {
      scalars.add(scalar);
    } else if (value instanceof Sequence sequence) {
      sequence.items().forEach(item -> scalars.addAll(scalars(item, problems)));
    } else {
      problems.add(new Problem(Fault.SYNTAX, value.span(), "Write names here, not keys."));
    }
    return scalars;
  }
}
