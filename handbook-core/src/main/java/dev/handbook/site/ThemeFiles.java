package dev.handbook.site;

import dev.handbook.model.SiteFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The theme's styles, scripts and pictures as files of the site, named after their content so that
 * browsers may keep them for ever.
 */
final class ThemeFiles {
  private static final List<String> COPIED =
      List.of("favicon.svg", "missing.svg", "mode.js", "handbook.css", "redirect.js");

  private final Map<String, String> addresses = new TreeMap<>();
  private final List<SiteFile> files = new ArrayList<>();

  /**
   * Collects them.
   *
   * @param accent the accent colour
   * @param words of the user interface, which the script shows too
   */
  ThemeFiles(Theme theme, String accent, Map<String, String> words, Addresses taken) {
    for (String name : COPIED) {
      add(name, theme.bytes("assets/" + name), taken);
    }
    add("accent.css", Accent.css(accent).getBytes(StandardCharsets.UTF_8), taken);
    String script =
        "var handbookWords="
            + Json.of(wordsOfScript(words))
            + ";\n"
            + theme.text("assets/handbook.js");
    add("handbook.js", script.getBytes(StandardCharsets.UTF_8), taken);
  }

  private static Map<String, String> wordsOfScript(Map<String, String> words) {
    Map<String, String> own = new TreeMap<>();
    words.forEach(
        (key, word) -> {
          if (key.startsWith("js_")) {
            own.put(key.substring(3), word);
          }
        });
    return own;
  }

  private void add(String name, byte[] bytes, Addresses taken) {
    int dot = name.lastIndexOf('.');
    String stem = "assets/" + name.substring(0, dot) + "." + Markup.fingerprint(bytes);
    String path = stem + name.substring(dot);
    for (int i = 2; !taken.claim(path); i++) {
      path = stem + "-" + i + name.substring(dot);
    }
    addresses.put(name.replace('.', '_').replace('-', '_'), path);
    files.add(SiteFile.of(path, out -> out.write(bytes)));
  }

  /** The addresses from the site root, by name with {@code _} for the dot: {@code handbook_css}. */
  Map<String, String> addresses() {
    return Map.copyOf(addresses);
  }

  /** The files. */
  List<SiteFile> files() {
    return List.copyOf(files);
  }
}
