package dev.handbook.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Takes words apart that the scanner keeps together: {@code example.com}, {@code user_name}.
 * Numbers such as {@code 2.10} stay whole. Who looks for "Example Com" means the former too. Words
 * that are put together without a sign, see {@link Humps}, stay and are followed by their parts at
 * the same place.
 *
 * <p>Typographic apostrophes become plain ones, because nobody types them into a search box.
 */
public final class WordPartsFilter extends TokenFilter {
  /** Characters that join words for the scanner, by Unicode's word-break rules. */
  public static final String JOINTS =
      "._:\u00b7\u0387\u055f\u05f4\u2024\u2027\ufe13\ufe52\ufe55\uff0e\uff1a"
          + "\u203f\u2040\u2054\ufe33\ufe34\ufe4d\ufe4e\ufe4f\uff3f";

  /** Written for {@code '}. */
  public static final String APOSTROPHES = "\u2019\u2018\uff07";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private String word = "";
  private int start;
  private int at;
  private State state;

  /** The parts of the word that was last given, and the next of them. */
  private int[] humps = {};

  private int hump;
  private int humpStart;
  private String humped = "";
  private State humpState;

  WordPartsFilter(TokenStream in) {
    super(in);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (hump + 1 < humps.length) {
      restoreState(humpState);
      term.setEmpty().append(humped, humps[hump], humps[hump + 1]);
      offset.setOffset(humpStart + humps[hump], humpStart + humps[hump + 1]);
      step.setPositionIncrement(0);
      hump++;
      return true;
    }
    if (!whole()) {
      return false;
    }
    humps = Humps.of(term);
    hump = 0;
    if (humps.length > 0) {
      humped = term.toString();
      humpStart = offset.startOffset();
      humpState = captureState();
    }
    return true;
  }

  private boolean whole() throws IOException {
    boolean first = false;
    while (true) {
      while (at < word.length() && splitsAt(at)) {
        at++;
      }
      if (at < word.length()) {
        break;
      }
      if (!input.incrementToken()) {
        return false;
      }
      if (isWhole()) {
        return true;
      }
      word = plain(term.toString());
      start = offset.startOffset();
      at = 0;
      first = true;
      state = captureState();
    }
    int end = at;
    while (end < word.length() && !splitsAt(end)) {
      end++;
    }
    restoreState(state);
    term.setEmpty().append(word, at, end);
    offset.setOffset(start + at, start + end);
    if (!first) {
      step.setPositionIncrement(1);
    }
    at = end;
    return true;
  }

  /** Nearly every word is: then there is nothing to do. */
  private boolean isWhole() {
    char[] letters = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      char c = letters[i];
      boolean plain = c < 0x80 ? c != '.' && c != '_' && c != ':' : !special(c);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static boolean special(char c) {
    return JOINTS.indexOf(c) >= 0 || APOSTROPHES.indexOf(c) >= 0;
  }

  private boolean splitsAt(int place) {
    return JOINTS.indexOf(word.charAt(place)) >= 0 && !(digit(place - 1) && digit(place + 1));
  }

  private boolean digit(int place) {
    return place >= 0
        && place < word.length()
        && word.charAt(place) >= '0'
        && word.charAt(place) <= '9';
  }

  private static String plain(String word) {
    String plain = word;
    for (int i = 0; i < APOSTROPHES.length(); i++) {
      plain = plain.replace(APOSTROPHES.charAt(i), '\'');
    }
    return plain;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    word = "";
    at = 0;
    humps = new int[0];
  }
}
