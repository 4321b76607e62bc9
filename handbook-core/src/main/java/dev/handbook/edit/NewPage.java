package dev.handbook.edit;

import dev.handbook.files.WorkFolder;
import dev.handbook.model.Fix;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Kind;
import dev.handbook.model.SourceFile;
import dev.handbook.text.FileName;
import dev.handbook.text.Spelling;
import dev.handbook.text.Urls;
import dev.handbook.toc.TocLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a page of a kind, and its line in the table of contents. Never writes over a file.
 *
 * @param path content path of the page
 * @param listed path of the table of contents it was added to; empty when there is none
 */
public record NewPage(String path, Optional<String> listed) {
  /**
   * Writes the page.
   *
   * @param root the content folder
   * @param kind id of the kind, such as {@code sop}
   * @param title of the page
   * @param where folder or path of the page; where pages of the kind mostly are when empty
   * @throws HandbookException when the kind is unknown, the place is outside of the content folder
   *     or taken, or the file cannot be written
   */
  public static NewPage write(
      Path root,
      Handbook handbook,
      String kind,
      String title,
      Optional<String> where,
      LocalDate today) {
    Kind known = kind(kind);
    String name = title.strip();
    if (name.isEmpty() || !name.codePoints().allMatch(NewPage::isWritable)) {
      throw new HandbookException(
          "The title is empty or has line breaks",
          "handbook.title",
          "Write a short title, as in -Dhandbook.title=\"Lend a bicycle\"");
    }
    String path = path(handbook, known, name, where);
    refuseTaken(root, handbook, path);
    String text = PageText.of(known, new PageDefaults(handbook, path, known, today).values(name));
    Optional<SourceFile> summary = handbook.toc().file();
    Optional<TextFile> listing = summary.map(file -> TextFile.read(root, file));
    create(root, path, text);
    if (listing.isPresent()) {
      Fix.Edit line = TocLine.of(handbook, path, known, name).orElseThrow();
      StringBuilder list = new StringBuilder(listing.get().text());
      int at = summary.get().text().offsetOf(line.span().line(), line.span().column());
      listing.get().replaceBy(list.insert(at, line.text()).toString());
    }
    return new NewPage(path, summary.map(SourceFile::path));
  }

  private static boolean isWritable(int c) {
    return !Character.isISOControl(c) && c != 0x2028 && c != 0x2029 && c != 0xFFFD;
  }

  private static Kind kind(String written) {
    List<String> kinds = Arrays.stream(Kind.values()).map(Kind::id).toList();
    String id = written.strip().toLowerCase(Locale.ROOT);
    return Kind.of(id)
        .orElseThrow(
            () ->
                new HandbookException(
                    "There is no kind '" + written.strip() + "'",
                    "handbook.kind",
                    Spelling.closest(id, kinds)
                        .map(close -> "Did you mean " + close + "?")
                        .orElse("Use one of " + String.join(", ", kinds) + ".")));
  }

  private static String path(Handbook handbook, Kind kind, String title, Optional<String> where) {
    String asked =
        where.orElseGet(() -> PageDefaults.usualFolder(handbook, kind)).strip().replace('\\', '/');
    String file = FileName.of(title);
    if (file.isEmpty()) {
      throw new HandbookException(
          "The title does not give a file name",
          "handbook.title",
          "Name the file, as in -Dhandbook.path=folder/name.md");
    }
    boolean whole = asked.toLowerCase(Locale.ROOT).endsWith(".md");
    String wanted = whole || asked.isEmpty() ? asked : asked + "/";
    return Urls.resolve("", whole ? wanted : wanted + file + ".md")
        .filter(path -> !asked.startsWith("/") && !asked.contains(":"))
        .filter(path -> Arrays.stream(path.split("/")).noneMatch(part -> part.startsWith(".")))
        .orElseThrow(
            () ->
                new HandbookException(
                    "The path is hidden or outside the content folder",
                    asked,
                    "Name a folder inside the content folder, as in -Dhandbook.path=operations"));
  }

  private static void refuseTaken(Path root, Handbook handbook, String path) {
    Optional<String> rival =
        handbook.pages().stream()
            .filter(
                page -> page.path().equalsIgnoreCase(path) || page.url().equals(Urls.ofPage(path)))
            .map(page -> page.path())
            .findFirst();
    boolean there = Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    if (rival.isPresent() || there) {
      throw new HandbookException(
          "This page exists already",
          rival.orElse(path),
          "Nothing was written. Choose another title, or another place with -Dhandbook.path");
    }
  }

  private static void create(Path root, String path, String text) {
    Path file = root.resolve(path);
    try {
      Path there = file.getParent();
      while (!Files.exists(there)) {
        there = there.getParent();
      }
      if (!there.toRealPath().startsWith(root.toRealPath())) {
        throw new HandbookException(
            "The folder is a symbolic link that points outside the handbook",
            path,
            "Name another folder with -Dhandbook.path");
      }
      WorkFolder.ofReal(root).writeNew(path, text.getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException e) {
      throw new HandbookException(
          "A file with this name exists already",
          path,
          "Nothing was written. Choose another place",
          e);
    } catch (IOException e) {
      throw TextFile.unwritable(path, e);
    }
  }
}
