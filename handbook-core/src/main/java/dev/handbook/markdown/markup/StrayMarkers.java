package dev.handbook.markdown.markup;

import dev.handbook.markdown.base.Admonitions;
import dev.handbook.markdown.base.GitBookBlocks;
import dev.handbook.markdown.base.Marker;
import dev.handbook.text.Span;

/** Tells about GitBook markers that belong to nothing. */
final class StrayMarkers {
  private StrayMarkers() {}

  /** A marker that found no partner, or that nobody knows. */
  static void report(MarkupContext writer, Marker marker) {
    Span span = writer.places().span(marker.start(), marker.end());
    if (!GitBookBlocks.isKnown(marker.name()) || GitBookBlocks.isIntegration(marker.name())) {
      writer.faults().unknown(span, marker);
    } else if (marker.closing()) {
      writer
          .faults()
          .unclosed(
              span,
              end(marker) + " closes nothing.",
              "Put " + start(marker) + " before it at the same level, or remove it.");
    } else {
      unclosed(writer, marker);
    }
  }

  /** A marker whose end is missing. */
  static void unclosed(MarkupContext writer, Marker marker) {
    writer
        .faults()
        .unclosed(
            writer.places().span(marker.start(), marker.end()),
            start(marker) + " is never closed.",
            "Add " + end(marker) + " after its content, at the same level.");
  }

  private static String start(Marker marker) {
    return Admonitions.isAdmonition(marker)
        ? marker.name() + "note"
        : "{% " + marker.name() + " %}";
  }

  private static String end(Marker marker) {
    return Admonitions.isAdmonition(marker) ? marker.name() : "{% end" + marker.name() + " %}";
  }
}
