package dev.handbook.search.analysis;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes plain letters of Latin ones with marks and strokes, because half of all people type them
 * so: {@code Łódź} is {@code lodz}, {@code œuvre} is {@code oeuvre}. The last step from a word to
 * its term; words as they were typed still come first.
 */
final class FoldFilter extends TokenFilter {
  /** Letters that Unicode does not take apart, each with what is typed for it. */
  static final String STROKES = "ßss þth ðd đd ħh ıi łl ŋn ŧt œoe æae øo ſs";

  private static final char FIRST = '\u00c0';
  private static final String[] PLAIN = new String[0x250];
  private static final int EXTENDED = 0x1e00;
  private static final int EXTENDED_END = 0x1eff;
  private static final int MARKS = 0x300;
  private static final int MARKS_END = 0x36f;

  static {
    for (String stroke : STROKES.split(" ")) {
      PLAIN[stroke.charAt(0)] = stroke.substring(1);
    }
  }

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FoldFilter(TokenStream in) {
    super(in);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    for (int i = 0; i < term.length(); i++) {
      if (term.charAt(i) >= FIRST) {
        String folded = folded(term);
        term.setEmpty().append(folded);
        break;
      }
    }
    return true;
  }

  /** The word in plain letters; one of marks alone stays as it is. */
  static String folded(CharSequence word) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= MARKS && c <= MARKS_END) {
        continue;
      }
      char base =
          c >= FIRST && c < PLAIN.length || c >= EXTENDED && c <= EXTENDED_END
              ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0)
              : c;
      String plain = base < PLAIN.length ? PLAIN[base] : null;
      if (plain == null) {
        folded.append(base);
      } else {
        folded.append(plain);
      }
    }
    return folded.isEmpty() ? word.toString() : folded.toString();
  }
}
