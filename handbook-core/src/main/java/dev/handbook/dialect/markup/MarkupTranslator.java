package dev.handbook.dialect.markup;

import dev.handbook.dialect.reading.CodeRanges;
import dev.handbook.model.MarkupFamily;
import dev.handbook.text.Signs;
import java.util.List;

/** Puts the notation of other tools into ours. */
public final class MarkupTranslator {
  private MarkupTranslator() {}

  /**
   * Translates the Markdown of a page.
   *
   * @param written with line feeds alone at the ends of its lines
   */
  public static Translation translate(String written, Notation notation) {
    String text = OwnMarker.without(written);
    Signs signs = Signs.of(text);
    Translation directives = DirectivePass.translate(text, signs, notation);
    Translation elements =
        ElementPass.translate(directives.text(), signs, notation).after(directives);
    Imports imports = notation.has(MarkupFamily.MDX) ? Imports.of(directives.text()) : Imports.NONE;
    Inclusions inclusions = new Inclusions(0, imports);
    Translation templates =
        templates(elements.text(), signs(elements.text(), text, signs), notation, inclusions)
            .after(elements);
    if (!LinePass.mayHave(templates.text(), signs(templates.text(), text, signs), notation)) {
      return templates;
    }
    notation.work().accept(text.length() / 4);
    return new LinePass(templates.text(), notation).translate().after(templates);
  }

  /** The signs of a text, which is mostly the one of which they are known. */
  private static Signs signs(String text, String known, Signs signs) {
    return text.equals(known) ? signs : Signs.of(text);
  }

  /** Whether a text may hold something that is for no reader. */
  public static boolean mayHide(String text) {
    Signs signs = Signs.of(text);
    return signs.hasInBrace('%')
        || signs.hasInBrace('#')
        || signs.hasTwice('{')
        || signs.hasTwice('%')
        || (signs.hasInBrace(':') && text.contains("{::"))
        || (signs.hasInBrace('/') && text.contains("{/*"))
        || (signs.has('%')
            && (text.startsWith("%") || text.contains("\n%") || text.contains("<%")));
  }

  /** Translates templates, shortcodes and components, and leaves the rest. */
  static Translation templates(String text, Notation notation, Inclusions inclusions) {
    return templates(text, Signs.of(text), notation, inclusions);
  }

  private static Translation templates(
      String text, Signs signs, Notation notation, Inclusions inclusions) {
    if (!mayHave(text, signs, notation)) {
      return Translation.unchanged(text);
    }
    notation.work().accept(text.length() / 4);
    List<Token> tokens = Tokens.in(text, notation, CodeRanges.of(text));
    return tokens.isEmpty()
        ? Translation.unchanged(text)
        : new TemplatePass(text, notation, tokens, inclusions).translate();
  }

  private static boolean mayHave(String text, Signs signs, Notation notation) {
    boolean scripts = notation.has(MarkupFamily.MDX);
    boolean tags = signs.has('<');
    return signs.hasInBrace('%')
        || signs.hasTwice('{')
        || (signs.hasInBrace('#') && notation.has(MarkupFamily.JINJA))
        || (signs.hasInBrace(':')
            && notation.has(MarkupFamily.ATTRIBUTE_LISTS)
            && (text.contains("{::") || text.contains("{:/")))
        || (scripts && (signs.has('{') || tags))
        || (tags && mayHaveTags(text, notation))
        || (signs.hasTwice('%') && notation.has(MarkupFamily.VAULT_NOTES))
        || (signs.has(':') && notation.has(MarkupFamily.COMPONENT_BLOCKS));
  }

  private static boolean mayHaveTags(String text, Notation notation) {
    return notation.has(MarkupFamily.COMMENT_INCLUDES)
        || (notation.has(MarkupFamily.ERB) && text.contains("<%"))
        || (notation.isUnknown() && text.contains("<Tab"))
        || (notation.has(MarkupFamily.SHORTCODES) && text.contains("<--->"))
        || (notation.has(MarkupFamily.SNIPPETS) && text.contains("-8<-"));
  }
}
