package dev.handbook.dialect.markup;

import dev.handbook.model.MarkupFamily;
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
    Translation elements = ElementPass.translate(text, notation);
    Translation templates = templates(elements.text(), notation, 0).after(elements);
    if (!LinePass.mayHave(templates.text(), notation)) {
      return templates;
    }
    notation.work().accept(text.length() / 4);
    return new LinePass(templates.text(), notation).translate().after(templates);
  }

  /** Whether a text may hold something that is for no reader. */
  public static boolean mayHide(String text) {
    return text.contains("{%")
        || text.contains("{#")
        || text.contains("{{")
        || text.contains("{/*")
        || text.contains("<%")
        || text.contains("%%");
  }

  /** Translates templates, shortcodes and components, and leaves the rest. */
  static Translation templates(String text, Notation notation, int depth) {
    if (!mayHave(text, notation)) {
      return Translation.unchanged(text);
    }
    notation.work().accept(text.length() / 4);
    List<Token> tokens = Tokens.in(text, notation, CodeRanges.of(text));
    return tokens.isEmpty()
        ? Translation.unchanged(text)
        : new TemplatePass(text, notation, tokens, new Inclusions(depth)).translate();
  }

  private static boolean mayHave(String text, Notation notation) {
    boolean scripts = notation.has(MarkupFamily.MDX);
    return text.contains("{%")
        || text.contains("{{")
        || (notation.has(MarkupFamily.JINJA) && text.contains("{#"))
        || (notation.has(MarkupFamily.ERB) && text.contains("<%"))
        || (scripts && (text.indexOf('{') >= 0 || text.indexOf('<') >= 0))
        || (notation.isUnknown() && text.contains("<Tab"))
        || (notation.has(MarkupFamily.SHORTCODES) && text.contains("<--->"))
        || (notation.has(MarkupFamily.COMMENT_INCLUDES) && text.indexOf('<') >= 0)
        || (notation.has(MarkupFamily.SNIPPETS) && text.contains("-8<-"))
        || (notation.has(MarkupFamily.VAULT_NOTES) && text.contains("%%"))
        || (notation.has(MarkupFamily.COMPONENT_BLOCKS) && text.indexOf(':') >= 0);
  }
}
