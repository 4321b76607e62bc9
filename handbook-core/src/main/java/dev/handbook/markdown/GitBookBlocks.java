package dev.handbook.markdown;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The GitBook blocks we know. A further one is a line here and the method it names. */
final class GitBookBlocks {
  private static final Map<String, Kind> KINDS =
      Stream.of(
              new Kind("hint", Closing.ALWAYS, GitBookWriter::hint),
              new Kind("tabs", Closing.ALWAYS, GitBookWriter::division),
              new Kind("tab", Closing.PART, GitBookWriter::tab),
              new Kind("code-tabs", Closing.ALWAYS, GitBookWriter::codeTabs),
              new Kind("code-tabs-item", Closing.PART, GitBookWriter::tab),
              new Kind("stepper", Closing.ALWAYS, GitBookWriter::stepper),
              new Kind("step", Closing.PART, GitBookWriter::step),
              new Kind("columns", Closing.ALWAYS, GitBookWriter::division),
              new Kind("column", Closing.PART, GitBookWriter::column),
              new Kind("updates", Closing.ALWAYS, GitBookWriter::division),
              new Kind("update", Closing.PART, GitBookWriter::update),
              new Kind("code", Closing.ALWAYS, GitBookWriter::code),
              new Kind("prompt", Closing.ALWAYS, GitBookWriter::prompt),
              new Kind("if", Closing.ALWAYS, GitBookWriter::plain),
              new Kind("confidential", Closing.ALWAYS, Veil::block),
              new Kind("content-ref", Closing.SOMETIMES, GitBookWriter::contentReference),
              new Kind("page-ref", Closing.NEVER, GitBookWriter::pageReference),
              new Kind("embed", Closing.SOMETIMES, GitBookWriter::embed),
              new Kind("file", Closing.SOMETIMES, GitBookWriter::file),
              new Kind("include", Closing.NEVER, GitBookWriter::include),
              new Kind("openapi", Closing.SOMETIMES, OpenApiWriter::operation),
              new Kind("openapi-operation", Closing.SOMETIMES, OpenApiWriter::operation),
              new Kind("openapi-schemas", Closing.SOMETIMES, OpenApiWriter::operation),
              new Kind("swagger", Closing.SOMETIMES, OpenApiWriter::operation),
              new Kind("swagger-description", Closing.ALWAYS, GitBookWriter::plain),
              new Kind("swagger-parameter", Closing.ALWAYS, OpenApiWriter::parameter),
              new Kind("swagger-response", Closing.ALWAYS, OpenApiWriter::parameter),
              new Kind("@mermaid/diagram", Closing.SOMETIMES, GitBookWriter::diagram))
          .collect(Collectors.toUnmodifiableMap(Kind::name, Function.identity()));

  private GitBookBlocks() {}

  /** How a block ends. */
  private enum Closing {
    /** With a closing marker only. */
    ALWAYS,
    /** With a closing marker, else by the next of its kind or the end of what it is a part of. */
    PART,
    /** With a closing marker or without content. */
    SOMETIMES,
    /** A marker alone. */
    NEVER
  }

  private record Kind(String name, Closing closing, BlockWriter writer) {}

  /** Writes a block and notes its facts. */
  @FunctionalInterface
  interface BlockWriter {
    /** Writes the block that an element of the walk stands for. */
    void write(Marker marker, Element element, BodyWalk walk);
  }

  /** Writes a block. */
  static void write(Marker marker, Element element, BodyWalk walk) {
    if (Admonitions.isAdmonition(marker)) {
      Admonitions.write(marker, element, walk);
    } else if (isIntegration(marker.name())) {
      GitBookWriter.integration(marker, element, walk);
    } else {
      KINDS.get(marker.name()).writer().write(marker, element, walk);
    }
  }

  static boolean isKnown(String name) {
    return KINDS.containsKey(name) || name.startsWith(Admonitions.FENCE) || name.startsWith("@");
  }

  /** Whether a block is one of another company's, of which we know the notation alone. */
  static boolean isIntegration(String name) {
    return name.startsWith("@") && !KINDS.containsKey(name);
  }

  static boolean isVoid(String name) {
    return closing(name) == Closing.NEVER;
  }

  static boolean mayBeVoid(String name) {
    return closing(name) == Closing.SOMETIMES;
  }

  static boolean isPart(String name) {
    return closing(name) == Closing.PART;
  }

  private static Closing closing(String name) {
    if (isIntegration(name)) {
      return Closing.SOMETIMES;
    }
    return KINDS.containsKey(name) ? KINDS.get(name).closing() : Closing.ALWAYS;
  }
}
