package dev.handbook.markdown.body;

import dev.handbook.markdown.base.GitBookBlocks;
import dev.handbook.markdown.base.Marker;
import dev.handbook.markdown.base.WhiteSpace;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Link.Kind;
import dev.handbook.model.Placeholder;
import dev.handbook.text.Urls;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What is written, and what is noted, for each GitBook block. */
final class GitBookWriter {
  private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(?:\\.\\d{1,9})?+");

  private static final Set<String> HINTS = Set.of("info", "success", "warning", "danger");

  private GitBookWriter() {}

  private static void wrap(
      Marker marker, String before, String after, Element element, BodyContext walk) {
    walk.container(
        marker.name(),
        marker.values(),
        () -> {
          walk.out().raw(before);
          walk.children(element);
          walk.out().raw(after);
        });
  }

  /** Content that is shown as if the block were not there. */
  static void plain(Marker marker, Element element, BodyContext walk) {
    wrap(marker, "", "", element, walk);
  }

  /** A division with the class of its name. */
  static void division(Marker marker, Element element, BodyContext walk) {
    wrap(marker, "<div class=\"hb-" + marker.name() + "\">", "</div>", element, walk);
  }

  /** A column, with a width that the theme knows: twelfths of the page. */
  static void column(Marker marker, Element element, BodyContext walk) {
    String width = marker.value("width");
    String number = width.endsWith("%") ? width.substring(0, width.length() - 1) : "";
    boolean known = PERCENT.matcher(number).matches();
    long twelfths = known ? Math.round(Double.parseDouble(number) * 12 / 100) : 0;
    String wide = twelfths < 1 || twelfths > 11 ? "" : " hb-w-" + twelfths;
    wrap(marker, "<div class=\"hb-column" + wide + "\">", "</div>", element, walk);
  }

  /** Tabs of code by their former name. */
  static void codeTabs(Marker marker, Element element, BodyContext walk) {
    wrap(marker, "<div class=\"hb-tabs\">", "</div>", element, walk);
  }

  static void prompt(Marker marker, Element element, BodyContext walk) {
    walk.container(
        "prompt",
        marker.values(),
        () -> {
          walk.out().raw("<div class=\"hb-prompt\">");
          lead(marker.value("description"), "", element, walk);
          walk.children(element);
          walk.out().raw("</div>");
        });
  }

  /** A paragraph that says a name and a few words, where a block may stand. */
  static void lead(String strong, String text, Element element, BodyContext walk) {
    if ((strong + text).isEmpty() || isInline(element)) {
      return;
    }
    walk.facts().text((strong + " " + text).strip() + " ", walk.span());
    walk.out().raw("<p><strong>").text(strong).raw("</strong> ").text(text).raw("</p>");
  }

  /** A block of another company's: its content, and a link to what it would show. */
  static void integration(Marker marker, Element element, BodyContext walk) {
    if (marker.value("url").isEmpty()) {
      plain(marker, element, walk);
    } else {
      embed(marker, element, walk);
    }
  }

  static void stepper(Marker marker, Element element, BodyContext walk) {
    wrap(marker, "<ol class=\"hb-steps\">", "</ol>", element, walk);
  }

  static void step(Marker marker, Element element, BodyContext walk) {
    String name = walk.facts().name().equals("stepper") ? "li" : "div";
    wrap(marker, "<" + name + " class=\"hb-step\">", "</" + name + ">", element, walk);
  }

  static void hint(Marker marker, Element element, BodyContext walk) {
    String wanted = marker.value("style").toLowerCase(Locale.ROOT);
    String style = HINTS.contains(wanted) ? wanted : "info";
    hint(style, marker.value("heading"), marker.values(), element, walk);
  }

  /** A hint, from GitBook's block, an alert or an admonition. */
  static void hint(
      String style,
      String title,
      Map<String, String> arguments,
      Element element,
      BodyContext walk) {
    walk.container(
        "hint",
        arguments,
        () -> {
          walk.out().raw("<aside class=\"hb-hint hb-hint-" + style + "\" role=\"note\">");
          if (!title.isEmpty()) {
            walk.out().raw("<p class=\"hb-hint-title\">").text(title).raw("</p>");
          }
          walk.children(element);
          walk.out().raw("</aside>");
        });
  }

