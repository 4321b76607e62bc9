package dev.handbook.markdown.markup;

import dev.handbook.markdown.base.HtmlNames;
import dev.handbook.markdown.base.Nesting;
import dev.handbook.markdown.base.SourceMap;
import java.util.ArrayList;
import java.util.List;

/**
 * The tags a writer opened and has not closed yet. A tag can be closed only in the block it was
 * opened in, and is closed at that block's end: so no stray tag reaches into its surroundings.
 */
final class OpenTags {
  private final SourceMap sourceMap;
  private final List<Tag> tags = new ArrayList<>();
  private int floor;

  OpenTags(SourceMap sourceMap) {
    this.sourceMap = sourceMap;
  }

  private record Tag(String name, int place) {}

  /** Notes a start tag. */
  void open(String name, int place) {
    if (!HtmlNames.VOID.contains(name)) {
      if (tags.size() >= sourceMap.budget().depth()) {
        throw new Nesting.TooDeep();
      }
      tags.add(new Tag(name, place));
    }
  }

  /** Writes an end tag if it closes something in this block. */
  void close(String name, int end, StringBuilder out) {
    int found = tags.size() - 1;
    while (found >= floor && !tags.get(found).name().equals(name)) {
      found--;
    }
    if (found < floor) {
      return;
    }
    sourceMap.end(tags.get(found).place(), end);
    closeTo(found + 1, out);
    tags.remove(found);
    out.append("</").append(name).append('>');
  }

  /** Whether an end tag would close something. */
  boolean isOpen(String name) {
    return tags.stream().skip(floor).anyMatch(tag -> tag.name().equals(name));
  }

  /** Whether an element is open in which text stays as it is. */
  boolean keepsText() {
    return !tags.isEmpty()
        && tags.stream().anyMatch(tag -> HtmlNames.TEXT_ONLY.contains(tag.name()));
  }

  /** How many tags are open. */
  int depth() {
    return tags.size();
  }

  /** Begins a block; gives what {@link #leave} needs. */
  int enter() {
    int outer = floor;
    floor = tags.size();
    return outer;
  }

  /** Ends a block: closes what is open in it. */
  void leave(int outer, StringBuilder out) {
    closeTo(floor, out);
    floor = outer;
  }

  /** Closes all tags but the outermost ones. */
  void closeTo(int depth, StringBuilder out) {
    while (tags.size() > depth) {
      String name = tags.remove(tags.size() - 1).name();
      if (!HtmlNames.IMPLIED.contains(name)) {
        out.append("</").append(name).append('>');
      }
    }
  }
}
