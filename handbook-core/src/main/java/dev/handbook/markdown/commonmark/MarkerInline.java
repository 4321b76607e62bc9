package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.handbook.markdown.base.Marker;

/** A GitBook marker within a line of text, a cell or a heading. */
public final class MarkerInline extends Node implements MarkerNode {
  private final Marker marker;

  MarkerInline(BasedSequence chars, Marker marker) {
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
