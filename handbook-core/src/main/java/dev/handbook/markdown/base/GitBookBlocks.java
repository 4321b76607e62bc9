package dev.handbook.markdown.base;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The GitBook blocks we know, and how they end. {@code BlockWriters} says how each is shown. */
public final class GitBookBlocks {
  private static final Map<String, Kind> KINDS =
      Stream.of(
              new Kind("hint", Closing.ALWAYS),
              new Kind("tabs", Closing.ALWAYS),
              new Kind("tab", Closing.PART),
              new Kind("code-tabs", Closing.ALWAYS),
              new Kind("code-tabs-item", Closing.PART),
              new Kind("stepper", Closing.ALWAYS),
              new Kind("step", Closing.PART),
              new Kind("columns", Closing.ALWAYS),
              new Kind("column", Closing.PART),
              new Kind("updates", Closing.ALWAYS),
              new Kind("update", Closing.PART),
              new Kind("code", Closing.ALWAYS),
              new Kind("prompt", Closing.ALWAYS),
              new Kind("details", Closing.ALWAYS),
              new Kind("own.gap", Closing.NEVER),
              new Kind("own.anchor", Closing.NEVER),
              new Kind("confidential", Closing.ALWAYS),
              new Kind("content-ref", Closing.SOMETIMES),
              new Kind("page-ref", Closing.NEVER),
              new Kind("embed", Closing.SOMETIMES),
              new Kind("file", Closing.SOMETIMES),
              new Kind("include", Closing.NEVER),
              new Kind("openapi", Closing.SOMETIMES),
              new Kind("openapi-operation", Closing.SOMETIMES),
              new Kind("openapi-schemas", Closing.SOMETIMES),
              new Kind("swagger", Closing.SOMETIMES),
              new Kind("swagger-description", Closing.ALWAYS),
              new Kind("swagger-parameter", Closing.ALWAYS),
              new Kind("swagger-response", Closing.ALWAYS),
              new Kind("@mermaid/diagram", Closing.SOMETIMES))
          .collect(Collectors.toUnmodifiableMap(Kind::name, Function.identity()));

  /** Marks the element of an inclusion that was found. */
  public static final String FOUND = "hb-found";

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

  private record Kind(String name, Closing closing) {}

  /** The names of all of them. */
  static Set<String> names() {
    return KINDS.keySet();
  }

  /** Whether a marker of this name is one of a block, an admonition or an integration. */
  public static boolean isKnown(String name) {
    return KINDS.containsKey(name) || name.startsWith(Admonitions.FENCE) || name.startsWith("@");
  }

  /** Whether a block is one of another company's, of which we know the notation alone. */
  public static boolean isIntegration(String name) {
    return name.startsWith("@") && !KINDS.containsKey(name);
  }

  /** Whether a marker stands in the midst of a line and begins no block. */
  public static boolean isInline(String name) {
    return name.startsWith("own.");
  }

  /** Whether a marker begins or ends a block. */
  public static boolean isBlock(String name) {
    return isKnown(name) && !isInline(name);
  }

  /** Whether a block of this name is a marker alone. */
  public static boolean isVoid(String name) {
    return closing(name) == Closing.NEVER;
  }

  /** Whether a block of this name may be a marker alone. */
  public static boolean mayBeVoid(String name) {
    return closing(name) == Closing.SOMETIMES;
  }

  /** Whether a block of this name ends where the next of its kind begins. */
  public static boolean isPart(String name) {
    return closing(name) == Closing.PART;
  }

  private static Closing closing(String name) {
    if (isIntegration(name)) {
      return Closing.SOMETIMES;
    }
    return KINDS.containsKey(name) ? KINDS.get(name).closing() : Closing.ALWAYS;
  }
}
