package dev.handbook.lint;

import dev.handbook.files.WorkFolder;
import dev.handbook.model.Asset;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Heading;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution;
import dev.handbook.model.Resolution.Status;
import dev.handbook.text.Urls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The addresses that were published and that others may know: those of pages and of their headings.
 * Kept beside the content in {@value #FILE}, one a line, sorted, from the root of the site on,
 * percent-encoded; lines that begin with {@code #} are remarks.
 */
public final class AddressLock {
  /** The name of its file in the content folder. */
  public static final String FILE = "handbook.lock";

  private static final String REMARK =
      "# Published addresses, written by handbook:lock. One that vanishes is reported (url-gone).";

  /** What is said of a line that says nothing. */
  public static final String BROKEN =
      "This line is neither an address, which begins with “/”, nor a remark, which begins with “#”";

  private final List<String> lines;

  private AddressLock(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  /** The lock of a handbook, if it has one. */
  public static Optional<AddressLock> of(Handbook handbook) {
    return handbook.assets().stream()
        .filter(asset -> asset.path().equals(FILE))
        .map(Asset::file)
        .findFirst()
        .map(AddressLock::read);
  }

  private static AddressLock read(Path file) {
    try {
      return new AddressLock(Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new HandbookException(
          "The lock cannot be read", FILE, "Restore it from git, or remove it.", e);
    }
  }

  /**
   * The first line that is neither an address nor a remark, from 1 on; a merge leaves such lines.
   */
  public OptionalInt brokenLine() {
    return IntStream.rangeClosed(1, lines.size())
        .filter(number -> !isAddressOrRemark(lines.get(number - 1)))
        .findFirst();
  }

  private static boolean isAddressOrRemark(String line) {
    return line.isBlank() || line.startsWith("/") || line.startsWith("#");
  }

  private static void refuse(int line) {
    throw new HandbookException(BROKEN, FILE + ":" + line, "Remove the line, or restore the file.");
  }

  /** The lines of the file; those that are no address are empty. */
  public List<String> lines() {
    return lines.stream().map(line -> line.startsWith("/") ? line.strip() : "").toList();
  }

  /** Whether a locked address still leads to a page, and to its heading if it names one. */
  public static boolean leadsSomewhere(Handbook handbook, String address) {
    Resolution found = handbook.resolve("", address);
    boolean published = found.page().filter(page -> !page.withheld()).isPresent();
    return found.status() == Status.EXTERNAL || (found.status() == Status.PAGE && published);
  }

  /**
   * The lock of today's addresses and of former ones.
   *
   * @param dropGone whether addresses that lead nowhere any more may be forgotten
   */
  public static AddressLock of(Handbook handbook, boolean dropGone) {
    Optional<AddressLock> old = of(handbook);
    old.ifPresent(lock -> lock.brokenLine().ifPresent(AddressLock::refuse));
    TreeSet<String> addresses = new TreeSet<>();
    old.ifPresent(
        former ->
            former.lines().stream()
                .filter(line -> !line.isEmpty())
                .filter(line -> !dropGone || leadsSomewhere(handbook, line))
                .forEach(addresses::add));
    for (Page page : handbook.published()) {
      String address = "/" + Urls.encode(page.url());
      addresses.add(address);
      page.headings().stream()
          .filter(heading -> heading.level() > 1)
          .map(Heading::anchor)
          .forEach(anchor -> addresses.add(address + "#" + Urls.encode(anchor)));
    }
    return new AddressLock(List.copyOf(addresses));
  }

  /** How many addresses it holds. */
  public int size() {
    return lines.size();
  }

  /** Writes the lock beside the content. */
  public void write(Path content) {
    try {
      String text = REMARK + "\n" + String.join("\n", lines) + "\n";
      WorkFolder.ofReal(content).write(FILE, text);
    } catch (IOException e) {
      throw new HandbookException(
          "The lock cannot be written", FILE, "Check that the content folder is writable.", e);
    }
  }
}
