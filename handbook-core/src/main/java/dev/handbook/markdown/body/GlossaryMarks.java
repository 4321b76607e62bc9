package dev.handbook.markdown.body;

import dev.handbook.markdown.base.Letters;
import dev.handbook.model.Block.Type;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Links a page to the terms of the glossary that it uses, each from where it is first used. */
final class GlossaryMarks {
  private static final Set<String> LITERAL =
      Set.of("a", "code", "kbd", "samp", "var", "abbr", "dfn", "dt", "summary", "th");

  private final Glossary glossary;
  private final Set<String> told = new HashSet<>();

  GlossaryMarks(Glossary glossary) {
    this.glossary = glossary;
  }

  /** Writes a text, with terms that were not yet told of marked. */
  void write(String text, Letters letters, Node node, BodyContext walk) {
    if (glossary.isEmpty() || walk.facts().inside() == Type.HEADING || isLiteral(node)) {
      walk.out().text(text, letters);
      return;
    }
    walk.budget().spend(text.length());
    int from = 0;
    for (Optional<Glossary.Use> found = glossary.find(text, 0);
        found.isPresent();
        found = glossary.find(text, found.get().end())) {
      Glossary.Use use = found.get();
      if (told.add(use.term().toLowerCase(Locale.ROOT))) {
        walk.out().text(text.substring(from, use.start()));
        walk.links().term(use);
        from = use.end();
      }
    }
    walk.out().text(text.substring(from));
  }

  private static boolean isLiteral(Node node) {
    for (Node above = node.parent(); above instanceof Element element; above = above.parent()) {
      if (LITERAL.contains(element.normalName())) {
        return true;
      }
    }
    return false;
  }
}
