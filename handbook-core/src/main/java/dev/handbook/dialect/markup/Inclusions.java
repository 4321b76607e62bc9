package dev.handbook.dialect.markup;

import dev.handbook.dialect.markup.Token.Type;
import dev.handbook.dialect.reading.Argument;
import dev.handbook.dialect.reading.Arguments;
import dev.handbook.model.MarkupFamily;
import dev.handbook.text.Signs;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts other files of the project where a page includes them, and hints for includes with text. */
final class Inclusions {
  private static final int DEEPEST = 4;
  private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdx", "txt", "mkd");

  private final int depth;

  private final Imports imports;

  Inclusions(int depth, Imports imports) {
    this.depth = depth;
    this.imports = imports;
  }

  /**
   * Writes the file that a component stands for, or that is its code.
   *
   * @param inner where what is in the component ends; negative when nothing can be
   * @return false when it stands for none
   */
  boolean component(Token token, int inner, TemplatePass pass) {
    if (token.type() != Type.COMPONENT || token.closing()) {
      return false;
    }
    boolean code =
        Constructs.of(token.name()).filter(c -> c.kind() == Construct.Kind.CODE).isPresent();
    if (code && inner >= 0) {
      return source(token, pass.text().substring(token.end(), inner).strip(), pass);
    }
    Optional<String> path = imports.path(token.name());
    if (path.isEmpty()) {
      return false;
    }
    Optional<String> included = text(path.get(), pass);
    if (included.isEmpty() || depth >= DEEPEST) {
      gap(path.get(), "", token, pass);
      return true;
    }
    String body = included.get();
    for (Argument argument : Arguments.read(pass.text(), token.from(), token.to()).all()) {
      if (argument.quoted() && argument.isNamed() && argument.key().matches("\\w{1,40}")) {
        String value = Values.escaped(argument.value());
        body = body.replace("{props." + argument.key() + "}", value);
        body = body.replace("{" + argument.key() + "}", value);
      }
    }
    pass.out().put("\n\n" + translated(body, pass) + "\n\n", token.start(), token.end());
    return true;
  }

  /** Writes code that an expression stands for: an imported file, or a text as it is. */
  private boolean source(Token token, String inner, TemplatePass pass) {
    String language =
        Arguments.read(pass.text(), token.from(), token.to()).text("language", "lang");
    if (inner.startsWith("{`") && inner.endsWith("`}") && inner.length() > 4) {
      fenced(inner.substring(2, inner.length() - 2), language, token, pass);
      return true;
    }
    boolean named = inner.length() > 2 && inner.startsWith("{") && inner.endsWith("}");
    Optional<String> path =
        named ? imports.path(inner.substring(1, inner.length() - 1).strip()) : Optional.empty();
    path.ifPresent(file -> fence(file, language, token, pass));
    return path.isPresent();
  }

  /** Writes a token that includes something. */
  void write(Token token, TemplatePass pass) {
    if (token.type() == Type.CODE_INCLUSION || token.type() == Type.CODE_FILE) {
      code(token, pass);
      return;
    }
    Arguments arguments = Arguments.read(pass.text(), token.from(), token.to());
    List<Argument> values = arguments.positional();
    Optional<Argument> file =
        values.isEmpty() ? arguments.named("file", "path", "src") : Optional.of(values.get(0));
    String name = file.map(Argument::value).orElse("");
    if (name.isEmpty()) {
      pass.skipLine(token);
      return;
    }
    boolean fenced = arguments.text("code").equals("true") || token.name().equals("playground");
    String written =
        pass.notation().has(MarkupFamily.COMMENT_INCLUDES)
            ? pass.text().substring(token.from(), token.to()).strip()
            : name;
    Optional<String> included = fenced ? Optional.empty() : text(written, pass);
    if (token.type() == Type.INCLUSION
        && values.size() > 1
        && values.stream().allMatch(Argument::isFile)) {
      values.forEach(value -> one(value.value(), token, pass));
    } else if (fenced) {
      fence(name, arguments.text("lang", "language"), token, pass);
    } else if (included.isPresent() && depth < DEEPEST) {
      pass.out().put(translated(included.get(), pass), token.start(), token.end());
    } else if (token.type() == Type.INCLUSION || (isText(name) && arguments.all().size() == 1)) {
      gap(name, "", token, pass);
    } else {
      partial(token, name, file.get(), pass);
    }
  }

