package dev.handbook.site.theme;

import dev.handbook.model.Page;
import dev.handbook.model.SiteFile;
import dev.handbook.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The theme's styles, scripts and pictures as files of the site, named after their content so that
 * browsers may keep them for ever.
 */
public final class ThemeFiles {
  private static final List<String> COPIED =
      List.of("favicon.svg", "missing.svg", "mode.js", "redirect.js", "missing.js", "moved.js");

  private static final String OWN_SHEET = "assets/own.css";

  private final Map<String, String> addresses = new TreeMap<>();
  private final List<SiteFile> files = new ArrayList<>();

  /**
   * Collects them.
   *
   * @param accent the accent colour
   * @param words of the user interface, which the script shows too
   * @param pages of the site, which may need further libraries
   */
  public ThemeFiles(
      Theme theme, String accent, Map<String, String> words, List<Page> pages, PathRegistry taken) {
    for (String name : COPIED) {
      add(name, theme.bytes("assets/" + name), taken);
    }
    add("handbook.css", ThemeParts.sheet(theme), taken);
    // Last of all sheets, so that what a handbook adds of its own has the last word.
    String own = theme.has(OWN_SHEET) ? theme.text(OWN_SHEET) : "";
    add("accent.css", (Accent.css(accent) + own).getBytes(StandardCharsets.UTF_8), taken);
    String script =
        "var handbookWords="
            + Json.compact(wordsOfScript(words))
            + ";\n"
            + ThemeParts.script(theme);
    add("handbook.js", script.getBytes(StandardCharsets.UTF_8), taken);
    OptionalAsset.neededBy(pages).forEach(extra -> add(extra, theme, taken));
  }

  private void add(OptionalAsset extra, Theme theme, PathRegistry taken) {
    for (String name : extra.files()) {
      add(name, theme.bytes("assets/" + name), taken);
    }
    if (!extra.sheet().isEmpty()) {
      String sheet = theme.text("assets/" + extra.sheet());
      for (String name : extra.files()) {
        String address = addresses.get(key(name));
        sheet = sheet.replace("url('" + bare(name) + "')", "url('" + bare(address) + "')");
      }
      add(extra.sheet(), sheet.getBytes(StandardCharsets.UTF_8), taken);
    }
  }

  private static String bare(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** What templates call a file: its name without folder, in letters, digits and underscores. */
  private static String key(String name) {
    return bare(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
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

  private void add(String name, byte[] bytes, PathRegistry taken) {
    // A licence has no extension, and is named after the folder of what it is for.
    String file = name.endsWith("/LICENSE") ? name.replace('/', '-') + ".txt" : bare(name);
    int dot = file.lastIndexOf('.');
    String stem = "assets/" + file.substring(0, dot) + "." + Markup.fingerprint(bytes);
    String path = stem + file.substring(dot);
    for (int i = 2; !taken.claim(path); i++) {
      path = stem + "-" + i + file.substring(dot);
    }
    addresses.put(key(name), path);
    files.add(SiteFile.of(path, out -> out.write(bytes)));
  }

  /** The addresses from the site root, by name with {@code _} for the dot: {@code handbook_css}. */
  public Map<String, String> addresses() {
    return Map.copyOf(addresses);
  }

  /** The files. */
  public List<SiteFile> files() {
    return List.copyOf(files);
  }
}
