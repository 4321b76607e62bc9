package dev.handbook.history;

import dev.handbook.change.ContentTree;
import dev.handbook.model.HandbookException;
import dev.handbook.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The texts of the files that configure a handbook, since a change of theirs may be what brings a
 * finding about. Only their lines count here; what they mean has been read before.
 */
public final class ConfigurationTexts {
  private static final Set<String> NAMES =
      Set.of("handbook.yml", "handbook.yaml", ".gitbook.yaml", ".gitbook.yml");

  /** A configuration of 100,000 redirects is smaller. */
  private static final int CAP = 16 * 1024 * 1024;

  private ConfigurationTexts() {}

  /**
   * Those of a folder on the disk.
   *
   * @param content the folder that holds the configuration
   * @param root the folder of the pages, to which the paths in the result are relative
   */
  public static Map<String, SourceText> of(Path content, Path root) {
    Map<String, SourceText> texts = new TreeMap<>();
    for (String name : NAMES) {
      Path file = content.resolve(name);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        try {
          texts.put(up(content, root) + name, text(Files.readAllBytes(file)));
        } catch (IOException e) {
          throw new HandbookException(
              "The file cannot be read", file.toString(), "Check its permissions.", e);
        }
      }
    }
    return texts;
  }

  /**
   * Those of a revision.
   *
   * @param tree the folder that holds the configuration
   * @param content where that folder lies on the disk
   * @param root where the folder of the pages would lie on the disk
   */
  public static Map<String, SourceText> of(ContentTree tree, Path content, Path root) {
    Map<String, SourceText> texts = new TreeMap<>();
    try {
      for (ContentTree child : tree.children()) {
        if (NAMES.contains(child.name()) && child.type() == ContentTree.Type.FILE) {
          texts.put(up(content, root) + child.name(), text(child.head(CAP)));
        }
      }
      return texts;
    } catch (IOException e) {
      throw new HandbookException(
          "The configuration of the revision cannot be read",
          content.toString(),
          "Check the repository with git fsck.",
          e);
    }
  }

  private static SourceText text(byte[] bytes) {
    return new SourceText(new String(bytes, StandardCharsets.UTF_8));
  }

  private static String up(Path content, Path root) {
    return root.equals(content) ? "" : "../".repeat(content.relativize(root).getNameCount());
  }
}
