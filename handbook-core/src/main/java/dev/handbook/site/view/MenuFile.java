package dev.handbook.site.view;

import dev.handbook.model.Page;
import dev.handbook.model.SiteFile;
import dev.handbook.text.Json;
import dev.handbook.text.Urls;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole table of contents in one file that all pages share, for the menu to unfold and to
 * filter. It is loaded when a reader first asks for what a page does not carry; a script, because
 * browsers load no data from disk.
 *
 * <p>Lines have {@code t} (title), {@code u} (address from the site root, encoded, or on another
 * site), {@code g} where the line is a heading without a page, whose address is that of the first
 * page below, and {@code c} (lines below).
 */
public final class MenuFile {
  /** Where it is; not named after its content, so that pages stay as they are when it changes. */
  public static final String PATH = "api/menu.js";

  private MenuFile() {}

  /** The file. */
  public static SiteFile of(Navigation navigation) {
    return SiteFile.of(
        PATH,
        out -> {
          String lines = Json.compact(lines(navigation.top()));
          out.write(("var handbookMenu=" + lines + ";\n").getBytes(StandardCharsets.UTF_8));
        });
  }

  private static List<Object> lines(List<NavNode> nodes) {
    List<Object> lines = new ArrayList<>();
    nodes.forEach(node -> lines.add(line(Sidebar.namesake(node).orElse(node))));
    return lines;
  }

  private static Map<String, Object> line(NavNode node) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("t", node.title());
    line.put("u", node.external().isEmpty() ? address(node) : node.external());
    if (node.isHeading()) {
      line.put("g", 1);
    }
    if (!node.children().isEmpty()) {
      line.put("c", lines(node.children()));
    }
    return line;
  }

  private static String address(NavNode node) {
    String anchor = node.anchor().isEmpty() ? "" : "#" + Urls.encode(node.anchor());
    return node.firstPage().map(Page::url).map(Urls::encode).orElse("") + anchor;
  }
}
