package dev.handbook.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackedFilesTest {
  @TempDir private Path folder;

  private Path write(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, path);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void aFileThatWasAddedIsFoundInItsFolderOnly(int version) throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      StoredConfig config = git.getRepository().getConfig();
      config.setInt("index", null, "version", version);
      config.save();
      write("a.md");
      write("docs/ab.md");
      write("target/größe/handbook-cache/pages/x");
      write("target/größe/handbook-cache-not/y");
      write("zz/long/enough/to/need/padding.md");
      git.add().addFilepattern(".").call();
      git.getRepository().close();
    }
    assertEquals(
        Optional.of("target/größe/handbook-cache/pages/x"),
        TrackedFiles.below(folder.resolve("target/größe/handbook-cache")));
    assertEquals(
        Optional.of("zz/long/enough/to/need/padding.md"), TrackedFiles.below(folder.resolve("zz")));
    write("untracked/file");
    assertEquals(Optional.empty(), TrackedFiles.below(folder.resolve("untracked")));
  }

  @Test
  void withoutARepositoryOrWithADamagedIndexNothingIsSaid() throws IOException {
    write("cache/x");
    assertEquals(Optional.empty(), TrackedFiles.below(folder.resolve("cache")));
    assertEquals(Optional.empty(), TrackedFiles.below(folder.resolve("gone")));
    write(".git/index");
    assertEquals(Optional.empty(), TrackedFiles.below(folder.resolve("cache")));
  }
}
