package dev.handbook.markdown.base;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What kinds of characters a text is made of, found in one pass: each text of a handbook comes by
 * several times, and in most there is nothing to escape, to fold, to link or to count.
 */
public final class Letters {
  /** What HTML needs an entity for. */
  public static final int MARKUP = 1;

  /** A blank. */
  public static final int BLANK = 2;

  /** All other white space, and what takes as little room. */
  public static final int SPACE = 4;

  /** What HTML forbids. */
  public static final int FORBIDDEN = 8;

  /** Anything from where there may be accents that stand upon the letter before, and no letter. */
  public static final int FAR = 16;

  /** What an address has somewhere, or the name of an emoji. */
  public static final int ADDRESS = 32;

  public static final int W = 64;

  /** Either is what has come into the place of a letter that is not of Latin-1, or a letter. */
  private static final byte ASKS = -0x80;

  private static final byte[] KINDS = kinds();

  private static final byte[] LATIN_KINDS = latinKinds();

  private static final byte[] SAME = same();

  private final int kinds;
  private final int doubled;
  private final int visible;

  private Letters(int kinds, int doubled, int visible) {
    this.kinds = kinds;
    this.doubled = doubled;
    this.visible = visible;
  }

  /** Looks at a text. */
  public static Letters of(String text) {
    // A string gives away its Latin-1 bytes at once, but its letters only one by one.
    Letters latin = of(text.getBytes(ISO_8859_1), LATIN_KINDS);
    return latin.have(ASKS) ? of(kinds(text), SAME) : latin;
  }

  private static Letters of(byte[] letters, byte[] kindOf) {
    int kinds = 0;
    int doubled = 0;
    int hidden = 0;
    int before = 0;
    for (byte letter : letters) {
      int kind = kindOf[letter & 0xFF];
      kinds |= kind;
      doubled |= kind & before;
      // One for BLANK and for SPACE: of a branch here, a processor guesses one in six wrong.
      hidden += (kind >> 1 | kind >> 2) & 1;
      before = kind;
    }
    return new Letters(kinds, doubled, letters.length - hidden);
  }

  private static byte[] kinds(String text) {
    byte[] kinds = new byte[text.length()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = (byte) kind(text.charAt(i));
    }
    return kinds;
  }

  /** The text of an element; one that holds nothing but a plain line is not walked for it. */
  public static String textIn(Element element) {
    if (element.childNodeSize() == 1 && element.firstChild() instanceof TextNode only) {
      String text = only.getWholeText();
      if (of(text).areLine() && !text.startsWith(" ") && !text.endsWith(" ")) {
        return text;
      }
    }
    return element.text();
  }

  /** Whether there is no white space but single blanks, and nothing that is not seen. */
  private boolean areLine() {
    return !have(SPACE | FORBIDDEN | FAR) && !haveTwo(BLANK);
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[0x300];
    for (char c = 0; c < kinds.length; c++) {
      kinds[c] =
          (byte)
              switch (c) {
                case '&', '<', '>', '"' -> MARKUP;
                case ' ' -> BLANK;
                case '\u00A0', '\t', '\n', '\r' -> SPACE;
                case 0x7F -> FORBIDDEN;
                case ':', '@' -> ADDRESS;
                case '\u00AD' -> FAR;
                case 'w' -> W;
                default -> (Character.isWhitespace(c) ? SPACE : 0) | (c < ' ' ? FORBIDDEN : 0);
              };
    }
    return kinds;
  }

  private static byte[] latinKinds() {
    byte[] kinds = Arrays.copyOf(KINDS, 0x100);
    kinds['?'] |= ASKS;
    return kinds;
  }

  private static byte[] same() {
    byte[] same = new byte[0x100];
    for (int i = 0; i < same.length; i++) {
      same[i] = (byte) i;
    }
    return same;
  }

  private static int kind(char c) {
    return c < KINDS.length ? KINDS[c] : far(c);
  }

  private static int far(char c) {
    if (isNoncharacter(c)) {
      return FAR | FORBIDDEN;
    }
    return FAR | (c == '\u200B' || c == '\uFEFF' || Character.isWhitespace(c) ? SPACE : 0);
  }

  /** What Unicode keeps for programs' own use and HTML forbids, but for the end of each plane. */
  private static boolean isNoncharacter(char c) {
    return c >= '\uFDD0' && c <= '\uFDEF';
  }

  /** Whether HTML forbids a character. */
  public static boolean isForbidden(char c) {
    return (kind(c) & FORBIDDEN) != 0;
  }

  /** Whether there is at least one of some kinds. */
  public boolean have(int some) {
    return (kinds & some) != 0;
  }

  /** Whether two of a kind stand side by side. */
  public boolean haveTwo(int kind) {
    return (doubled & kind) != 0;
  }

  /** How many are not white space. */
  public int visible() {
    return visible;
  }
}
