package dev.handbook.site.view;

import dev.handbook.site.theme.Markup;
import dev.handbook.site.view.Alignment.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws the alignment as a tree from left to right: plans, the plans that feed them, and on the
 * right what serves them. The page beside it says the same as a list, so the drawing is hidden from
 * screen readers.
 */
public final class AlignmentDrawing {
  private static final int BOX_WIDTH = 262;
  private static final int BOX_HEIGHT = 50;
  private static final int GAP_X = 60;
  private static final int GAP_Y = 14;
  private static final int MARGIN = 4;

  /** Letters that fit into a box at the width of a wide one. */
  private static final int LETTERS = 27;

  private final Map<String, String> words;
  private final List<String> boxes = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final Map<String, int[]> leaves = new HashMap<>();
  private final int leafColumn;
  private int nextRow;

  private AlignmentDrawing(Map<String, String> words, int leafColumn) {
    this.words = words;
    this.leafColumn = leafColumn;
  }

  /** The drawing as SVG; its texts are escaped. */
  public static String svg(Alignment.View view, Map<String, String> words) {
    int depth = view.plans().stream().mapToInt(AlignmentDrawing::depth).max().orElse(0);
    AlignmentDrawing drawing = new AlignmentDrawing(words, depth);
    view.plans().forEach(plan -> drawing.plan(plan, 0));
    view.loose().forEach(drawing::loose);
    return drawing.finish();
  }

  private static int depth(Plan plan) {
    return 1 + plan.below().stream().mapToInt(AlignmentDrawing::depth).max().orElse(0);
  }

  /** Draws a plan and all right of it; gives the middle of its box. */
  private int plan(Plan plan, int column) {
    List<int[]> ends = new ArrayList<>();
    for (Plan below : plan.below()) {
      ends.add(new int[] {x(column + 1), plan(below, column + 1), 0});
    }
    for (PageLink servant : plan.servants()) {
      ends.add(leaf(servant));
    }
    int y = ends.isEmpty() ? row() : (ends.get(0)[1] + ends.get(ends.size() - 1)[1]) / 2;
    if (!ends.isEmpty() && ends.stream().allMatch(end -> end[2] == 1)) {
      // All that it leads to was drawn for another plan, so the middle is that plan's place.
      y = row();
    }
    for (int[] end : ends) {
      connect(
          x(column) + BOX_WIDTH,
          y,
          end[0],
          end[1],
          !plan.below().isEmpty() && end[0] == x(leafColumn));
    }
    String note =
        plan.gap()
            ? words.get("map_gap")
            : plan.lines().isEmpty()
                ? ""
                : words
                    .get("map_served")
                    .replace("{0}", String.valueOf(plan.served()))
                    .replace("{1}", String.valueOf(plan.lines().size()));
    box(x(column), y, plan.page(), note, plan.gap() ? "plan gap" : "plan");
    gauge(x(column), y, plan);
    return y;
  }

  /** Where something that serves stands: its edge, its middle, and 1 when it stood there before. */
  private int[] leaf(PageLink page) {
    int[] known = leaves.get(page.href());
    if (known != null) {
      return new int[] {x(leafColumn), known[0], 1};
    }
    int y = row();
    leaves.put(page.href(), new int[] {y});
    box(x(leafColumn), y, plain(page), page.word(), page.holds() ? "leaf" : "leaf lapsed");
    return new int[] {x(leafColumn), y, 0};
  }

  private void loose(PageLink page) {
    box(x(leafColumn), row(), plain(page), words.get("map_loose"), "leaf gap");
  }

  private static LinkView plain(PageLink page) {
    return new LinkView(page.title(), page.href());
  }

  private int row() {
    int y = MARGIN + nextRow + BOX_HEIGHT / 2;
    nextRow += BOX_HEIGHT + GAP_Y;
    return y;
  }

  private static int x(int column) {
    return MARGIN + column * (BOX_WIDTH + GAP_X);
  }

  /** A line; one that passes other plans on its way is drawn faintly. */
  private void connect(int x1, int y1, int x2, int y2, boolean faint) {
    int middle = (x1 + x2) / 2;
    lines.add(
        "<path"
            + (faint ? " class=\"faint\"" : "")
            + " d=\"M"
            + x1
            + " "
            + y1
            + "C"
            + middle
            + " "
            + y1
            + " "
            + middle
            + " "
            + y2
            + " "
            + x2
            + " "
            + y2
            + "\"/>");
  }

  private void box(int x, int y, LinkView page, String note, String kind) {
    int top = y - BOX_HEIGHT / 2;
    int text = note.isEmpty() ? y + 5 : y - 6;
    boxes.add(
        "<a class=\""
            + kind
            + "\" tabindex=\"-1\" href=\""
            + Markup.escape(page.href())
            + "\"><rect x=\""
            + x
            + "\" y=\""
            + top
            + "\" width=\""
            + BOX_WIDTH
            + "\" height=\""
            + BOX_HEIGHT
            + "\" rx=\"8\"/><text x=\""
            + (x + 14)
            + "\" y=\""
            + text
            + "\">"
            + Markup.escape(shorten(page.title()))
            + "</text>"
            + (note.isEmpty()
                ? ""
                : "<text class=\"note\" x=\""
                    + (x + 14)
                    + "\" y=\""
                    + (y + 11)
                    + "\">"
                    + Markup.escape(shorten(note))
                    + "</text>")
            + "</a>");
  }

  /** How many of a plan's lines are served: what is missing is the gap. */
  private void gauge(int x, int y, Plan plan) {
    if (!plan.lines().isEmpty()) {
      int whole = BOX_WIDTH - 28;
      int part = whole * plan.served() / plan.lines().size();
      String at = "\" x=\"" + (x + 14) + "\" y=\"" + (y + BOX_HEIGHT / 2 - 8) + "\" height=\"3";
      boxes.add("<rect class=\"open" + at + "\" width=\"" + whole + "\"/>");
      boxes.add("<rect class=\"served" + at + "\" width=\"" + part + "\"/>");
    }
  }

  private static String shorten(String text) {
    if (text.codePointCount(0, text.length()) <= LETTERS) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LETTERS - 1)).strip() + "…";
  }

  private String finish() {
    int width = x(leafColumn) + BOX_WIDTH + MARGIN;
    int height = Math.max(BOX_HEIGHT, nextRow - GAP_Y) + 2 * MARGIN;
    return "<svg class=\"map\" aria-hidden=\"true\" width=\""
        + width
        + "\" height=\""
        + height
        + "\" viewBox=\"0 0 "
        + width
        + " "
        + height
        + "\"><g class=\"ties\">"
        + String.join("", lines)
        + "</g>"
        + String.join("", boxes)
        + "</svg>";
  }
}
