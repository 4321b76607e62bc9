package dev.handbook.markdown.markup;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.handbook.markdown.base.HtmlNames;

/**
 * Tells what a writer means as HTML from what stands for something: {@code ssh <user-name>@host},
 * {@code -o go-template=<template>}. Without attributes, an element that nobody knows, that is
 * never closed though HTML asks for it, or that shows nothing without attributes, is text.
 */
final class Placeholders {
  private BasedSequence indexed;
  private EndTags ends;

  /** Whether a tag has nothing between its name and its end. */
  static boolean isBare(String html, int nameEnd, int tagEnd) {
    for (int i = nameEnd; i < tagEnd - 1; i++) {
      if (html.charAt(i) > ' ' && html.charAt(i) != '/') {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a start tag without attributes is text.
   *
   * @param chars the piece of HTML it stands in
   * @param offset where the tag ends in the page
   * @param limit where an element that is left out with its content must be closed
   */
  boolean isText(String name, BasedSequence chars, int offset, int limit) {
    if (HtmlNames.IMPLIED.contains(name) || HtmlNames.DISCLOSURE.contains(name)) {
      return false;
    }
    if (HtmlNames.VOID.contains(name)) {
      return HtmlNames.NOTHING_ALONE.contains(name);
    }
    return name.indexOf('-') >= 0 || !isClosed(name, chars, offset, limit);
  }

  private boolean isClosed(String name, BasedSequence chars, int offset, int limit) {
    BasedSequence base = chars.getBaseSequence();
    if (base != indexed) {
      indexed = base;
      ends = new EndTags(base.toString());
    }
    // What is left out with its content must end where it begins, not in an example further down.
    return ends.isBetween(name, offset, HtmlNames.isLeftOut(name) ? limit : Integer.MAX_VALUE);
  }

  /** Where the block or the cell of a table ends in which a piece of HTML stands. */
  static int endOfBlock(Node node) {
    Node block = node;
    while (block.getParent() != null
        && !(block instanceof Block)
        && !(block instanceof TableCell)) {
      block = block.getParent();
    }
    return block.getEndOffset();
  }
}
