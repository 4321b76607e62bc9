package dev.handbook.edit;

import dev.handbook.files.WorkFolder;
import dev.handbook.model.Fix;
import dev.handbook.model.HandbookException;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a handbook as they would be with some fixes applied. On the disk nothing changes
 * before {@link #write}.
 */
public final class PendingEdits {
  private final Path content;
  private final Path root;
  private final Map<String, SourceFile> sources;
  private final Map<Path, TextFile> before;
  private final Map<Path, TextFile> now;

  private PendingEdits(
      Path content,
      Path root,
      Map<String, SourceFile> sources,
      Map<Path, TextFile> before,
      Map<Path, TextFile> now) {
    this.content = content;
    this.root = root;
    this.sources = sources;
    this.before = before;
    this.now = now;
  }

  /**
   * What came of applying fixes.
   *
   * @param manuscripts the files with them
   * @param applied those that were applied; others overlap with one of these, or are about a file
   *     that must not be changed
   */
  public record Result(PendingEdits manuscripts, List<Fix> applied) {
    public Result {
      applied = List.copyOf(applied);
    }
  }

  /**
   * A file that has changed.
   *
   * @param path relative to the content folder, with {@code /}
   * @param before its bytes on the disk
   * @param after its bytes with the fixes
   */
  public record Changed(String path, byte[] before, byte[] after) {}

  /**
   * The files as they are on the disk.
   *
   * @param content the folder that no write may leave
   * @param sources what was read of it
   */
  public static PendingEdits of(Path content, Sources sources) {
    try {
      Map<String, SourceFile> files =
          Stream.concat(
                  Stream.concat(sources.pages().stream(), sources.includes().stream()),
                  sources.summary().stream())
              .collect(Collectors.toMap(SourceFile::path, file -> file));
      Path real = content.toRealPath();
      return new PendingEdits(real, sources.root(), files, Map.of(), Map.of());
    } catch (IOException e) {
      throw TextFile.unwritable(content.toString(), e);
    }
  }

  /** The same files with fixes applied, as many as go together; earlier ones take precedence. */
  public Result with(List<Fix> fixes) {
    Map<Path, TextFile> first = new HashMap<>(before);
    Map<Path, TextFile> files = new HashMap<>(now);
    Map<Path, Patch> patches = new LinkedHashMap<>();
    List<Fix> applied = new ArrayList<>();
    for (Fix fix : fixes) {
      Map<Path, List<Fix.Edit>> edits = new LinkedHashMap<>();
      for (Fix.Edit edit : fix.edits()) {
        Optional<Path> file =
            file(edit.path()).filter(path -> isReadable(path, edit, files, first));
        file.ifPresent(path -> edits.computeIfAbsent(path, key -> new ArrayList<>()).add(edit));
      }
      edits.keySet().forEach(path -> patches.computeIfAbsent(path, p -> patch(files.get(p))));
      boolean whole = edits.values().stream().mapToInt(List::size).sum() == fix.edits().size();
      if (whole && edits.keySet().stream().allMatch(p -> patches.get(p).takes(edits.get(p)))) {
        edits.forEach((path, changes) -> patches.get(path).add(changes));
        applied.add(fix);
      }
    }
    patches.forEach((path, patch) -> files.put(path, patch.apply(files.get(path))));
    return new Result(new PendingEdits(content, root, sources, first, files), applied);
  }

  private static Patch patch(TextFile file) {
    return new Patch(new SourceText(file.text()));
  }

  /** The real file of a content path, when it lies inside of the folder. */
  private Optional<Path> file(String path) {
    try {
      Path real = root.resolve(path).toRealPath();
      return Optional.of(real).filter(p -> p.startsWith(content) && Files.isRegularFile(p));
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  private boolean isReadable(
      Path path, Fix.Edit edit, Map<Path, TextFile> files, Map<Path, TextFile> first) {
    if (!files.containsKey(path)) {
      SourceFile source = sources.get(edit.path());
      Optional<TextFile> file =
          source == null
              ? TextFile.read(path)
              : Optional.of(source)
                  .filter(known -> known.refused().isEmpty())
                  .map(known -> TextFile.read(root, known))
                  // Places in a text of another encoding would be others.
                  .filter(text -> text.text().length() == source.text().text().length());
      file.ifPresent(found -> files.put(path, found));
      file.ifPresent(found -> first.put(path, found));
    }
    return files.containsKey(path);
  }

  /** What the files that have changed would hold, by where they lie. */
  public Map<Path, byte[]> bytes() {
    return changes().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, change -> change.getValue().after()));
  }

  /** The files that have changed, in the order of their paths. */
  public List<Changed> changed() {
    return List.copyOf(changes().values());
  }

  private Map<Path, Changed> changes() {
    Map<Path, Changed> changes = new TreeMap<>();
    now.forEach(
        (path, file) -> {
          byte[] was = before.get(path).bytes();
          byte[] is = file.bytes();
          if (!Arrays.equals(was, is)) {
            String name = content.relativize(path).toString().replace('\\', '/');
            changes.put(path, new Changed(name, was, is));
          }
        });
    return changes;
  }

  /**
   * Writes the files that have changed, each in whole or not at all.
   *
   * @throws HandbookException when one has been changed by someone else since it was read, or
   *     cannot be written
   */
  public void write() {
    Map<Path, Changed> changes = changes();
    changes.forEach(
        (path, change) -> {
          if (!isOnDisk(path, change.before())) {
            throw new HandbookException(
                "The file has just been changed by someone else",
                change.path(),
                "Nothing was written. Run the goal again");
          }
        });
    changes.keySet().forEach(path -> now.get(path).write());
  }

  /**
   * Gives a file or folder of the content folder another place.
   *
   * @throws HandbookException when there is something already, or it cannot be moved
   */
  public void rename(String from, String to) {
    try {
      WorkFolder folder = WorkFolder.ofReal(root);
      int slash = to.lastIndexOf('/');
      if (slash > 0) {
        folder.below(to.substring(0, slash)).create();
      }
      if (folder.has(to)) {
        throw new HandbookException(
            "There is a file or folder of this name already", to, "Name another with handbook.to");
      }
      folder.rename(from, to);
    } catch (IOException e) {
      throw TextFile.unwritable(to, e);
    }
  }

  private static boolean isOnDisk(Path path, byte[] bytes) {
    try {
      return Arrays.equals(Files.readAllBytes(path), bytes);
    } catch (IOException gone) {
      return false;
    }
  }
}
