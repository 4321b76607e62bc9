package dev.handbook.source.folder;

import java.util.List;

/** What configuration files are called: at the root of a content folder they are no content. */
public final class ConfigNames {
  /** Of the settings; the first that exists counts. */
  public static final List<String> SETTINGS = List.of("handbook.yml", "handbook.yaml");

  /** Of what readers type, and the pages they should find. */
  public static final String EXPECTATIONS = "search-expectations.yml";

  private ConfigNames() {}

  /** Whether a file at the root of the content folder is configuration. */
  static boolean contains(String name) {
    return SETTINGS.contains(name) || name.equals(EXPECTATIONS);
  }
}