  private static void gap(String name, String behind, Token token, TemplatePass pass) {
    pass.note(Note.Kind.INCLUDE, name, token);
    pass.out().put(OwnMarker.open("own.gap", "name", name) + behind, token.start(), token.end());
  }

  /** The part of a text file that a page names. */
  private static Optional<String> text(String written, TemplatePass pass) {
    Excerpt excerpt = Excerpt.of(written, pass.notation());
    return isText(excerpt.path())
        ? pass.notation().files().apply(excerpt.path()).flatMap(excerpt::in)
        : Optional.empty();
  }

  /** Puts a file into code, or here as code. */
  private static void code(Token token, TemplatePass pass) {
    String written = pass.text().substring(token.from(), token.to()).strip();
    String bare = Values.isQuoted(written) ? Values.unquoted(written) : written.split(" ", 2)[0];
    if (token.type() == Type.CODE_FILE) {
      fence(written, "", token, pass);
      return;
    }
    Optional<String> file = file(bare, pass);
    if (file.isEmpty()) {
      pass.note(Note.Kind.INCLUDE, bare, token);
      pass.out().copy(token.start(), token.end());
    } else {
      int line = pass.text().lastIndexOf('\n', token.start()) + 1;
      String indent = pass.text().substring(line, token.start());
      String code = file.get().stripTrailing().replace("\n", "\n" + indent);
      pass.notation().work().accept(code.length());
      pass.out().put(code, token.start(), token.end());
    }
  }

  private static Optional<String> file(String written, TemplatePass pass) {
    Excerpt excerpt = Excerpt.of(written, pass.notation());
    return pass.notation()
        .files()
        .apply(excerpt.path())
        .flatMap(excerpt::in)
        .map(Inclusions::lines);
  }

  private static void fence(String written, String language, Token token, TemplatePass pass) {
    boolean braces = pass.notation().has(MarkupFamily.COMMENT_INCLUDES);
    // What VitePress has in braces behind a file of code are lines to be marked.
    String name = braces ? written.replaceAll("\\{[^}]*}", "") : written;
    Optional<String> file = file(name, pass);
    if (file.isEmpty()) {
      gap(Excerpt.of(name, pass.notation()).path(), "", token, pass);
      return;
    }
    String path = Excerpt.of(name, pass.notation()).path();
    String ending = path.substring(path.lastIndexOf('.') + 1);
    fenced(file.get().stripTrailing(), language.isEmpty() ? ending : language, token, pass);
  }

  private static void fenced(String code, String language, Token token, TemplatePass pass) {
    pass.notation().work().accept(code.length());
    String fence = "```";
    while (code.contains(fence)) {
      fence += "`";
    }
    String said = Values.inAddress(language);
    pass.out()
        .put("\n" + fence + said + "\n" + code + "\n" + fence + "\n", token.start(), token.end());
  }

  private static String lines(String file) {
    return OwnMarker.without(file).replace("\r\n", "\n").replace('\r', '\n');
  }

  private void one(String name, Token token, TemplatePass pass) {
    Optional<String> included = text(name, pass);
    if (included.isPresent() && depth < DEEPEST) {
      pass.out().put(translated(included.get(), pass) + "\n\n", token.start(), token.end());
    } else {
      gap(name, "\n\n", token, pass);
    }
  }

  private String translated(String file, TemplatePass pass) {
    String written = lines(file);
    pass.notation().work().accept(written.length());
    Inclusions inner = new Inclusions(depth + 1, Imports.of(written));
    String elements = ElementPass.translate(written, Signs.of(written), pass.notation()).text();
    return MarkupTranslator.templates(elements, pass.notation(), inner).text().strip();
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
