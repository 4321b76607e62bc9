package dev.handbook.markdown;

import dev.handbook.model.Hole;
import dev.handbook.model.Link.Kind;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What is written, and what is noted, for each GitBook block. */
final class GitBookWriter {
  private static final Set<String> HINTS = Set.of("info", "success", "warning", "danger");

  private GitBookWriter() {}

  static void write(Marker marker, Element element, BodyWalk walk) {
    switch (marker.name()) {
      case "hint" -> {
        String style = HINTS.contains(marker.value("style")) ? marker.value("style") : "info";
        hint(style, marker.values(), element, walk);
      }
      case "tabs" -> wrap(marker, "<div class=\"hb-tabs\">", "</div>", element, walk);
      case "tab" -> tab(marker, element, walk);
      case "stepper" -> wrap(marker, "<ol class=\"hb-steps\">", "</ol>", element, walk);
      case "step" -> wrap(marker, "<li class=\"hb-step\">", "</li>", element, walk);
      case "columns" -> wrap(marker, "<div class=\"hb-columns\">", "</div>", element, walk);
      case "column" -> wrap(marker, "<div class=\"hb-column\">", "</div>", element, walk);
      case "updates" -> wrap(marker, "<div class=\"hb-updates\">", "</div>", element, walk);
      case "update" -> update(marker, element, walk);
      case "code" -> code(marker, element, walk);
      case "content-ref" -> reference(marker, marker.value("url"), element, walk);
      case "page-ref" -> reference(marker, marker.value("page"), element, walk);
      case "embed" -> embed(marker, element, walk);
      case "file" -> file(marker, element, walk);
      case "include" -> include(marker, walk);
      default -> wrap(marker, "<div>", "</div>", element, walk);
    }
  }

  private static void wrap(
      Marker marker, String before, String after, Element element, BodyWalk walk) {
    walk.container(
        marker.name(),
        marker.values(),
        () -> {
          walk.out().raw(before);
          walk.children(element);
          walk.out().raw(after);
        });
  }

  /** A hint, from GitBook's block or from an alert. */
  static void hint(String style, Map<String, String> arguments, Element element, BodyWalk walk) {
    walk.container(
        "hint",
        arguments,
        () -> {
          walk.out().raw("<aside class=\"hb-hint hb-hint-" + style + "\" role=\"note\">");
          walk.children(element);
          walk.out().raw("</aside>");
        });
  }

  private static void tab(Marker marker, Element element, BodyWalk walk) {
    walk.container(
        "tab",
        marker.values(),
        () -> {
          String title = marker.value("title");
          walk.out().raw("<section class=\"hb-tab\"").attribute("data-title", title).raw(">");
          walk.out().raw("<p class=\"hb-tab-title\">").text(title).raw("</p>");
          walk.children(element);
          walk.out().raw("</section>");
        });
  }

  private static void update(Marker marker, Element element, BodyWalk walk) {
    walk.container(
        "update",
        marker.values(),
        () -> {
          walk.out().raw("<section class=\"hb-update\"><p class=\"hb-update-date\">");
          walk.out().raw("<time>").text(marker.value("date")).raw("</time></p>");
          walk.children(element);
          walk.out().raw("</section>");
        });
  }

  private static void code(Marker marker, Element element, BodyWalk walk) {
    walk.container(
        "code",
        marker.values(),
        () -> {
          walk.out().raw("<figure class=\"hb-code\">");
          if (!marker.value("title").isEmpty()) {
            walk.out().raw("<figcaption>").text(marker.value("title")).raw("</figcaption>");
          }
          walk.children(element);
          walk.out().raw("</figure>");
        });
  }

  private static void reference(Marker marker, String target, Element element, BodyWalk walk) {
    int number = walk.links().note(Kind.CONTENT_REF, target, element.text());
    walk.container(
        marker.name(),
        marker.values(),
        () -> {
          if (walk.links().isSafe(number)) {
            walk.out().raw("<p class=\"hb-ref\">");
            walk.links().open(number, "");
            walk.out().raw(">").hole(Hole.Kind.TITLE, number).raw("</a></p>");
          }
        });
  }

  private static void embed(Marker marker, Element element, BodyWalk walk) {
    String caption = Facts.fold(element.text());
    String own = caption.isEmpty() ? marker.value("caption") : caption;
    int number = walk.links().note(Kind.EMBED, marker.value("url"), own);
    walk.container(
        "embed",
        marker.values(),
        () -> {
          walk.out().raw("<figure class=\"hb-embed\">");
          if (walk.links().isSafe(number)) {
            walk.links().open(number, "");
            walk.out().raw(" rel=\"noopener noreferrer\">").text(marker.value("url")).raw("</a>");
          }
          if (!own.isEmpty()) {
            walk.out().raw("<figcaption>");
            if (caption.isEmpty()) {
              walk.facts().text(own, walk.span());
              walk.out().text(own);
            } else {
              walk.children(element);
            }
            walk.out().raw("</figcaption>");
          }
          walk.out().raw("</figure>");
        });
  }

  private static void file(Marker marker, Element element, BodyWalk walk) {
    String caption = Facts.fold(element.text());
    String source = marker.value("src");
    String name = source.substring(source.lastIndexOf('/') + 1);
    int number = walk.links().note(Kind.FILE, source, caption.isEmpty() ? name : caption);
    walk.container(
        "file",
        marker.values(),
        () -> {
          if (walk.links().isSafe(number)) {
            walk.out().raw("<p class=\"hb-file\">");
            walk.links().open(number, "");
            walk.out().raw(" download>").text(caption.isEmpty() ? name : caption);
            walk.facts().text(caption.isEmpty() ? name : caption, walk.span());
            walk.out().raw("</a></p>");
          }
        });
  }

  private static void include(Marker marker, BodyWalk walk) {
    walk.links().note(Kind.INCLUDE, marker.value(""), "");
  }
}
