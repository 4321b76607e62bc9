package dev.handbook.markdown.markup;

import com.vladsch.flexmark.util.ast.Document;
import dev.handbook.markdown.commonmark.AbbreviationDefinitions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds the abbreviations a page defines ({@code *[HTML]: …}) in its text. A look-up for each word:
 * flexmark tries all abbreviations one after the other at every character.
 */
final class AbbreviatedWords {
  private final Map<String, String> meanings;
  private final List<Integer> lengths;

  AbbreviatedWords(Document document) {
    this.meanings = AbbreviationDefinitions.MEANINGS.get(document);
    this.lengths =
        meanings.isEmpty()
            ? List.of()
            : meanings.keySet().stream()
                .map(String::length)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return meanings.isEmpty();
  }

  /** Writes text, with what is short for something else marked. */
  void write(String text, MarkupContext writer) {
    if (meanings.isEmpty()) {
      writer.text(text);
      return;
    }
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      String word = begins ? at(text, i) : null;
      if (word != null) {
        writer.text(text.substring(from, i));
        writer.raw("<abbr").attribute("title", meanings.get(word)).endTag();
        writer.text(word).raw("</abbr>");
        from = i + word.length();
        i = from - 1;
      }
    }
    writer.text(text.substring(from));
  }

  private String at(String text, int start) {
    for (int length : lengths) {
      int end = start + length;
      boolean ends =
          end == text.length()
              || (end < text.length()
                  && !(Character.isLetterOrDigit(text.charAt(end - 1))
                      && Character.isLetterOrDigit(text.charAt(end))));
      if (ends && meanings.containsKey(text.substring(start, end))) {
        return text.substring(start, end);
      }
    }
    return null;
  }
}
