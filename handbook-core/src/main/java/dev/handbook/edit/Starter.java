package dev.handbook.edit;

import dev.handbook.files.WorkFolder;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the first pages of a handbook, and the pipelines that build it. */
public final class Starter {
  /** Deep enough to meet a handbook that lies in a folder of a project. */
  private static final int DEPTH = 4;

  /** Pages that a repository has without being a handbook. */
  private static final Set<String> OF_REPOSITORIES =
      Set.of("readme.md", "contributing.md", "license.md", "changelog.md");

  /** Files by the forms they are made of, in the order in which a person would read them. */
  private static final List<Map.Entry<String, String>> FILES =
      List.of(
          Map.entry("handbook.yml", "handbook.yml"),
          Map.entry("SUMMARY.md", "SUMMARY.md"),
          Map.entry("README.md", "README.md"),
          Map.entry("strategy/company-vpmom.md", "strategy/company-vpmom.md"),
          Map.entry("strategy/key-results.md", "strategy/key-results.md"),
          Map.entry("procedures/change-a-page.md", "procedures/change-a-page.md"),
          Map.entry(".github/workflows/handbook.yml", "github.yml"),
          Map.entry(".gitlab-ci.yml", "gitlab.yml"));

  private Starter() {}

  /**
   * Writes a handbook that passes its own check.
   *
   * @param folder made if it does not exist; must hold neither the files to be written nor
   *     Markdown, but README.md, which is kept, CONTRIBUTING.md, LICENSE.md and CHANGELOG.md
   * @param version of the plugin, for the pipelines
   * @param today the day of the example sign-offs and the first day of the period
   * @return what was written, relative to the folder
   * @throws HandbookException when there is a handbook already, or a file cannot be written
   */
  public static List<String> write(Path folder, String version, LocalDate today) {
    Map<String, String> values = new TreeMap<>();
    LocalDate end = today.plusYears(1).minusDays(1);
    values.put("version", version);
    values.put("today", today.toString());
    values.put("end", end.toString());
    values.put("period", today + "/" + end);
    inTheWay(folder).ifPresent(Starter::refuse);
    List<String> written = new ArrayList<>();
    for (Map.Entry<String, String> file : FILES) {
      if (isKept(folder, file.getKey())) {
        continue;
      }
      String text = PageText.fill(PageText.read("init/" + file.getValue()), values);
      try {
        Files.createDirectories(folder);
        WorkFolder.ofReal(folder).writeNew(file.getKey(), text.getBytes(StandardCharsets.UTF_8));
        written.add(file.getKey());
      } catch (IOException e) {
        throw TextFile.unwritable(folder.resolve(file.getKey()).toString(), e);
      }
    }
    return written;
  }

  /** Whether a folder has no handbook yet: no page but those that every repository has. */
  public static boolean fits(Path folder) {
    return !Files.isDirectory(folder)
        || (handbookFile(folder).isEmpty() && !Files.exists(folder.resolve("handbook.yml")));
  }

  /** The README that is there already is the home page. */
  private static boolean isKept(Path folder, String file) {
    return OF_REPOSITORIES.contains(file.toLowerCase(Locale.ROOT))
        && Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS);
  }

  private static void refuse(String file) {
    throw new HandbookException(
        "The folder has a handbook, or files of that name",
        file,
        "Nothing was written. Name an empty folder with -Dhandbook.content=FOLDER, or add single"
            + " pages with handbook:new");
  }

  private static Optional<String> inTheWay(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isDirectory(folder)) {
      return Optional.of(folder.toString());
    }
    Optional<String> same =
        FILES.stream()
            .map(Map.Entry::getKey)
            .filter(file -> !isKept(folder, file))
            .filter(file -> Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS))
            .findFirst();
    return same.isPresent() ? same : handbookFile(folder);
  }

  private static Optional<String> handbookFile(Path folder) {
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !file.startsWith(".git/") && !file.startsWith("target/"))
          .filter(Starter::isOfHandbook)
          .sorted()
          .findFirst();
    } catch (IOException e) {
      throw TextFile.unwritable(folder.toString(), e);
    }
  }

  private static boolean isOfHandbook(String file) {
    if (OF_REPOSITORIES.contains(file.toLowerCase(Locale.ROOT))) {
      return false;
    }
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown") || name.equals(".gitbook.yaml");
  }
}
