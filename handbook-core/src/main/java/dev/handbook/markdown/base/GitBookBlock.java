package dev.handbook.markdown.base;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A GitBook block with all that stands between its markers, or one without content. */
public final class GitBookBlock extends Block {
  private final Marker marker;
  private final int end;
  private boolean unclosed;

  /**
   * Makes an empty block.
   *
   * @param marker the marker that opens it
   * @param end offset behind its closing marker, or behind its content
   */
  public GitBookBlock(Marker marker, int end) {
    super(BasedSequence.NULL);
    this.marker = marker;
    this.end = end;
  }

  /** The marker that opens it. */
  public Marker marker() {
    return marker;
  }

  /** Negative when only its content tells. */
  public int end() {
    return end;
  }

  /** Whether its closing marker is missing. */
  public boolean unclosed() {
    return unclosed;
  }

  /** Notes that its closing marker is missing. */
  public void setUnclosed() {
    unclosed = true;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
