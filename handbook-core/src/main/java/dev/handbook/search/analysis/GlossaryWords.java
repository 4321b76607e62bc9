package dev.handbook.search.analysis;

import dev.handbook.model.Block;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.text.Urls;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a handbook's glossary says about words that stand for each other: abbreviations and what
 * they abbreviate, {@code Paid time off (PTO)} or {@code PTO: paid time off, …}, and other names,
 * {@code also called …}. A glossary is a page of that name, see {@link Urls#isGlossary}.
 */
public final class GlossaryWords {
  private static final int LONGEST_TERM = 60;

  /** Small words that abbreviations pass over. */
  private static final Set<String> PASSED =
      Set.of("a", "an", "and", "the", "of", "for", "to", "in", "on", "or", "by", "und", "de", "e");

  private static final Pattern BRACKETS = Pattern.compile("(.{2,50}?) ?[(（]([^()（）]{2,30})[)）]:?");
  private static final Pattern ABBREVIATION = Pattern.compile("\\p{L}[\\p{L}\\p{N}&/-]{1,7}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern OTHER_NAME =
      Pattern.compile(
          "\\b(?:also (?:called|known as|named)|aka|a\\.k\\.a\\.|synonyms?:|auch bekannt als"
              + "|aussi appelée?|también llamad[oa]|também chamad[oa])"
              + " +[\"“„«'‘]?([^.,;:()\"”“»’]{2,40})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Set<List<String>> alike = new LinkedHashSet<>();

  private GlossaryWords() {}

  /** Groups of words that stand for each other, in the order of the pages. */
  public static List<List<String>> of(Handbook handbook) {
    GlossaryWords words = new GlossaryWords();
    for (Page page : handbook.listed()) {
      if (Urls.isGlossary(page.path())) {
        words.read(page.blocks());
      }
    }
    return List.copyOf(words.alike);
  }

  private void read(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Optional<Block> next =
          i + 1 < blocks.size() ? Optional.of(blocks.get(i + 1)) : Optional.empty();
      switch (block.type()) {
        case HEADING ->
            explain(
                block.text(),
                next.filter(after -> after.type() != Block.Type.HEADING)
                    .map(Block::fullText)
                    .orElse(""));
        case LIST -> readList(block.children());
        case ROW -> readRow(block.children());
        default -> {}
      }
      read(block.children());
    }
  }

  /** Terms and meanings by turns, as definition lists are; items of other lists match nothing. */
  private void readList(List<Block> items) {
    for (int i = 0; i < items.size(); i++) {
      String text = items.get(i).text();
      int colon = text.indexOf(": ");
      if (colon > 0) {
        explain(text.substring(0, colon), text.substring(colon + 2));
      } else {
        explain(text, i + 1 < items.size() ? items.get(i + 1).fullText() : "");
      }
    }
  }

  private void readRow(List<Block> cells) {
    if (cells.size() > 1 && cells.get(0).level() == 0) {
      explain(cells.get(0).text(), cells.get(1).fullText());
    }
  }

  private void explain(String written, String meaning) {
    String term = written.strip().replaceAll("[:.]$", "");
    if (term.length() < 2 || term.length() > LONGEST_TERM) {
      return;
    }
    Matcher brackets = BRACKETS.matcher(term);
    if (brackets.matches()) {
      add(brackets.group(1), brackets.group(2));
      term = brackets.group(1);
    }
    if (ABBREVIATION.matcher(term).matches()) {
      String abbreviation = term;
      writtenOut(term, meaning).ifPresent(full -> add(abbreviation, full));
    }
    Matcher other = OTHER_NAME.matcher(meaning);
    while (other.find()) {
      add(term, other.group(1));
    }
  }

  /** The words at the beginning of a text whose first letters spell an abbreviation. */
  private static Optional<String> writtenOut(String abbreviation, String text) {
    String letters = abbreviation.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    Matcher words = WORD.matcher(text);
    int spelt = 0;
    while (spelt < letters.length() && words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT);
      if (word.charAt(0) == letters.charAt(spelt)) {
        spelt++;
      } else if (spelt == 0 || !PASSED.contains(word)) {
        return Optional.empty();
      }
    }
    return spelt == letters.length() && spelt > 1
        ? Optional.of(text.substring(0, words.end()))
        : Optional.empty();
  }

  private void add(String one, String other) {
    String first = one.strip();
    String second = other.strip();
    if (!first.isEmpty() && !second.isEmpty() && !first.equalsIgnoreCase(second)) {
      alike.add(List.of(first, second));
    }
  }
}
