package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the children of task items who their parent is: when flexmark turns an item into a task, it
 * tells only the first and the last.
 */
final class TaskItems {
  private TaskItems() {}

  /** Mends the items of a tree. */
  static void adopt(Node parent) {
    if (parent instanceof TaskListItem) {
      List<Node> children = new ArrayList<>();
      for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
        children.add(child);
      }
      children.forEach(parent::appendChild);
    }
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Block && child.getFirstChild() != null) {
        adopt(child);
      }
    }
  }
}
