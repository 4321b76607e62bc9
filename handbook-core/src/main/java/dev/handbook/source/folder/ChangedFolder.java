package dev.handbook.source.folder;

import dev.handbook.text.Glob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A content folder on the disk as it would be with some of its files changed.
 *
 * @param folder the folder as it is
 * @param changed what files would hold, by where they lie
 */
public record ChangedFolder(ContentFolder folder, Map<Path, byte[]> changed)
    implements ContentFolder {
  @Override
  public Path path() {
    return folder.path();
  }

  @Override
  public Optional<ContentFile> file(String name) throws IOException {
    Optional<ContentFile> file = folder.file(name);
    return file.isPresent() ? Optional.of(as(file.get())) : file;
  }

  @Override
  public Optional<ContentFolder> below(String path) throws IOException {
    return folder.below(path).map(found -> new ChangedFolder(found, changed));
  }

  @Override
  public Listing list(List<Glob> excludes) {
    Listing listing = folder.list(excludes);
    return new Listing(listing.files().stream().map(this::as).toList(), listing.faults());
  }

  private ContentFile as(ContentFile file) {
    byte[] bytes = changed.get(real(file.file()));
    return bytes == null ? file : new GivenFile(file.path(), file.file(), bytes);
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException gone) {
      return file;
    }
  }
}
