package dev.handbook.fixing;

import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Page;
import dev.handbook.text.Spelling;
import dev.handbook.text.Urls;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A page or a folder that is to lie elsewhere.
 *
 * @param from its content path, without a slash at its end
 * @param to its new content path
 */
record Moving(String from, String to) {
  private static final String EXAMPLE = "as in -Dhandbook.to=sales/approve-a-discount.md";

  /**
   * What was asked for.
   *
   * @param path of a page or folder
   * @param to its new path; of a page also the folder that it is to lie in
   * @throws HandbookException when the one does not exist, or the other is taken or no place for it
   */
  static Moving of(Path root, Handbook handbook, String path, String to) {
    String from = inside(path, "handbook.path");
    boolean page = handbook.page(from).isPresent();
    if (!page && !Files.isDirectory(root.resolve(from), LinkOption.NOFOLLOW_LINKS)) {
      throw absent(handbook, from);
    }
    String asked = inside(to, "handbook.to");
    String target = page && !isPage(asked) ? asked + "/" + Urls.name(from) : asked;
    Moving moving = new Moving(from, target);
    moving.refuseWrong(root, handbook, page);
    return moving;
  }

  private static boolean isPage(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".md");
  }

  private static String inside(String path, String property) {
    String written = path.strip().replace('\\', '/');
    return Urls.resolve("", written.replaceFirst("/+$", ""))
        .filter(found -> !found.isEmpty() && !written.startsWith("/") && !found.contains(":"))
        .filter(found -> Arrays.stream(found.split("/")).noneMatch(part -> part.startsWith(".")))
        .orElseThrow(
            () ->
                new HandbookException(
                    "The path is hidden or outside the content folder: " + path,
                    property,
                    "Write it from the content folder on, " + EXAMPLE));
  }

  private static HandbookException absent(Handbook handbook, String path) {
    List<String> pages = handbook.pages().stream().map(Page::path).toList();
    return new HandbookException(
        "There is no such page or folder",
        path,
        Spelling.closest(path, pages)
            .map(close -> "Did you mean " + close + "?")
            .orElse("Write its path as the content folder has it."));
  }

  private void refuseWrong(Path root, Handbook handbook, boolean page) {
    if (!page && isPage(to)) {
      throw refusal("A folder cannot become a page", "Name a folder");
    }
    if (from.equals(to) || to.startsWith(from + "/")) {
      throw refusal("A page or folder cannot be moved to itself", "Name another place");
    }
    if (Files.exists(root.resolve(to), LinkOption.NOFOLLOW_LINKS)) {
      throw refusal("There is a file or folder of this name already", "Name another place");
    }
    handbook.pages().stream()
        .filter(other -> !has(other.path()))
        .filter(other -> isTakenBy(other))
        .findFirst()
        .ifPresent(
            other -> {
              throw refusal(other.path() + " has this address", "Name another place");
            });
  }

  /** Whether one of the moved pages would have the address of a page that stays. */
  private boolean isTakenBy(Page other) {
    return isPage(to)
        ? other.url().equals(Urls.ofPage(to)) || other.path().equalsIgnoreCase(to)
        : other.path().regionMatches(true, 0, to + "/", 0, to.length() + 1);
  }

  private HandbookException refusal(String what, String remedy) {
    return new HandbookException(what, to, "Nothing was moved. " + remedy + ", " + EXAMPLE);
  }

  /** Whether a file is moved with it. */
  boolean has(String path) {
    return path.equals(from) || path.startsWith(from + "/");
  }

  /** Where a file will lie. */
  String of(String path) {
    return has(path) ? to + path.substring(from.length()) : path;
  }
}
