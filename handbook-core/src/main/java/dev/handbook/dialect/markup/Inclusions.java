package dev.handbook.dialect.markup;

import dev.handbook.dialect.markup.Token.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts other files of the project where a page includes them, and hints for includes with text. */
final class Inclusions {
  private static final int DEEPEST = 4;
  private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdx", "txt", "mkd");

  private final int depth;

  Inclusions(int depth) {
    this.depth = depth;
  }

  /** Writes a token that includes something. */
  void write(Token token, TemplatePass pass) {
    Arguments arguments = Arguments.read(pass.text(), token.from(), token.to());
    List<Argument> values = arguments.positional();
    Optional<Argument> file =
        values.isEmpty() ? arguments.named("file", "path", "src") : Optional.of(values.get(0));
    String name = file.map(Argument::value).orElse("");
    if (name.isEmpty()) {
      pass.skipLine(token);
      return;
    }
    Optional<String> included =
        isText(name) ? pass.notation().files().apply(name) : Optional.empty();
    if (token.type() == Type.INCLUSION
        && values.size() > 1
        && values.stream().allMatch(Argument::isFile)) {
      values.forEach(value -> one(value.value(), token, pass));
    } else if (included.isPresent() && depth < DEEPEST) {
      pass.out().put(translated(included.get(), pass), token.start(), token.end());
    } else if (token.type() == Type.INCLUSION || (isText(name) && arguments.all().size() == 1)) {
      pass.note(Note.Kind.INCLUDE, name, token);
      pass.out().put(OwnMarker.open("own.gap", "name", name), token.start(), token.end());
    } else {
      partial(token, name, file.get(), pass);
    }
  }

  private void one(String name, Token token, TemplatePass pass) {
    Optional<String> included =
        isText(name) ? pass.notation().files().apply(name) : Optional.empty();
    if (included.isPresent() && depth < DEEPEST) {
      pass.out().put(translated(included.get(), pass) + "\n\n", token.start(), token.end());
    } else {
      pass.note(Note.Kind.INCLUDE, name, token);
      pass.out().put(OwnMarker.open("own.gap", "name", name) + "\n\n", token.start(), token.end());
    }
  }

  private String translated(String file, TemplatePass pass) {
    String text = OwnMarker.without(file).replace("\r\n", "\n").replace('\r', '\n');
    return MarkupTranslator.templates(text, pass.notation(), depth + 1).text().strip();
  }

  /** A part of a template that shows its arguments. */
  private static void partial(Token token, String name, Argument file, TemplatePass pass) {
    Optional<Construct> known = Constructs.of(name);
    Token named =
        new Token(
            token.type(),
            name,
            false,
            true,
            token.start(),
            token.end(),
            file.end() + (file.quoted() ? 1 : 0),
            Math.max(file.end() + (file.quoted() ? 1 : 0), token.to()));
    if (known.isEmpty()) {
      pass.note(Note.Kind.CONSTRUCT, name, token);
    }
    if (known.filter(c -> c.kind() == Construct.Kind.NOTHING).isPresent()) {
      pass.skipLine(token);
      return;
    }
    pass.writer().open(named, known, Pairing.Inner.NOTHING, false);
  }

  private static boolean isText(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && MARKDOWN.contains(name.substring(dot + 1));
  }
}
