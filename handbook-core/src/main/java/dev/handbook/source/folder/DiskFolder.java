package dev.handbook.source.folder;

import dev.handbook.text.Glob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * A content folder on the disk.
 *
 * @param path where it lies
 */
public record DiskFolder(Path path) implements ContentFolder {
  @Override
  public Optional<ContentFile> file(String name) throws IOException {
    Path file = path.resolve(name);
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!attributes.isRegularFile()) {
        throw new NotAFile(name);
      }
      return Optional.of(new DiskFile(name, file, attributes.size()));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<ContentFolder> below(String folder) throws IOException {
    Path below = path.resolve(folder);
    boolean inside = Files.isDirectory(below) && below.toRealPath().startsWith(path.toRealPath());
    return inside ? Optional.of(new DiskFolder(below)) : Optional.empty();
  }

  @Override
  public Listing list(List<Glob> excludes) {
    return FolderWalk.walk(path, excludes);
  }
}
