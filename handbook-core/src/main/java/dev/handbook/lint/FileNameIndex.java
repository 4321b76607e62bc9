package dev.handbook.lint;

import dev.handbook.model.Asset;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.text.SpellingIndex;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows all files by name, to say what a dead link was probably meant to lead to. */
public final class FileNameIndex {
  private final Map<String, List<String>> byName = new HashMap<>();

  /** The last file of each name in a folder. */
  private final Map<String, Map<String, String>> byFolder = new HashMap<>();

  private final Map<String, SpellingIndex> spellings = new ConcurrentHashMap<>();

  /** What was found before: many links may be dead in the same way, and each look takes long. */
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

  static FileNameIndex of(Handbook handbook) {
    FileNameIndex names = new FileNameIndex();
    handbook.pages().stream().map(Page::path).forEach(names::add);
    handbook.assets().stream().map(Asset::path).forEach(names::add);
    return names;
  }

  private void add(String path) {
    byName.computeIfAbsent(nameOf(path), key -> new ArrayList<>()).add(path);
    byFolder
        .computeIfAbsent(Urls.folder(bare(path)), key -> new HashMap<>())
        .put(nameOf(path), path);
  }

  /**
   * The file a path was probably meant to be: the only one of that name elsewhere, or one in the
   * same folder whose name is nearly the same.
   */
  public Optional<String> like(String path) {
    return known.computeIfAbsent(path, key -> only(key).or(() -> neighbour(key)));
  }

  /** The only file elsewhere that has the name of a path. */
  public Optional<String> only(String path) {
    List<String> sameName = byName.getOrDefault(nameOf(path), List.of());
    return sameName.size() == 1 ? Optional.of(sameName.get(0)) : Optional.empty();
  }

  private Optional<String> neighbour(String path) {
    Map<String, String> neighbours = byFolder.getOrDefault(Urls.folder(bare(path)), Map.of());
    return spellings
        .computeIfAbsent(Urls.folder(bare(path)), folder -> SpellingIndex.of(neighbours.keySet()))
        .closest(nameOf(path))
        .map(neighbours::get);
  }

  /** {@code a/b/README.md} and {@code a/b/} both stand for {@code a/b}. */
  private static String bare(String path) {
    String bare = Urls.isIndex(path) ? Urls.folder(path) : path;
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static String nameOf(String path) {
    String name = Urls.name(bare(path)).toLowerCase(Locale.ROOT);
    for (String extension : List.of(".md", ".html", ".markdown")) {
      if (name.endsWith(extension)) {
        return name.substring(0, name.length() - extension.length());
      }
    }
    return name;
  }
}
