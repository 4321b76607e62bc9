package dev.handbook.dialect.markup;

import dev.handbook.dialect.markup.Construct.Kind;
import dev.handbook.dialect.markup.Pairing.Inner;
import dev.handbook.dialect.reading.Argument;
import dev.handbook.dialect.reading.Arguments;
import java.util.List;
import java.util.Optional;

/** Writes a construct as what it is here: its beginning at once, its end when that comes. */
final class ConstructWriter {
  private final String text;
  private final Pieces out;
  private final ReferenceWriter references;
  private final ArgumentTexts texts;

  /** Whether the tabs that were begun last hold code where they name a language. */
  private boolean codeTabs = true;

  /** What the tabs that were begun last say their titles are. */
  private TabLabels labels = TabLabels.NONE;

  private boolean content;

  ConstructWriter(String text, Values values, Notation notation, Pieces out, List<Note> notes) {
    this.text = text;
    this.out = out;
    this.texts = new ArgumentTexts(text, values, notation, out, notes);
    this.references = new ReferenceWriter(text, texts, out);
  }

  /** Whether what stands in the construct begun last was written with its beginning. */
  boolean hasContent() {
    return content;
  }

  /**
   * Writes the beginning of a construct.
   *
   * @return what its end is
   */
  String open(Token token, Optional<Construct> known, Inner inner, boolean paired) {
    content = false;
    if (token.type() == Token.Type.SPAN) {
      int bracket = token.start() + 1 + token.name().length();
      int close = text.charAt(bracket) == '[' ? text.indexOf(']', bracket) : -1;
      if (close >= 0) {
        out.copy(bracket + 1, close);
        return "";
      }
    }
    Arguments arguments = Arguments.read(text, token.from(), token.to());
    Surrounding where = Surrounding.of(text, token.start());
    boolean word = token.type() == Token.Type.COMPONENT && token.name().equals("Highlight");
    Kind kind = word ? Kind.PLAIN : known.map(Construct::kind).orElse(Kind.PLAIN);
    if (where == Surrounding.ADDRESS) {
      references.address(token, arguments);
      return "";
    }
    boolean block = where == Surrounding.TEXT;
    return switch (kind) {
      case HINT -> block ? hint(token, known.get(), arguments, paired) : words(token, arguments);
      case DETAILS -> block ? details(token, arguments, paired) : words(token, arguments);
      case TABS -> {
        codeTabs = !arguments.text("text").equals("true");
        labels = TabLabels.of(arguments);
        yield block && inner.tabs() ? container(token, "tabs", paired) : "";
      }
      case TAB -> block ? tab(token, arguments, inner) : words(token, arguments);
      case COLUMNS -> block && inner.columns() ? container(token, "columns", paired) : "";
      case COLUMN -> block ? container(token, "column", paired) : "";
      case STEPS -> block && inner.steps() ? container(token, "stepper", paired) : "";
      case STEP -> step(token, arguments, paired);
      case ENTRY -> entry(token, arguments);
      case CARD -> references.card(token, arguments, paired);
      case FIGURE -> references.figure(token, arguments, paired);
      case EMBED -> references.embed(token, arguments, block);
      case LINK -> references.link(token, arguments, inner, paired);
      case CODE -> block ? code(token, arguments, inner, paired) : "";
      case MATH -> math(token, inner, paired);
      case WORDS -> named(token, arguments, paired);
      case NOTHING -> "";
      default -> plain(token, known, arguments, paired);
    };
  }

  private void put(String written, Token token) {
    out.put(written, token.start(), token.end());
  }

  private String hint(Token token, Construct construct, Arguments arguments, boolean paired) {
    HintArguments hint = HintArguments.of(construct, token.name(), arguments, paired);
    put(OwnMarker.open("hint", "style", hint.style(), "heading", texts.plain(hint.title())), token);
    if (!paired) {
      boolean lines = hint.body().filter(body -> body.value().indexOf('\n') >= 0).isPresent();
      put(lines ? "\n" : "", token);
      hint.body().ifPresent(texts::copy);
      put((lines ? "\n\n" : "") + OwnMarker.close("hint"), token);
    }
    return OwnMarker.close("hint");
  }

  private String details(Token token, Arguments arguments, boolean paired) {
    Optional<Argument> title =
        arguments
            .named("title", "summary", "label", "header", "heading", "name")
            .or(() -> arguments.positional().stream().findFirst());
    boolean open = arguments.all().stream().anyMatch(ConstructWriter::isOpen);
    put(
        OwnMarker.open(
            "details",
            "title",
            title.map(argument -> texts.plain(argument.value())).orElse(""),
            "open",
            open ? "open" : ""),
        token);
    if (!paired) {
      arguments.named("content", "text", "body", "description").ifPresent(texts::copy);
      put(OwnMarker.close("details"), token);
    }
    return OwnMarker.close("details");
  }

  private static boolean isOpen(Argument argument) {
    boolean named = argument.key().equals("open") && !argument.value().equals("false");
    return named || (!argument.isNamed() && argument.value().equals("open"));
  }

  private String container(Token token, String name, boolean paired) {
    if (!paired) {
      return "";
    }
    put(OwnMarker.open(name), token);
    return OwnMarker.close(name);
  }

