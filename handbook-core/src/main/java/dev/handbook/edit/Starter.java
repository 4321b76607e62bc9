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
import java.util.stream.Stream;

/**
 * Writes the first pages of a handbook, and what builds and shows it.
 *
 * @param files what was written, relative to the content folder
 * @param notes what was kept and what to do next, a line each
 */
public record Starter(List<String> files, List<String> notes) {
  /** Deep enough to meet a handbook that lies in a folder of a project. */
  private static final int DEPTH = 4;

  /** Pages that a repository has without being a handbook. */
  private static final Set<String> OF_REPOSITORIES =
      Set.of("readme.md", "contributing.md", "license.md", "changelog.md");

  /** The pages and settings, in the order in which a person would read them. */
  private static final List<String> PAGES =
      List.of(
          "handbook.yml",
          "SUMMARY.md",
          "README.md",
          "strategy/company-vpmom.md",
          "strategy/key-results.md",
          "procedures/change-a-page.md");

  public Starter {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /**
   * Writes a handbook that passes its own check, a POM that knows the plugin, settings of editors
   * and git, and pipelines at the root of the repository. What is there already is kept.
   *
   * @param folder made if it does not exist; must hold neither the pages to be written nor
   *     Markdown, but README.md, which is kept, CONTRIBUTING.md, LICENSE.md and CHANGELOG.md
   * @param from the folder in which the person stands
   * @param version of the plugin, for the POM and the pipelines
   * @param today the first day of the period
   * @throws HandbookException when there is a handbook already, or a file cannot be written
   */
  public static Starter write(Path folder, Path from, String version, LocalDate today) {
    inTheWay(folder).ifPresent(Starter::refuse);
    StarterProject project = StarterProject.of(folder, from);
    Map<String, String> values = project.values(version);
    LocalDate end = today.plusYears(1).minusDays(1);
    values.put("end", end.toString());
    values.put("period", today + "/" + end);
    Writing writing = new Writing(project, values);
    PAGES.forEach(page -> writing.page(page));
    StarterProject.BESIDE_PAGES.forEach(extra -> writing.extra(project.folder(), extra));
    if (project.hasPlainPath()) {
      StarterProject.PIPELINES.forEach(extra -> writing.extra(project.repository(), extra));
    } else {
      writing.notes.add(
          "No pipelines were written: the name of the folder needs quotes. The guide's page"
              + " “Pipelines” has them.");
    }
    writing.notes.add("Next: " + project.command("serve", version, from));
    return new Starter(writing.files, writing.notes);
  }

  /** Writes file by file, and remembers what it wrote and kept. */
  private static final class Writing {
    private final StarterProject project;
    private final Map<String, String> values;
    private final List<String> files = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Writing(StarterProject project, Map<String, String> values) {
      this.project = project;
      this.values = values;
    }

    void page(String name) {
      if (!isKept(project.folder(), name)) {
        write(project.folder(), name, name);
      }
    }

    void extra(Path root, StarterProject.Extra extra) {
      if (StarterProject.isThere(root.resolve(extra.name()))) {
        String advice = extra.advice().isEmpty() ? "" : ": " + extra.advice();
        notes.add("Kept " + shown(root, extra.name()) + " as it is" + advice + ".");
      } else {
        write(root, extra.name(), extra.form());
      }
    }

    private void write(Path root, String name, String form) {
      String text = PageText.fill(PageText.read("init/" + form), values);
      try {
        Files.createDirectories(root);
        WorkFolder.ofReal(root).writeNew(name, text.getBytes(StandardCharsets.UTF_8));
        files.add(shown(root, name));
      } catch (IOException e) {
        throw TextFile.unwritable(root.resolve(name).toString(), e);
      }
    }

    private String shown(Path root, String name) {
      return project.folder().relativize(root.resolve(name)).toString().replace('\\', '/');
    }
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
        "The folder contains a handbook already",
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
        PAGES.stream()
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
