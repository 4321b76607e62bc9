package dev.handbook.dialect.markup;

import dev.handbook.dialect.markup.Pairing.Inner;
import dev.handbook.dialect.reading.Argument;
import dev.handbook.dialect.reading.Arguments;
import java.util.List;
import java.util.Optional;

/** Writes pictures, links, cards and what other sites show. */
final class ReferenceWriter {
  private static final String[] PICTURE = {
    "src", "file", "image", "img", "path", "source", "url", "light", "filename", "href"
  };

  private static final String[] TARGET = {
    "href", "url", "link", "to", "relref", "page", "path", "src", "file", "slug", "pageref"
  };

  private static final String[] WORDS = {"text", "label", "title", "name", "content"};

  private final String text;
  private final ArgumentTexts texts;
  private final Pieces out;

  ReferenceWriter(String text, ArgumentTexts texts, Pieces out) {
    this.text = text;
    this.texts = texts;
    this.out = out;
  }

  private ReferenceWriter put(String written, Token token) {
    out.put(written, token.start(), token.end());
    return this;
  }

  /** The address in the arguments of a construct. */
  private static Optional<Argument> address(Arguments arguments, String... keys) {
    List<Argument> values = arguments.positional();
    return arguments
        .named(keys)
        .or(() -> values.stream().filter(a -> References.isAddress(a.value())).findFirst())
        .or(() -> values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty());
  }

  /** Writes the address a construct stands for, where nothing but one may stand. */
  void address(Token token, Arguments arguments) {
    address(arguments, TARGET)
        .ifPresent(argument -> put(Values.inAddress(texts.resolved(argument.value())), token));
  }

  private void destination(Argument address, Token token) {
    put("(<", token);
    put(Values.inAddress(texts.resolved(address.value())), token);
    put(">)", token);
  }

  String figure(Token token, Arguments arguments, boolean paired) {
    Optional<Argument> source = address(arguments, PICTURE);
    List<Argument> values = arguments.positional();
    Optional<Argument> alt =
        arguments
            .named("alt")
            .or(
                () ->
                    values.size() > 1 && source.isPresent()
                        ? Optional.of(values.get(values.size() - 1))
                        : Optional.empty());
    Optional<Argument> caption = arguments.named("caption", "title", "description", "attr");
    if (source.isPresent()) {
      String words = alt.or(() -> caption).map(a -> texts.plain(a.value())).orElse("");
      put("![" + Values.escaped(words) + "]", token);
      destination(source.get(), token);
    }
    if (caption.isPresent()) {
      boolean block = isAlone(token);
      put(block ? "\n\n" : " ", token);
      texts.copy(caption.get());
      put(block ? "\n" : "", token);
    }
    return source.isPresent() && paired ? "\n" : "";
  }

  /** Whether nothing else stands on the line of a token. */
  private boolean isAlone(Token token) {
    int end = token.end();
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return out.onBlankLine() || end >= text.length() || text.charAt(end) == '\n';
  }

  String embed(Token token, Arguments arguments, boolean block) {
    Optional<String> address = References.embedded(token.name(), arguments);
    Optional<Argument> title = arguments.named("title", "caption", "label", "alt");
    String caption = title.map(argument -> texts.plain(argument.value())).orElse("");
    if (address.isEmpty()) {
      texts.words(arguments, token);
    } else if (block && address.get().startsWith("http")) {
      String url = Values.inAddress(address.get());
      put(OwnMarker.open("embed", "url", url, "caption", caption), token);
    } else {
      String words = caption.isEmpty() ? address.get() : caption;
      put("[" + Values.escaped(words) + "](<" + Values.inAddress(address.get()) + ">)", token);
    }
    return "";
  }

  String link(Token token, Arguments arguments, Inner inner, boolean paired) {
    Optional<Argument> target = address(arguments, TARGET);
    Optional<Argument> words =
        arguments
            .named(WORDS)
            .or(() -> arguments.positional().stream().filter(a -> isOther(a, target)).findFirst());
    if (target.isEmpty()) {
      words.ifPresent(texts::copy);
      return "";
    }
    boolean around = paired && !text.substring(inner.start(), inner.end()).strip().contains("\n\n");
    String end = "](<" + Values.inAddress(texts.resolved(target.get().value())) + ">)";
    put("[", token);
    if (around) {
      return end;
    }
    words.or(() -> target).ifPresent(texts::copy);
    put(end, token);
    return paired ? "\n\n" : "";
  }

  private static boolean isOther(Argument argument, Optional<Argument> target) {
    return argument.quoted() && target.filter(other -> other == argument).isEmpty();
  }

  String card(Token token, Arguments arguments, boolean paired) {
    Optional<Argument> title =
        arguments.named("title", "header", "heading", "label", "name", "text");
    Optional<Argument> target = arguments.named(TARGET);
    Optional<Argument> more = arguments.named("subtitle", "description", "content", "body");
    put("\n\n", token);
    if (title.or(() -> target).isPresent()) {
      put(target.isPresent() ? "**[" : "**", token);
      put(Values.escaped(texts.plain(title.or(() -> target).get().value())), token);
      put(target.isPresent() ? "]" : "", token);
      target.ifPresent(address -> destination(address, token));
      put("**\n\n", token);
    }
    more.ifPresent(texts::copy);
    put(more.isPresent() ? "\n\n" : "", token);
    for (String key : new String[] {"header", "footer"}) {
      Optional<Argument> other =
          arguments.named(key).filter(a -> title.filter(t -> t == a).isEmpty());
      other.ifPresent(texts::copy);
      put(other.isPresent() ? "\n\n" : "", token);
    }
    return paired ? "\n\n" : "";
  }

  /** Writes a tag of HTML whose attributes are written as in a script. */
  void element(Token token) {
    StringBuilder tag = new StringBuilder("<").append(token.name());
    for (Argument argument : Arguments.read(text, token.from(), token.to()).all()) {
      String key = argument.key().equals("classname") ? "class" : argument.key();
      String value = argument.value();
      int quote = value.indexOf('\'') >= 0 ? value.indexOf('\'') : value.indexOf('"');
      int last = quote < 0 ? -1 : value.indexOf(value.charAt(quote), quote + 1);
      boolean address = key.equals("src") || key.equals("href");
      if (!argument.quoted() && address && last > 0) {
        value = value.substring(quote + 1, last);
      } else if (!argument.quoted() && !value.matches("[\\w-]{1,40}")) {
        continue;
      }
      if (!key.isEmpty() && !key.equals("style") && key.matches("[a-z][a-z-]*")) {
        tag.append(' ').append(key).append("=\"").append(attribute(value)).append('"');
      }
    }
    put(tag.append(token.alone() ? " />" : ">").toString(), token);
  }

  private static String attribute(String value) {
    return value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
