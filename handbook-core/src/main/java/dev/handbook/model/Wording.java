package dev.handbook.model;

import dev.handbook.text.Digest;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The wording that a sign-off covers, and its digest.
 *
 * <p>It is what a reader reads: headings, sentences, list items, table cells, code. White space,
 * the way Markdown is written, addresses of links and the front matter are no part of it, so that
 * mending them voids no agreement. Its normal form is the text of each block in the order of the
 * page, a mark for the kinds of block that change what a text means, parts separated by one blank:
 *
 * <pre>
 * #2 Steps 1. Ask the customer. 1. Write the offer. • …
 * </pre>
 */
public final class Wording {
  /** Hexadecimal digits that are written into pages: enough to notice, short enough to read. */
  private static final int SHOWN = 12;

  /** Fewer digits would fit too many texts. */
  private static final int FEWEST = 6;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?…][\"”’)]?) (?=[\\p{Lu}\\p{N}\"“(])");

  private Wording() {}

  /** The digest of a page's wording as {@code signed-off.text} has it: 12 hexadecimal digits. */
  public static String digest(Page page) {
    return page.wording().hex().substring(0, SHOWN);
  }

  /**
   * Whether a page still reads as it did when it was agreed to.
   *
   * @param digest as written in {@code signed-off.text}; a longer or shorter part of the hash
   *     counts too, one that is no hash fits nothing
   */
  public static boolean fits(Page page, String digest) {
    String written = digest.strip().replaceFirst("…$", "").toLowerCase(Locale.ROOT);
    return written.length() >= FEWEST && page.wording().hex().startsWith(written);
  }

  /** The digest of a body that nobody changes any more: of its normal form in UTF-8. */
  static Digest of(List<Block> blocks) {
    return Digest.of(() -> normalForm(blocks).getBytes(StandardCharsets.UTF_8));
  }

  /** The wording of a body in its normal form. */
  private static String normalForm(List<Block> blocks) {
    StringBuilder form = new StringBuilder();
    for (Part part : parts(blocks)) {
      join(form, part.mark());
      join(form, part.text());
    }
    return form.toString();
  }

  private static void join(StringBuilder joined, String part) {
    if (!part.isEmpty()) {
      joined.append(joined.isEmpty() ? "" : " ").append(part);
    }
  }

  /**
   * A stretch of the wording: a sentence, or what stands in its place.
   *
   * @param mark the kind of block that begins with it, as in the normal form; empty for most
   * @param text white space folded; empty when the block says nothing
   * @param line where the block begins in the source file
   */
  public record Part(String mark, String text, int line) {
    /** Whether readers see the same, wherever it stands. */
    public boolean reads(Part other) {
      return mark.equals(other.mark) && text.equals(other.text);
    }
  }

  /** The wording sentence by sentence; two pages of the same sentences have the same wording. */
  public static List<Part> sentences(Page page) {
    List<Part> sentences = new ArrayList<>();
    for (Part part : parts(page.blocks())) {
      String mark = part.mark();
      for (String sentence : SENTENCE_END.split(part.text())) {
        sentences.add(new Part(mark, sentence, part.line()));
        mark = "";
      }
    }
    return sentences;
  }

  private static List<Part> parts(List<Block> blocks) {
    List<Part> parts = new ArrayList<>();
    for (Block block : blocks) {
      add(block, "", parts);
    }
    return parts;
  }

  private static void add(Block block, String mark, List<Part> parts) {
    String own =
        switch (block.type()) {
          case HEADING -> "#" + block.level();
          case ITEM -> mark;
          case CELL -> "|";
          case PARAGRAPH, LIST, TABLE, ROW, CODE, QUOTE, CONTAINER, RULE -> "";
        };
    String title = folded(block.attributes().getOrDefault("title", ""));
    String said = folded(block.text());
    String text = title.isEmpty() || said.isEmpty() ? title + said : title + " " + said;
    if (!own.isEmpty() || !text.isEmpty()) {
      parts.add(new Part(own, text, block.span().line()));
    }
    String below = block.level() == 1 ? "1." : "•";
    for (Block child : block.children()) {
      add(child, block.type() == Block.Type.LIST ? below : "", parts);
    }
  }

  private static String folded(String text) {
    return isFolded(text)
        ? text
        : SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /** Whether a text is plain ASCII with single blanks, as most are: it stays as it is. */
  private static boolean isFolded(String text) {
    char before = ' ';
    for (char c : text.toCharArray()) {
      if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }
}
