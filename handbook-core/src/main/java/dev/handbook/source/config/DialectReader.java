package dev.handbook.source.config;

import dev.handbook.dialect.Conventions;
import dev.handbook.dialect.Recognition;
import dev.handbook.model.Dialect;
import dev.handbook.model.HandbookException;
import dev.handbook.source.folder.ContentFile;
import dev.handbook.source.folder.ContentFolder;
import dev.handbook.source.folder.Listing;
import dev.handbook.source.yaml.ForeignYaml;
import dev.handbook.text.Urls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For which tool a handbook was written, and where that tool has its pages.
 *
 * @param dialect the tool
 * @param root the folder of the pages
 * @param conventions what the tool makes of its files
 * @param keepsAddresses whether pages are published where the tool publishes them
 * @param open whether nothing has said yet for which tool
 */
public record DialectReader(
    Dialect dialect,
    ContentFolder root,
    Optional<Conventions> conventions,
    boolean keepsAddresses,
    boolean open) {
  /** Of a page, to see in which notation it is written. */
  private static final int HEAD = 16 * 1024;

  /**
   * Looks into the configuration of a handbook, then for the files of a tool. Those lie on the disk
   * also for another revision: what is above the content folder is not in it.
   *
   * @param content the folder that holds the configuration
   * @param root the folder of the pages by {@code .gitbook.yaml}
   */
  public static DialectReader read(ContentFolder content, ContentFolder root) {
    DialectReader found = read(content, root, SettingsReader.dialect(content, root));
    if (found.root() == root) {
      return found;
    }
    Optional<String> inside = SettingsReader.dialect(content, found.root());
    return inside.isPresent() ? read(content, root, inside) : found;
  }

  private static DialectReader read(
      ContentFolder content, ContentFolder root, Optional<String> set) {
    Recognition recognition = new Recognition(content.path(), ForeignYaml::read);
    Recognition.Found found = set.map(recognition::set).orElseGet(recognition::byFiles);
    String below =
        content
            .path()
            .toAbsolutePath()
            .normalize()
            .relativize(found.content())
            .toString()
            .replace('\\', '/');
    boolean moved = root == content && !below.isEmpty();
    ContentFolder pages = moved ? below(content, below) : root;
    return new DialectReader(
        found.dialect(),
        pages,
        found.conventions(),
        SettingsReader.keepsAddresses(content, pages),
        set.isEmpty() && found.conventions().isEmpty());
  }

  /** The same, or the tool whose notation the pages have where nothing else has said it. */
  public DialectReader orByPages(Listing found) {
    Map<String, ContentFile> files = new LinkedHashMap<>();
    for (ContentFile file : found.files()) {
      if (Urls.isPage(file.path())) {
        files.put(file.path(), file);
      }
    }
    // A handbook with a table of contents of its own is one of GitBook's or mdBook's.
    if (!open || files.containsKey("SUMMARY.md")) {
      return this;
    }
    Recognition recognition = new Recognition(root.path(), ForeignYaml::read);
    Recognition.Found tool =
        recognition.byPages(List.copyOf(files.keySet()), path -> head(files.get(path)));
    return new DialectReader(tool.dialect(), root, tool.conventions(), keepsAddresses, false);
  }

  private static String head(ContentFile file) {
    try {
      return new String(file.head(HEAD), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static ContentFolder below(ContentFolder content, String path) {
    try {
      return content.below(path).orElse(content);
    } catch (IOException e) {
      String place = content.path().resolve(path).toString();
      throw new HandbookException("The folder cannot be read", place, "Check its permissions.", e);
    }
  }
}
