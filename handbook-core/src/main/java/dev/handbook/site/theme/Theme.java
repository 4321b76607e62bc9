package dev.handbook.site.theme;

import dev.handbook.model.HandbookException;
import dev.handbook.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How the site looks: templates, styles, scripts and the words of the user interface.
 *
 * <p>The default theme comes from the class path. A folder that the run was given may hold files of
 * the same names, which then take their place; a template there reaches the one it replaces as
 * {@code default/NAME} and so can change single blocks of it.
 */
public final class Theme {
  private static final String ROOT = "dev/handbook/theme/";

  /** Reads resources itself: connections to their addresses would keep the jar open, and stale. */
  private static final ClassLoader LOADER = Theme.class.getClassLoader();

  private static final String DEFAULT = "default/";
  private static final String FALLBACK_LANGUAGE = "en";

  private final Optional<Path> overrides;

  private Theme(Optional<Path> overrides) {
    this.overrides = overrides;
  }

  /**
   * Gets a theme ready.
   *
   * @param overrides folder whose files replace those of the default theme
   * @throws HandbookException when the folder cannot be read, or when the default theme is not on
   *     the class path
   */
  public static Theme load(Optional<Path> overrides) {
    Theme theme = new Theme(overrides.map(Theme::real));
    if (!theme.has("templates/page.peb")) {
      throw new HandbookException(
          "The default theme is missing",
          ROOT,
          "Put handbook-theme-default on the class path of the build.");
    }
    return theme;
  }

  private static Path real(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new HandbookException(
          Files.exists(folder) ? "The theme is not a folder" : "The theme does not exist",
          folder.toString(),
          "Name a folder of files that replace those of the default theme.");
    }
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new HandbookException(
          "The theme cannot be read", folder.toString(), "Check its permissions.", e);
    }
  }

  /** Whether there is a file of that name, relative to the theme's folder. */
  boolean has(String name) {
    return overriding(name).isPresent() || resource(name).map(LOADER::getResource).isPresent();
  }

  /** The text of a file of the theme. */
  String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** The bytes of a file of the theme. */
  byte[] bytes(String name) {
    Optional<Path> file = overriding(name);
    try {
      if (file.isPresent()) {
        return Files.readAllBytes(file.get());
      }
      try (InputStream in =
          resource(name).map(LOADER::getResourceAsStream).orElseThrow(() -> lacks(name))) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new HandbookException("The theme cannot be read", name, "Check its permissions.", e);
    }
  }

  /**
   * The words of the user interface in a language: a handbook's own ones, else those of the default
   * theme, else the English ones.
   *
   * @param language BCP 47 tag; {@code pt-BR} takes {@code pt} where it has no file of its own
   */
  public Map<String, String> messages(String language) {
    Map<String, String> messages = new TreeMap<>();
    String primary = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    for (String tag : List.of(FALLBACK_LANGUAGE, primary, language)) {
      String name = "messages/" + tag + ".properties";
      for (String each : List.of(DEFAULT + name, name)) {
        if (isPlain(tag) && has(each)) {
          readMessages(each).forEach((key, value) -> messages.put((String) key, (String) value));
        }
      }
    }
    return messages;
  }

  /**
   * Digest of all templates, those of the default theme and those that replace them; empty when it
   * cannot be told what there is.
   */
  Optional<String> templates() {
    try {
      StringBuilder all = new StringBuilder();
      for (String name : ThemeTemplates.names(ROOT, overrides)) {
        for (String each : List.of(DEFAULT + name, name)) {
          if (has(each)) {
            all.append(each).append(' ').append(Sha256.hex(bytes(each))).append('\n');
          }
        }
      }
      return all.isEmpty() ? Optional.empty() : Optional.of(Sha256.hex(all.toString()));
    } catch (IOException | UncheckedIOException | URISyntaxException unknown) {
      return Optional.empty();
    }
  }

  private Properties readMessages(String name) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text(name)));
    } catch (IOException | IllegalArgumentException e) {
      throw new HandbookException(
          "The words of the theme cannot be read", name, "Write one key = value per line.", e);
    }
    return properties;
  }

  private static boolean isPlain(String tag) {
    return tag.chars().allMatch(c -> c == '-' || (c < 128 && Character.isLetterOrDigit(c)));
  }

  private Optional<Path> overriding(String name) {
    if (overrides.isEmpty() || name.startsWith(DEFAULT)) {
      return Optional.empty();
    }
    Path root = overrides.get();
    Path file = root.resolve(name).normalize();
    if (!file.startsWith(root) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(file.toRealPath()).filter(real -> real.startsWith(root));
    } catch (IOException e) {
      throw new HandbookException(
          "The theme cannot be read", file.toString(), "Check its permissions.", e);
    }
  }

  private static HandbookException lacks(String name) {
    return new HandbookException(
        "The theme lacks a file",
        name,
        "Check what its templates refer to, and use handbook-theme-default of this version.");
  }

  /** The resource of a file of the default theme; a name that leads out of it has none. */
  private static Optional<String> resource(String name) {
    String own = name.startsWith(DEFAULT) ? name.substring(DEFAULT.length()) : name;
    return own.contains("..") ? Optional.empty() : Optional.of(ROOT + own);
  }
}
