package dev.handbook.markdown.body;

import dev.handbook.markdown.base.Letters;
import dev.handbook.markdown.base.WhiteSpace;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the blocks of a page in their normal form while the page is walked.
 *
 * <p>Normal form: text that stands in a container without an element of its own is a paragraph; the
 * first paragraph of an item or a cell is the text of the item or the cell itself.
 */
final class BlockBuilder {
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int strong;
  private int emphasis;

  /** Begins with a page as large as its span. */
  BlockBuilder(Span page) {
    frames.push(new Frame(Type.CONTAINER, page, 0, "", Map.of()));
  }

  private static final class Frame {
    private final Type type;
    private final Span span;
    private final int level;
    private final String name;
    private final StringBuilder text = new StringBuilder();

    // Most blocks have neither.
    private Map<String, String> attributes;
    private List<Block> children = List.of();
    private boolean implicit;
    private boolean folds;
    private int visible;
    private int inStrong;
    private int inEmphasis;

    Frame(Type type, Span span, int level, String name, Map<String, String> attributes) {
      this.type = type;
      this.span = span;
      this.level = level;
      this.name = name;
      this.attributes = attributes;
    }

    /** Whether text that comes now is its own. */
    boolean takesText() {
      return switch (type) {
        case HEADING, PARAGRAPH, CODE -> true;
        case ITEM, CELL -> children.isEmpty();
        default -> false;
      };
    }

    Block toBlock() {
      if (visible > 0 && inStrong == visible) {
        attribute("emphasis", "strong");
      } else if (visible > 0 && inEmphasis == visible) {
        attribute("emphasis", "em");
      }
      String own = text.toString();
      if (!mayFold()) {
        return new Block(type, own, span, level, name, attributes, children);
      }
      if (type != Type.CODE) {
        LineBreaks.in(own).ifPresent(breaks -> attribute(Block.LINES, breaks));
      }
      return new Block(type, WhiteSpace.fold(own), span, level, name, attributes, children);
    }

    void attribute(String key, String value) {
      attributes = new HashMap<>(attributes);
      attributes.put(key, value);
    }

    void add(Block child) {
      if (children.isEmpty()) {
        children = new ArrayList<>();
      }
      children.add(child);
    }

    void add(String more, Letters letters) {
      folds |= letters.have(Letters.SPACE) || letters.haveTwo(Letters.BLANK);
      folds |= endsBlank() && more.startsWith(" ");
      text.append(more);
    }

    private boolean mayFold() {
      return type != Type.CODE
          && !text.isEmpty()
          && (folds || text.charAt(0) == ' ' || endsBlank());
    }

    private boolean endsBlank() {
      return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
    }
  }

  /** Begins a block. */
  void open(Type type, Span span, int level, String name, Map<String, String> attributes) {
    endImplicit();
    frames.push(new Frame(type, span, level, name, attributes));
  }

  /**
   * Begins a paragraph.
   *
   * @return false when its text goes to the item or cell around it, so that there is none to close
   */
  boolean openParagraph(Span span) {
    endImplicit();
    Frame top = frames.peek();
    if (top.takesText() && top.text.toString().isBlank()) {
      return false;
    }
    frames.push(new Frame(Type.PARAGRAPH, span, 0, "", Map.of()));
    return true;
  }

  /** Ends the block begun last. */
  void close() {
    endImplicit();
    Block block = frames.pop().toBlock();
    if (block.type() != Type.PARAGRAPH || !block.text().isEmpty()) {
      frames.peek().add(block);
    }
  }

  /** Ends a paragraph that nobody wrote as one. */
  void endImplicit() {
    if (frames.peek().implicit) {
      frames.peek().implicit = false;
      close();
    }
  }

  /** Adds an argument to the block begun last. */
  void attribute(String key, String value) {
    frames.peek().attribute(key, value);
  }

  /** Adds text. */
  void text(String text, Span place) {
    text(text, Letters.of(text), place);
  }

  /** Adds text that was looked at. */
  void text(String text, Letters letters, Span place) {
    if (!frames.peek().takesText()) {
      if (text.isBlank()) {
        return;
      }
      frames.push(new Frame(Type.PARAGRAPH, place, 0, "", Map.of()));
      frames.peek().implicit = true;
    }
    Frame top = frames.peek();
    top.add(text, letters);
    int visible = letters.visible();
    top.visible += visible;
    top.inStrong += strong > 0 ? visible : 0;
    top.inEmphasis += emphasis > 0 ? visible : 0;
  }

  /** Says that text is strong from now on, or by -1 that it is less so. */
  void strong(int by) {
    strong += by;
  }

  /** As {@link #strong}, for emphasis. */
  void emphasis(int by) {
    emphasis += by;
  }

  /** The name of the block begun last. */
  String name() {
    return frames.peek().name;
  }

  /** The type of the block begun last. */
  Type inside() {
    return frames.peek().type;
  }

  /** Whether nothing was built yet. */
  boolean atStart() {
    return frames.size() == 1 && frames.peek().children.isEmpty();
  }

  /** All blocks. */
  List<Block> finish() {
    endImplicit();
    return List.copyOf(frames.peek().children);
  }
}
