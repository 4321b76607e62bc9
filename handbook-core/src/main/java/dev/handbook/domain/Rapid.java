package dev.handbook.domain;

import dev.handbook.model.FrontMatter;
import dev.handbook.model.Key;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who does what in a decision.
 *
 * @param model which letters mean what
 * @param parties in the order written
 * @param problems what could not be understood
 */
public record Rapid(Model model, List<Party> parties, List<Problem> problems) {
  public Rapid {
    parties = List.copyOf(parties);
    problems = List.copyOf(problems);
  }

  /** A way to hand out responsibilities: its letters, their names, and the one that decides. */
  public enum Model {
    /** Recommend, Agree, Perform, Input, Decide. */
    RAPID('D', "recommend", "agree", "perform", "input", "decide"),
    /** Responsible, Accountable, Consulted, Informed. */
    RACI('A', "responsible", "accountable", "consulted", "informed"),
    /** Driver, Approver, Contributor, Informed. */
    DACI('A', "driver", "approver", "contributor", "informed");

    private final char decider;
    private final List<String> roles;

    Model(char decider, String... roles) {
      this.decider = decider;
      this.roles = List.of(roles);
    }

    /** The letter of the one who decides. */
    public char decider() {
      return decider;
    }

    /** The names of the roles as keys of front matter, in the order of the letters. */
    public List<String> roles() {
      return roles;
    }

    /** The name of a letter's role, {@code Decide} for {@code D}. */
    public Optional<String> roleOf(char letter) {
      return roles.stream().filter(role -> letterOf(role) == letter).findFirst();
    }

    /** The model of a name as written in front matter. */
    public static Optional<Model> of(String name) {
      return Arrays.stream(values())
          .filter(model -> model.name().equals(name.strip().toUpperCase(Locale.ROOT)))
          .findFirst();
    }

    private static char letterOf(String role) {
      return Character.toUpperCase(role.charAt(0));
    }
  }

  /**
   * Someone with a part in the decision: a person, an office or a group.
   *
   * @param name as written
   * @param letters the parts it has, in the order written; a letter may occur twice by mistake
   * @param span where it stands
   */
  public record Party(String name, List<Character> letters, Span span) {
    public Party {
      letters = List.copyOf(letters);
    }

    /** Whether it has a part. */
    public boolean has(char letter) {
      return letters.contains(letter);
    }
  }

  /** What is wrong with a notation. */
  public enum Fault {
    /** It does not read as {@code Who(R, A), Who else(D)}. */
    SYNTAX,
    /** A letter or key that the model does not have. */
    UNKNOWN_ROLE
  }

  /**
   * Something that could not be understood.
   *
   * @param fault what kind
   * @param span the character or word it is about
   * @param message one sentence
   */
  public record Problem(Fault fault, Span span, String message) {}

  /** The parties that have a part, in the order written. */
  public List<Party> with(char letter) {
    return parties.stream().filter(party -> party.has(letter)).toList();
  }

  /** The one that decides, when exactly one does. */
  public Optional<Party> decider() {
    List<Party> deciders = with(model.decider());
    return deciders.size() == 1 ? Optional.of(deciders.get(0)) : Optional.empty();
  }

  /** Reads {@code IJT(D), MLT(R, A, P & I)}, which begins at a place within one line. */
  public static Rapid parse(Model model, String text, Span start) {
    return new RapidParser(model, text, start).parse();
  }

  /** Reads the string or the mapping under {@code rapid} in front matter, with {@code model}. */
  public static Optional<Rapid> of(FrontMatter frontMatter, SourceText source) {
    Model model = frontMatter.text(Key.MODEL).flatMap(Model::of).orElse(Model.RAPID);
    return frontMatter
        .get(Key.RAPID)
        .map(
            value -> {
              if (value instanceof FrontMatter.Mapping mapping) {
                return RapidParser.ofMapping(model, mapping);
              }
              if (value instanceof FrontMatter.Scalar scalar) {
                return parse(model, scalar.text(), RapidParser.insideQuotes(scalar, source));
              }
              Problem problem =
                  new Problem(Fault.SYNTAX, value.span(), "A list does not say who does what.");
              return new Rapid(model, List.of(), List.of(problem));
            });
  }
}