  private String tab(Token token, Arguments arguments, Inner inner) {
    Optional<Argument> title =
        arguments
            .named("label", "title", "header", "heading", "name", "value")
            .or(() -> arguments.positional().stream().findFirst());
    if (inner.start() < 0) {
      return words(token, arguments);
    }
    String given = title.map(a -> texts.plain(a.value())).orElse("");
    String value = arguments.named("label", "title", "header").isPresent() ? "" : given;
    put(OwnMarker.open("tab", "title", labels.next(value).orElse(given)), token);
    Optional<Argument> language = arguments.named("lang", "language", "codelang");
    boolean code =
        codeTabs
            && language.isPresent()
            && !text.substring(inner.start(), inner.end()).contains("```");
    if (!code) {
      return OwnMarker.close("tab");
    }
    String feed = text.charAt(inner.start()) == '\n' ? "" : "\n";
    put("\n```" + Values.inAddress(language.get().value()) + feed, token);
    return "\n```\n" + OwnMarker.close("tab");
  }

  private String step(Token token, Arguments arguments, boolean paired) {
    if (paired) {
      put(OwnMarker.open("step"), token);
    }
    Optional<Argument> title =
        arguments
            .named("title", "label", "name", "heading")
            .or(() -> arguments.positional().stream().findFirst());
    title.ifPresent(argument -> heading(argument, token));
    return paired ? OwnMarker.close("step") : "";
  }

  /** A line of a list; it is as deep in it as its writer indents it. */
  private String entry(Token token, Arguments arguments) {
    put("- " + Values.escaped(arguments.text("name", "title")), token);
    return "";
  }

  /** A few words that head what follows. */
  private void heading(Argument title, Token token) {
    put("**", token);
    put(Values.escaped(texts.plain(title.value())), token);
    put("**\n\n", token);
  }

  private String code(Token token, Arguments arguments, Inner inner, boolean paired) {
    Optional<Argument> given = arguments.named("code");
    if (!paired && given.isEmpty()) {
      return plain(token, Optional.empty(), arguments, false);
    }
    if (!paired) {
      String lines = given.get().value();
      String language = Values.inAddress(arguments.text("lang", "language"));
      String fence = fence(lines);
      String title = arguments.text("title").replace("\"", "");
      String info = title.isEmpty() ? language : language + " title=\"" + title + "\"";
      put("\n" + fence + info + "\n" + lines + "\n" + fence + "\n", token);
      return "";
    }
    content = true;
    String code = text.substring(inner.start(), inner.end());
    String language =
        token.name().equals("mermaid")
            ? "mermaid"
            : arguments
                .named("lang", "language", "type")
                .or(() -> arguments.positional().stream().findFirst())
                .map(Argument::value)
                .orElse("");
    String fence = fence(code);
    boolean fenced = code.strip().startsWith("```");
    put("\n", token);
    if (!fenced) {
      put(fence + Values.inAddress(language) + "\n", token);
    }
    int start = inner.start() + (code.startsWith("\n") ? 1 : 0);
    out.copy(start, inner.end());
    put((code.endsWith("\n") ? "" : "\n") + (fenced ? "" : fence + "\n"), token);
    return "";
  }

  private static String fence(String code) {
    String fence = "```";
    while (code.contains(fence)) {
      fence += "`";
    }
    return fence;
  }

  private String math(Token token, Inner inner, boolean paired) {
    if (paired) {
      content = true;
      put("$$", token);
      out.copy(inner.start(), inner.end());
      put("$$", token);
    }
    return "";
  }

  private String named(Token token, Arguments arguments, boolean paired) {
    if (!paired) {
      return words(token, arguments);
    }
    Optional<Argument> more = arguments.named("tip", "text", "content", "definition");
    if (more.isEmpty()) {
      return "";
    }
    return " (" + Values.escaped(texts.plain(more.get().value())) + ")";
  }

  /** The words in the arguments of a construct, in the midst of a line. */
  private String words(Token token, Arguments arguments) {
    texts.words(arguments, token);
    return "";
  }

  private String plain(
      Token token, Optional<Construct> known, Arguments arguments, boolean paired) {
    boolean alone = paired && out.onBlankLine();
    put(alone ? "\n" : "", token);
    boolean said =
        token.name().endsWith("Field") ? field(token, arguments) : texts.words(arguments, token);
    if (said && paired) {
      put("\n\n", token);
    }
    if (!said && !paired && known.isEmpty() && !token.closing()) {
      put(OwnMarker.open("own.gap", "name", token.name()), token);
    }
    return "";
  }

  /** The name and type of a parameter, as documentation of interfaces has it. */
  private boolean field(Token token, Arguments arguments) {
    String name = arguments.text("path", "query", "body", "header", "name");
    String type = arguments.text("type");
    put("**" + Values.escaped(name) + "**", token);
    put(type.isEmpty() ? "" : " (" + Values.escaped(type) + ")", token);
    return true;
  }

  /**
   * Writes a value, or a gap that says its name.
   *
   * @return where to go on
   */
  int value(Token token) {
    return texts.value(token);
  }

  /** Writes a tag of HTML whose attributes are written as in a script. */
  void element(Token token) {
    references.element(token);
  }

  /** What is shown as it stands: a brace that could begin something is escaped. */
  void shown(Token token) {
    int start = token.from();
    for (int i = start; i < token.to(); i++) {
      char c = text.charAt(i);
      boolean opens = c == '{' || (c == '<' && token.name().equals("shortcode"));
      if (opens && i + 1 < token.to()) {
        out.copy(start, i).put(c == '{' ? "&#123;" : "&lt;", i, i + 1);
        start = i + 1;
      }
    }
    if (token.name().equals("shortcode")) {
      out.put("&#123;&#123;", token.start(), token.start() + 2);
      out.copy(token.start() + 2, token.start() + 3);
      out.copy(start, token.to()).copy(token.end() - 3, token.end());
    } else {
      out.copy(start, token.to());
    }
  }
}