  static void tab(Marker marker, Element element, BodyContext walk) {
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

  static void update(Marker marker, Element element, BodyContext walk) {
    walk.container(
        "update",
        marker.values(),
        () -> {
          walk.out().raw("<section class=\"hb-update\"><p class=\"hb-update-date\">");
          walk.out().raw("<time>").text(marker.value("date")).raw("</time>");
          for (String tag : marker.value("tags").split(",")) {
            if (!tag.isBlank()) {
              walk.out().raw(" <span class=\"hb-tag\">").text(tag.strip()).raw("</span>");
            }
          }
          walk.out().raw("</p>");
          walk.children(element);
          walk.out().raw("</section>");
        });
  }

  static void code(Marker marker, Element element, BodyContext walk) {
    CodeBlock.prepare(marker, element);
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

  static void contentReference(Marker marker, Element element, BodyContext walk) {
    reference(marker, marker.value("url"), element, walk);
  }

  static void pageReference(Marker marker, Element element, BodyContext walk) {
    reference(marker, marker.value("page"), element, walk);
  }

  private static void reference(Marker marker, String target, Element element, BodyContext walk) {
    int number = walk.links().note(Kind.CONTENT_REF, target, element.text());
    walk.container(
        marker.name(),
        marker.values(),
        () -> {
          if (walk.links().mayWrite(number)) {
            String wrapper = isInline(element) ? "span" : "p";
            walk.out().raw("<" + wrapper + " class=\"hb-ref\">");
            walk.links().open(number, "");
            walk.out().raw(">").hole(Placeholder.Kind.TITLE, number).raw("</a></" + wrapper + ">");
          }
        });
  }

  static void embed(Marker marker, Element element, BodyContext walk) {
    String caption = WhiteSpace.fold(element.text());
    String own = caption.isEmpty() ? marker.value("caption") : caption;
    Optional<String> player = Media.element(marker.value("url"), walk.links());
    if (player.isPresent() && !isInline(element)) {
      walk.container(
          "embed",
          marker.values(),
          () -> Media.write(player.get(), marker.value("url"), own, walk));
      return;
    }
    int number = walk.links().note(Kind.EMBED, marker.value("url"), own);
    walk.container(
        "embed",
        marker.values(),
        () -> {
          if (isInline(element)) {
            embedInline(number, own, walk);
            return;
          }
          walk.out().raw("<figure class=\"hb-embed\">");
          if (walk.links().mayWrite(number)) {
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

  /** In the midst of a line there is no room for a figure. */
  private static void embedInline(int number, String caption, BodyContext walk) {
    String target = walk.links().all().get(number).target();
    String text = caption.isEmpty() ? target : caption;
    if (walk.links().mayWrite(number)) {
      walk.links().open(number, "hb-embed");
      walk.out().raw(" rel=\"noopener noreferrer\">").text(text).raw("</a>");
    } else {
      walk.out().text(text);
    }
  }

  private static boolean isInline(Element element) {
    return element.normalName().equals("span");
  }

  static void file(Marker marker, Element element, BodyContext walk) {
    String caption = WhiteSpace.fold(element.text());
    String source = marker.value("src");
    String name = Urls.decode(source.substring(source.lastIndexOf('/') + 1));
    int number = walk.links().note(Kind.FILE, source, caption.isEmpty() ? name : caption);
    walk.container(
        "file",
        marker.values(),
        () -> {
          if (walk.links().mayWrite(number)) {
            String wrapper = isInline(element) ? "span" : "p";
            walk.out().raw("<" + wrapper + " class=\"hb-file\">");
            walk.links().open(number, "");
            walk.out().raw(" download>").text(caption.isEmpty() ? name : caption);
            walk.facts().text(caption.isEmpty() ? name : caption, walk.span());
            walk.out().raw("</a></" + wrapper + ">");
          }
        });
  }

  /**
   * An included file, which stands in the element already. Its links are read from where it lies;
   * the inclusion itself is noted as a link only when there is nothing to include.
   */
  static void include(Marker marker, Element element, BodyContext walk) {
    String target = marker.value("");
    if (!element.hasAttr(GitBookBlocks.FOUND)) {
      walk.links().note(Kind.INCLUDE, target, "");
    }
    walk.container(
        "include",
        Map.of("src", target),
        () -> walk.links().from(target, () -> walk.children(element)));
  }

  /** A diagram of an integration, which is code in GitBook's own blocks. */
  static void diagram(Marker marker, Element element, BodyContext walk) {
    String source = marker.value("content");
    walk.facts().open(Type.CODE, walk.span(), 0, "mermaid", Map.of());
    walk.facts().text(source, walk.span());
    walk.out().raw("<pre><code class=\"language-mermaid\">").text(source).raw("</code></pre>");
    walk.facts().close();
    walk.children(element);
  }
}
