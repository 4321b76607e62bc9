package dev.handbook.dialect.markup;

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
    Translation templates = templates(text, notation, 0);
    if (!LinePass.mayHave(templates.text())) {
      return templates;
    }
    notation.work().accept(text.length() / 4);
    return new LinePass(templates.text(), notation).translate().after(templates);
  }

  /** Translates templates, shortcodes and components, and leaves the rest. */
  static Translation templates(String text, Notation notation, int depth) {
    if (text.indexOf('{') < 0 && text.indexOf('<') < 0 && !text.contains("-8<-")) {
      return Translation.unchanged(text);
    }
    notation.work().accept(text.length() / 4);
    List<Token> tokens = Tokens.in(text, notation, CodeRanges.of(text));
    return tokens.isEmpty()
        ? Translation.unchanged(text)
        : new TemplatePass(text, notation, tokens, new Inclusions(depth)).translate();
  }
}
