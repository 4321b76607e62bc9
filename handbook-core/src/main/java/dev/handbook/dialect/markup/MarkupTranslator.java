package dev.handbook.dialect.markup;

import dev.handbook.dialect.reading.CodeRanges;
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
    Translation directives = DirectivePass.translate(text, notation);
    Translation elements = ElementPass.translate(directives.text(), notation).after(directives);
    Imports imports = notation.has(MarkupFamily.MDX) ? Imports.of(directives.text()) : Imports.NONE;
    Inclusions inclusions = new Inclusions(0, imports);
    Translation templates = templates(elements.text(), notation, inclusions).after(elements);
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
        || text.startsWith("%")
        || text.contains("\n%")
        || text.contains("{{")
        || text.contains("{::")
        || text.contains("{/*")
        || text.contains("<%")
        || text.contains("%%");
  }

  /** Translates templates, shortcodes and components, and leaves the rest. */
  static Translation templates(String text, Notation notation, Inclusions inclusions) {
    if (!mayHave(text, notation)) {
      return Translation.unchanged(text);
    }
    notation.work().accept(text.length() / 4);
    List<Token> tokens = Tokens.in(text, notation, CodeRanges.of(text));
    return tokens.isEmpty()
        ? Translation.unchanged(text)
        : new TemplatePass(text, notation, tokens, inclusions).translate();
  }

  private static boolean mayHave(String text, Notation notation) {
    boolean scripts = notation.has(MarkupFamily.MDX);
    return text.contains("{%")
        || text.contains("{{")
        || (notation.has(MarkupFamily.JINJA) && text.contains("{#"))
        || (notation.has(MarkupFamily.ATTRIBUTE_LISTS)
            && (text.contains("{::") || text.contains("{:/")))
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
