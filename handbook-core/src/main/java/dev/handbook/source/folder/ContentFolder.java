package dev.handbook.source.folder;

import dev.handbook.text.Glob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder that holds a handbook: on the disk, or as a revision had it. */
public interface ContentFolder {
  /** Where it lies on the disk; of another revision, where it would lie. */
  Path path();

  /**
   * The file of a name right in the folder; empty when there is nothing of that name.
   *
   * @throws IOException when it cannot be looked at, or is anything but a regular file
   */
  Optional<ContentFile> file(String name) throws IOException;

  /** The folder at a path below; empty when there is none, or a link leads out to it. */
  Optional<ContentFolder> below(String path) throws IOException;

  /** Lists all files but what no handbook shows and what is excluded. */
  Listing list(List<Glob> excludes);
}
