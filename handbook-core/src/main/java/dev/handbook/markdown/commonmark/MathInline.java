package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula between two pairs of dollar signs. */
public final class MathInline extends Node {
  MathInline(BasedSequence chars) {
    super(chars);
  }

  /** The formula without the signs. */
  public String formula() {
    return getChars().subSequence(2, getChars().length() - 2).toString().strip();
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
