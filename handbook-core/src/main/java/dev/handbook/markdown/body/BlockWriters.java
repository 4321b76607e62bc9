package dev.handbook.markdown.body;

import dev.handbook.markdown.base.Admonitions;
import dev.handbook.markdown.base.GitBookBlocks;
import dev.handbook.markdown.base.Marker;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** How the blocks of {@link GitBookBlocks} are shown: a further one is a line here as well. */
public final class BlockWriters {
  private static final Map<String, BlockWriter> WRITERS =
      Map.ofEntries(
          Map.entry("hint", GitBookWriter::hint),
          Map.entry("tabs", GitBookWriter::division),
          Map.entry("tab", GitBookWriter::tab),
          Map.entry("code-tabs", GitBookWriter::codeTabs),
          Map.entry("code-tabs-item", GitBookWriter::tab),
          Map.entry("stepper", GitBookWriter::stepper),
          Map.entry("step", GitBookWriter::step),
          Map.entry("columns", GitBookWriter::division),
          Map.entry("column", GitBookWriter::column),
          Map.entry("updates", GitBookWriter::division),
          Map.entry("update", GitBookWriter::update),
          Map.entry("code", GitBookWriter::code),
          Map.entry("prompt", GitBookWriter::prompt),
          Map.entry("details", TranslatedWriter::details),
          Map.entry("own.gap", TranslatedWriter::gap),
          Map.entry("own.anchor", TranslatedWriter::anchor),
          Map.entry("confidential", ConfidentialFilter::block),
          Map.entry("content-ref", GitBookWriter::contentReference),
          Map.entry("page-ref", GitBookWriter::pageReference),
          Map.entry("embed", GitBookWriter::embed),
          Map.entry("file", GitBookWriter::file),
          Map.entry("include", GitBookWriter::include),
          Map.entry("openapi", OpenApiWriter::operation),
          Map.entry("openapi-operation", OpenApiWriter::operation),
          Map.entry("openapi-schemas", OpenApiWriter::operation),
          Map.entry("swagger", OpenApiWriter::operation),
          Map.entry("swagger-description", GitBookWriter::plain),
          Map.entry("swagger-parameter", OpenApiWriter::parameter),
          Map.entry("swagger-response", OpenApiWriter::parameter),
          Map.entry("@mermaid/diagram", GitBookWriter::diagram));

  private BlockWriters() {}

  /** Writes a block and notes its facts. */
  @FunctionalInterface
  interface BlockWriter {
    /** Writes the block that an element of the walk stands for. */
    void write(Marker marker, Element element, BodyContext walk);
  }

  /** The names of the blocks that are shown in a way of their own. */
  public static Set<String> names() {
    return WRITERS.keySet();
  }

  /** Writes a block. */
  static void write(Marker marker, Element element, BodyContext walk) {
    if (Admonitions.isAdmonition(marker)) {
      admonition(marker, element, walk);
    } else if (GitBookBlocks.isIntegration(marker.name())) {
      GitBookWriter.integration(marker, element, walk);
    } else {
      WRITERS.get(marker.name()).write(marker, element, walk);
    }
  }

  /** Writes an admonition as a hint. */
  private static void admonition(Marker marker, Element element, BodyContext walk) {
    String title = marker.value("title");
    GitBookWriter.hint(marker.value("style"), title, marker.values(), element, walk);
  }
}
