package dev.handbook.markdown.body;

import dev.handbook.markdown.base.WhiteSpace;
import dev.handbook.model.Link.Kind;
import dev.handbook.model.Placeholder;
import dev.handbook.text.Urls;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Video and audio of the handbook's own, played where they stand. Those of other hosts are links,
 * as their pictures are.
 */
final class Media {
  private static final String VIDEO = "video";
  private static final String AUDIO = "audio";

  /** The formats that browsers play. */
  private static final Map<String, String> ELEMENTS =
      Map.ofEntries(
          Map.entry("mp4", VIDEO),
          Map.entry("m4v", VIDEO),
          Map.entry("webm", VIDEO),
          Map.entry("ogv", VIDEO),
          Map.entry("mov", VIDEO),
          Map.entry("mp3", AUDIO),
          Map.entry("m4a", AUDIO),
          Map.entry("aac", AUDIO),
          Map.entry("ogg", AUDIO),
          Map.entry("oga", AUDIO),
          Map.entry("opus", AUDIO),
          Map.entry("wav", AUDIO),
          Map.entry("flac", AUDIO));

  private Media() {}

  /** The element that plays a file of the handbook; empty for any other address. */
  static Optional<String> element(String target, BodyLinks links) {
    int end = 0;
    while (end < target.length() && "?#".indexOf(target.charAt(end)) < 0) {
      end++;
    }
    String name = Urls.name(target.substring(0, end));
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(ELEMENTS.get(extension)).filter(any -> !links.hasHost(target));
  }

  /** Writes a file of which it is known how it is played. */
  static void write(String name, String target, String label, BodyContext walk) {
    int number = walk.links().note(Kind.FILE, target, label);
    walk.out().raw("<").raw(name).raw(" class=\"hb-media\" controls preload=\"metadata\"");
    if (!label.isBlank()) {
      walk.out().attribute("aria-label", WhiteSpace.fold(label));
    }
    walk.out().raw(" src=\"").hole(Placeholder.Kind.ADDRESS, number).raw("\"></").raw(name);
    walk.out().raw(">");
  }

  /** A writer's own element, of which the first address that can be played counts. */
  static void element(Element element, BodyContext walk) {
    Optional<String> own =
        Stream.concat(
                Stream.of(element.attr("src")),
                element.select("source[src]").stream().map(source -> source.attr("src")))
            .map(Allowlist::address)
            .filter(address -> element(address, walk.links()).isPresent())
            .findFirst();
    String name = element.normalName();
    if (own.isEmpty() || walk.links().isInsideAnchor()) {
      walk.faults()
          .dropped(
              walk.span(),
              "<" + name + ">",
              "Put the file into the handbook and name it by its path, or link to it.");
      return;
    }
    String label = element.hasAttr("title") ? element.attr("title") : element.attr("aria-label");
    write(name, own.get(), label, walk);
  }
}
