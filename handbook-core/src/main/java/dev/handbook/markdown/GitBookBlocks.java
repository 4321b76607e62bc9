package dev.handbook.markdown;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The GitBook blocks we know and how each is closed. */
final class GitBookBlocks {
  private static final Map<String, Closing> KNOWN =
      Stream.of(
              Map.entry("hint", Closing.ALWAYS),
              Map.entry("tabs", Closing.ALWAYS),
              Map.entry("tab", Closing.PART),
              Map.entry("stepper", Closing.ALWAYS),
              Map.entry("step", Closing.PART),
              Map.entry("columns", Closing.ALWAYS),
              Map.entry("column", Closing.PART),
              Map.entry("updates", Closing.ALWAYS),
              Map.entry("update", Closing.PART),
              Map.entry("code", Closing.ALWAYS),
              Map.entry("prompt", Closing.ALWAYS),
              Map.entry("if", Closing.ALWAYS),
              Map.entry("content-ref", Closing.SOMETIMES),
              Map.entry("embed", Closing.SOMETIMES),
              Map.entry("file", Closing.SOMETIMES),
              Map.entry("openapi", Closing.SOMETIMES),
              Map.entry("openapi-operation", Closing.SOMETIMES),
              Map.entry("openapi-schemas", Closing.SOMETIMES),
              Map.entry("swagger", Closing.SOMETIMES),
              Map.entry("page-ref", Closing.NEVER),
              Map.entry("include", Closing.NEVER))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private GitBookBlocks() {}

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

  static boolean isKnown(String name) {
    return KNOWN.containsKey(name);
  }

  static boolean isVoid(String name) {
    return KNOWN.get(name) == Closing.NEVER;
  }

  static boolean mayBeVoid(String name) {
    return KNOWN.get(name) == Closing.SOMETIMES;
  }

  static boolean isPart(String name) {
    return KNOWN.get(name) == Closing.PART;
  }
}
