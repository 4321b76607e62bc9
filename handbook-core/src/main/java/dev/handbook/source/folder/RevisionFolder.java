package dev.handbook.source.folder;

import dev.handbook.change.ContentTree;
import dev.handbook.model.HandbookException;
import dev.handbook.text.Glob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A content folder as a revision had it.
 *
 * @param tree what it held
 * @param path where it lies on the disk today, or would lie
 */
public record RevisionFolder(ContentTree tree, Path path) implements ContentFolder {
  @Override
  public Optional<ContentFile> file(String name) throws IOException {
    Optional<ContentTree> found = tree.child(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.get().type() != ContentTree.Type.FILE) {
      throw new NotAFile(name);
    }
    return Optional.of(new RevisionFile(name, path.resolve(name), found.get().size(), found.get()));
  }

  @Override
  public Optional<ContentFolder> below(String folder) throws IOException {
    return new RevisionLinks(tree)
        .find("", folder)
        .filter(found -> found.tree().type() == ContentTree.Type.FOLDER)
        .map(found -> new RevisionFolder(found.tree(), path.resolve(folder)));
  }

  @Override
  public Listing list(List<Glob> excludes) {
    try {
      return RevisionWalk.walk(tree, path, new Selection(excludes));
    } catch (IOException e) {
      throw new HandbookException(
          "The content folder cannot be read as it was in the revision to compare with",
          path.toString(),
          "Check the repository with git fsck, and fetch what is missing.",
          e);
    }
  }
}
