package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.handbook.markdown.base.Marker;

/** A GitBook marker at the beginning of a line. */
public final class MarkerBlock extends Block implements MarkerNode {
  private final Marker marker;

  MarkerBlock(BasedSequence chars, Marker marker) {
    super(chars);
    this.marker = marker;
  }

  @Override
  public Marker marker() {
    return marker;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
