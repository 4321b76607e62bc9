package dev.handbook.markdown.body;

import dev.handbook.model.FrontMatter;
import dev.handbook.model.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * GitBook's variables, {@code space.vars.x} of {@code .gitbook/vars.yaml} and {@code page.vars.x}
 * of a page's front matter, in the few expressions that writers use: a variable, a text in quotes,
 * a comparison, and a choice between two. Nothing else is understood, and nothing is run.
 */
public final class Expressions {
  private static final String SPACE_FILE = ".gitbook/vars.yaml";
  private static final int LONGEST = 500;

  private final FrontMatter space;
  private final FrontMatter page;

  /**
   * The variables of a page.
   *
   * @param files what pages may use from {@code .gitbook}
   * @param page its front matter
   */
  public Expressions(List<SourceFile> files, FrontMatter page) {
    this.space =
        files.stream()
            .filter(file -> file.path().equals(SPACE_FILE))
            .map(SourceFile::frontMatter)
            .findFirst()
            .orElse(FrontMatter.NONE);
    this.page = page;
  }

  /** The value of an expression; empty when it is none of ours or its variable is not there. */
  Optional<String> value(String expression) {
    return expression.length() > LONGEST ? Optional.empty() : new Reader(expression).read();
  }

  private Optional<String> variable(String path) {
    if (path.startsWith("space.vars.")) {
      return at(space.entries(), path.substring("space.vars.".length()));
    }
    if (path.startsWith("page.vars.")) {
      return page.get("vars")
          .filter(FrontMatter.Mapping.class::isInstance)
          .map(FrontMatter.Mapping.class::cast)
          .flatMap(vars -> at(vars.entries(), path.substring("page.vars.".length())));
    }
    return Optional.empty();
  }

  private static Optional<String> at(List<FrontMatter.Entry> entries, String path) {
    int dot = path.indexOf('.');
    String key = dot < 0 ? path : path.substring(0, dot);
    for (FrontMatter.Entry entry : entries) {
      if (entry.key().equals(key)) {
        if (dot < 0 && entry.value() instanceof FrontMatter.Scalar scalar) {
          return Optional.of(scalar.text());
        }
        return dot >= 0 && entry.value() instanceof FrontMatter.Mapping mapping
            ? at(mapping.entries(), path.substring(dot + 1))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Reads one expression from left to right. */
  private final class Reader {
    private final String text;
    private int at;
    private boolean wrong;

    Reader(String text) {
      this.text = text;
    }

    Optional<String> read() {
      Optional<String> value = choice();
      blanks();
      return wrong || at < text.length() ? Optional.empty() : value;
    }

    private Optional<String> choice() {
      Optional<String> first = operand();
      Optional<Boolean> compared = comparison(first);
      if (!eat("?")) {
        return compared.map(String::valueOf).or(() -> first);
      }
      boolean holds = compared.orElseGet(() -> first.filter(Reader::isTruth).isPresent());
      Optional<String> one = choice();
      wrong |= !eat(":");
      Optional<String> other = wrong ? Optional.empty() : choice();
      return holds ? one : other;
    }

    private static boolean isTruth(String value) {
      return !value.isEmpty() && !value.equals("false") && !value.equals("0");
    }

    private Optional<Boolean> comparison(Optional<String> left) {
      boolean same = eat("===") || eat("==");
      if (!same && !eat("!==") && !eat("!=")) {
        return Optional.empty();
      }
      return Optional.of(left.equals(operand()) == same);
    }

    private Optional<String> operand() {
      blanks();
      char c = at < text.length() ? text.charAt(at) : ' ';
      if (c == '"' || c == '\'') {
        int end = text.indexOf(c, at + 1);
        wrong |= end < 0;
        String value = wrong ? "" : text.substring(at + 1, end);
        at = wrong ? text.length() : end + 1;
        return Optional.of(value);
      }
      int start = at;
      while (at < text.length() && isNameCharacter(text.charAt(at))) {
        at++;
      }
      String name = text.substring(start, at);
      wrong |= name.isEmpty();
      boolean literal =
          name.equals("true")
              || name.equals("false")
              || (!name.isEmpty() && Character.isDigit(name.charAt(0)));
      return literal ? Optional.of(name) : variable(name);
    }

    private static boolean isNameCharacter(char c) {
      return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '$';
    }

    private boolean eat(String sign) {
      blanks();
      boolean found = text.startsWith(sign, at);
      at += found ? sign.length() : 0;
      return found;
    }

    private void blanks() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
  }
}
