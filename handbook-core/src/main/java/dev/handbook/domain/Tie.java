package dev.handbook.domain;

import dev.handbook.model.FrontMatter;
import dev.handbook.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference to a VPMOM or a part of it: {@code fy27-sales}, {@code fy27-sales#methods}, {@code
 * fy27-sales#methods.2}, {@code fy27-sales#methods.2 (Answer within a day)}.
 *
 * @param written the whole reference
 * @param id the VPMOM's id
 * @param section name of a section in lower case
 * @param item number of an item in it, from 1; 0 when it is no number
 * @param words with what the item begins; they stay true when its number changes
 * @param span where it is written
 */
public record Tie(
    String written,
    String id,
    Optional<String> section,
    Optional<Integer> item,
    Optional<String> words,
    Span span) {
  private static final Pattern WORDS = Pattern.compile("([^(]*+)\\((.*)\\)", Pattern.DOTALL);

  /** Reads a reference. */
  public static Tie of(FrontMatter.Scalar scalar) {
    String written = scalar.text().strip();
    Matcher bound = WORDS.matcher(written);
    boolean hasWords = bound.matches() && !bound.group(2).isBlank();
    String address = hasWords ? bound.group(1).strip() : written;
    Optional<String> words = hasWords ? Optional.of(bound.group(2).strip()) : Optional.empty();
    int hash = address.indexOf('#');
    if (hash < 0) {
      return new Tie(written, address, Optional.empty(), Optional.empty(), words, scalar.span());
    }
    String part = address.substring(hash + 1);
    int dot = part.indexOf('.');
    String section = (dot < 0 ? part : part.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
    Optional<Integer> item = dot < 0 ? Optional.empty() : Optional.of(number(part, dot + 1));
    return new Tie(
        written,
        address.substring(0, hash).strip(),
        Optional.of(section),
        item,
        words,
        scalar.span());
  }

  private static int number(String text, int from) {
    boolean digits = text.substring(from).matches("[0-9]{1,4}");
    return digits ? Integer.parseInt(text.substring(from)) : 0;
  }
}
