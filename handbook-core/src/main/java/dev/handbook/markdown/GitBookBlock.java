package dev.handbook.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A GitBook block with all that stands between its markers, or one without content. */
final class GitBookBlock extends Block {
  private final Marker marker;
  private final int end;
  private boolean unclosed;

  /**
   * Makes an empty block.
   *
   * @param marker the marker that opens it
   * @param end offset behind its closing marker, or behind its content
   */
  GitBookBlock(Marker marker, int end) {
    super(BasedSequence.NULL);
    this.marker = marker;
    this.end = end;
  }

  Marker marker() {
    return marker;
  }

  /** Negative when only its content tells. */
  int end() {
    return end;
  }

  /** Whether its closing marker is missing. */
  boolean unclosed() {
    return unclosed;
  }

  void setUnclosed() {
    unclosed = true;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
