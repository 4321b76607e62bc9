package dev.handbook.markdown.commonmark;

import dev.handbook.markdown.base.Marker;

/** A node of the tree that stands for a single GitBook marker. */
interface MarkerNode {
  /** The marker, its offsets counted from the beginning of the parser's input. */
  Marker marker();
}
