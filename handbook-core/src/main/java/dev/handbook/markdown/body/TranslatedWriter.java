package dev.handbook.markdown.body;

import dev.handbook.markdown.base.Marker;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What is written for blocks that other tools have and GitBook has not. */
final class TranslatedWriter {
  private static final Set<String> STYLES = Set.of("info", "success", "warning", "danger");

  private TranslatedWriter() {}

  /** A block that readers unfold. */
  static void details(Marker marker, Element element, BodyContext walk) {
    String title = marker.value("title");
    String open = marker.value("open").isEmpty() ? "" : " open";
    String style = marker.value("style");
    String tone = STYLES.contains(style) ? " class=\"hb-fold hb-fold-" + style + "\"" : "";
    walk.container(
        "details",
        Map.of("title", title),
        () -> {
          walk.out().raw("<details" + tone + open + "><summary>").text(title).raw("</summary>");
          walk.children(element);
          walk.out().raw("</details>");
        });
  }

  /** What nobody here knows, by its name: readers see that something is missing. */
  static void gap(Marker marker, Element element, BodyContext walk) {
    String name = marker.value("name");
    walk.facts().text(name, walk.span());
    walk.out().raw("<span class=\"hb-gap\">").text(name).raw("</span>");
  }

  /** A place that links lead to. */
  static void anchor(Marker marker, Element element, BodyContext walk) {
    String id = walk.writerId(marker.value("id"));
    if (!id.isEmpty()) {
      walk.out().raw("<span").attribute("id", id).raw("></span>");
    }
  }
}
