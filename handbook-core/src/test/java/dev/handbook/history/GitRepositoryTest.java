package dev.handbook.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.GitHandbook;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which repository is opened, and what of it is read. */
class GitRepositoryTest {
  @TempDir Path temporary;

  private Path folder;
  private Path top;
  private Path docs;

  @BeforeEach
  void repository() throws Exception {
    folder = temporary.toRealPath();
    try (GitHandbook handbook = GitHandbook.in(folder)) {
      handbook.write("docs/README.md", "# Home\n");
      handbook.commit();
      top = handbook.folder();
    }
    docs = top.resolve("docs");
  }

  private static Optional<Path> workTree(Path folder) throws IOException {
    Optional<Repository> found = GitRepository.of(folder);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (Repository repository = found.get()) {
      return Optional.of(repository.getWorkTree().toPath());
    }
  }

  private static void bare(Path folder) throws Exception {
    Git.init().setBare(true).setDirectory(folder.toFile()).call().close();
    assertTrue(Files.exists(folder.resolve("HEAD")));
  }

  @Test
  void filesOfABareRepositoryAmongThePagesAreNone() throws Exception {
    bare(docs);
    assertEquals(Optional.of(top), workTree(docs));
  }

  @Test
  void foldersBetweenThePagesAndTheTopAreNone() throws Exception {
    Path deep = Files.createDirectories(docs.resolve("a/b"));
    bare(docs.resolve("a"));
    assertEquals(Optional.of(top), workTree(deep));
  }

  @Test
  void bareRepositoryWithoutOneAboveIsNone() throws Exception {
    Path alone = Files.createDirectory(folder.resolve("alone"));
    bare(alone);
    assertEquals(Optional.empty(), workTree(alone));
  }

  @Test
  void folderThatIsTheTopItselfHasOne() throws Exception {
    assertEquals(Optional.of(top), workTree(top));
  }

  @Test
  void emptyFolderOfThatNameIsPassedOver() throws Exception {
    Files.createDirectory(docs.resolve(".git"));
    assertEquals(Optional.of(top), workTree(docs));
  }

  @Test
  void fileThatNamesAnotherFolderIsFollowedAsForSubmodulesAndWorkTrees() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve(".git"), "gitdir: " + top.resolve(".git") + "\n");
    assertEquals(Optional.of(other), workTree(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../docs/settings", "ABSOLUTE", "../docs/first", "./../docs/settings"})
  void whatTheConfigurationIncludesIsNotRead(String path) throws Exception {
    Files.writeString(docs.resolve("settings"), "[core]\n\tproposed = yes\n");
    Files.writeString(docs.resolve("first"), "[include]\n\tpath = ../docs/settings\n");
    String name = path.equals("ABSOLUTE") ? docs.resolve("settings").toString() : path;
    Path config = top.resolve(".git/config");
    Files.writeString(config, "[include]\n\tpath = " + name + "\n", StandardOpenOption.APPEND);
    try (Repository repository = GitRepository.of(docs).orElseThrow()) {
      assertNull(repository.getConfig().getString("core", null, "proposed"));
      assertEquals("0", repository.getConfig().getString("core", null, "repositoryformatversion"));
    }
    try (Repository unguarded = new FileRepositoryBuilder().setWorkTree(top.toFile()).build()) {
      assertEquals("yes", unguarded.getConfig().getString("core", null, "proposed"));
    }
  }

  @Test
  void damagedFileIsAMessageWhateverItIs() throws Exception {
    Path git = top.resolve(".git");
    try (var files = Files.walk(git)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] whole = Files.readAllBytes(file);
        file.toFile().setWritable(true);
        for (byte[] damaged :
            new byte[][] {
              {},
              "[\u0000".getBytes(StandardCharsets.UTF_8),
              new byte[100],
              "ref: \n../../x".getBytes(StandardCharsets.UTF_8)
            }) {
          Files.write(file, damaged);
          readAll(file);
        }
        Files.write(file, whole);
      }
    }
    assertTrue(messages > 5, "damage was noticed " + messages + " times");
  }

  private int messages;

  private void readAll(Path damaged) {
    try {
      CommittedFile.of(docs, docs.resolve("README.md"));
      PageHistories.of(docs, List.of());
      BaseRevision.of(docs, "main").close();
    } catch (HandbookException told) {
      messages++;
      assertTrue(told.getMessage().length() > 20, damaged + ": " + told.getMessage());
    }
  }

  @Test
  void anythingThatIsThrownIsAMessage() {
    for (Throwable thrown :
        List.of(new IOException("x"), new IllegalArgumentException(), new StackOverflowError())) {
      HandbookException told =
          assertThrows(
              HandbookException.class,
              () ->
                  GitRepository.reading(
                      docs,
                      () -> {
                        if (thrown instanceof IOException e) {
                          throw e;
                        }
                        if (thrown instanceof Error e) {
                          throw e;
                        }
                        throw (RuntimeException) thrown;
                      }));
      assertTrue(told.getMessage().contains("git fsck"), told.getMessage());
    }
  }
}
