package dev.handbook.markdown.body;

import dev.handbook.markdown.base.Marker;
import dev.handbook.model.Link.Kind;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** What is written for GitBook's descriptions of interfaces. */
final class OpenApiWriter {
  private OpenApiWriter() {}

  /** An operation of an interface: we show which, and where it is described. */
  static void operation(Marker marker, Element element, BodyContext walk) {
    String source = marker.value("src").isEmpty() ? marker.value("spec") : marker.value("src");
    walk.container(
        marker.name(),
        marker.values(),
        () -> {
          String operation =
              marker.value("method").toUpperCase(Locale.ROOT) + " " + marker.value("path");
          boolean told = element.text().contains(source);
          boolean linked = source.contains("/") && !told;
          if (operation.isBlank() && !linked) {
            walk.children(element);
            return;
          }
          walk.out().raw("<p class=\"hb-openapi\">");
          if (!operation.isBlank()) {
            walk.out().raw("<code>").text(operation.strip()).raw("</code> ");
          }
          walk.facts().text(operation, walk.span());
          if (linked) {
            int number = walk.links().note(Kind.LINK, source, source);
            if (walk.links().mayWrite(number)) {
              walk.links().open(number, "");
              walk.out().raw(">").text(source).raw("</a>");
            }
          }
          walk.out().raw("</p>");
          walk.children(element);
        });
  }

  /** A parameter or an answer of an operation: its name or number, and what is said of it. */
  static void parameter(Marker marker, Element element, BodyContext walk) {
    String name = (marker.value("name") + " " + marker.value("status")).strip();
    walk.container(
        marker.name(),
        marker.values(),
        () -> {
          GitBookWriter.lead(name, marker.value("description"), element, walk);
          walk.children(element);
        });
  }
}
