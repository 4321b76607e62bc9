package dev.handbook.site.view;

import dev.handbook.site.theme.Markup;
import dev.handbook.site.view.Sidebar.Item;
import java.util.List;

/**
 * The lines of a sidebar as HTML.
 *
 * <p>No template, because every page carries some dozens of these lines: printed by one they took
 * half of the time of all that is printed.
 */
final class SidebarMarkup {
  private final StringBuilder out = new StringBuilder(1 << 12);

  private SidebarMarkup() {}

  /** A list with those below it. */
  static String of(List<Item> items) {
    SidebarMarkup markup = new SidebarMarkup();
    markup.list(items);
    return markup.out.toString();
  }

  private void list(List<Item> items) {
    out.append("<ul class=\"tree\">\n");
    for (Item item : items) {
      out.append(item.kind().equals("group") ? "<li class=\"group\">" : "<li>");
      line(item);
      if (!item.children().isEmpty()) {
        list(item.children());
      }
      out.append("</li>\n");
    }
    out.append("</ul>\n");
  }

  private void line(Item item) {
    String title = Markup.escape(item.title());
    if (item.href().isEmpty()) {
      out.append("<span class=\"side-title\">").append(title).append("</span>");
      return;
    }
    out.append("<a href=\"").append(Markup.escape(item.href()));
    out.append("\" class=\"").append(item.kind());
    out.append(item.folded() ? " folded" : "");
    out.append(item.state().isEmpty() ? "" : " ").append(item.state()).append('"');
    out.append(item.state().equals("current") ? " aria-current=\"page\"" : "");
    out.append('>').append(title).append("</a>");
  }
}
