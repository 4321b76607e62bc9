package dev.handbook.search.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.handbook.files.Seal;
import dev.handbook.files.WorkFolder;
import dev.handbook.model.SiteFile;
import dev.handbook.search.index.IndexMaker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shard is taken over if it was made of the same and is whole; else it is made. */
class ShardFolderTest {
  @TempDir Path directory;
  private final List<String> made = new ArrayList<>();

  @BeforeEach
  void firstRun() throws IOException {
    run("maker", Map.of("one", "\"text\"", "other", "\"another\""));
    assertEquals(List.of("\"text\"", "\"another\""), made);
    made.clear();
  }

  /** Names of the files with what is in them. */
  private Map<String, String> run(String maker, Map<String, String> shards) throws IOException {
    ShardNotes notes = ShardNotes.in(WorkFolder.of(directory), maker(maker));
    ShardFolder folder = ShardFolder.fresh(WorkFolder.of(directory.resolve("browser")), notes);
    for (Map.Entry<String, String> each : new TreeMap<>(shards).entrySet()) {
      folder.shard(
          "t",
          each.getKey(),
          () -> {
            made.add(each.getValue());
            return each.getValue();
          });
    }
    notes.write();
    Map<String, String> files = new TreeMap<>();
    for (SiteFile file : folder.files()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeTo(out);
      files.put(file.path(), out.toString(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static Optional<IndexMaker> maker(String program) {
    return Optional.of(new IndexMaker(program, Seal.of(new byte[] {7})));
  }

  private static final Map<String, String> SAME = Map.of("one", "\"text\"");

  @Test
  void shardMadeOfTheSameIsNotMadeAgain() throws IOException {
    Map<String, String> files = run("maker", SAME);
    assertEquals(List.of(), made);
    assertEquals(1, files.size(), files.toString());
    assertEquals(files, run("maker", SAME));
  }

  /** The site that is published may have the very file under a name of its own. */
  @Test
  void fileThatChangesIsNotWrittenInto() throws IOException {
    ShardFolder folder = folder();
    folder.file("manifest.js", "former");
    Path published = directory.resolve("published.js");
    Files.createLink(published, directory.resolve("browser/manifest.js"));
    folder().file("manifest.js", "new");
    assertEquals("former", Files.readString(published));
    assertEquals("new", Files.readString(directory.resolve("browser/manifest.js")));
  }

  @Test
  void fileThatAnotherBuildHasWrittenMeanwhileIsReplaced() throws IOException {
    ShardFolder folder = folder();
    Files.writeString(directory.resolve("browser/manifest.js"), "of another build");
    folder.file("manifest.js", "new");
    assertEquals("new", Files.readString(directory.resolve("browser/manifest.js")));
  }

  private ShardFolder folder() throws IOException {
    return ShardFolder.fresh(
        WorkFolder.of(directory.resolve("browser")),
        ShardNotes.in(WorkFolder.of(directory), maker("maker")));
  }

  @Test
  void shardOfAnotherProgramIsMade() throws IOException {
    run("another", SAME);
    assertEquals(List.of("\"text\""), made);
  }

  @Test
  void shardMadeOfOtherThingsIsMade() throws IOException {
    run("maker", Map.of("new", "\"text\""));
    assertEquals(List.of("\"text\""), made);
  }

  @Test
  void shardWhoseFileIsDamagedIsMade() throws IOException {
    Map<String, String> files = run("maker", SAME);
    Path file = directory.resolve("browser").resolve(path(files).substring("search/".length()));
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 4;
      Files.write(file, damaged);
      assertEquals(files, run("maker", SAME), "byte " + at);
    }
    assertEquals(whole.length, made.size());
    Files.write(file, new byte[0]);
    assertEquals(files, run("maker", SAME));
    Files.delete(file);
    assertEquals(files, run("maker", SAME));
    assertEquals(whole.length + 2, made.size());
  }

  private static String path(Map<String, String> files) {
    return files.keySet().iterator().next();
  }

  @Test
  void damagedNotesSayNothing() throws IOException {
    Path notes = directory.resolve(ShardNotes.FILE);
    byte[] whole = Files.readAllBytes(notes);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 4;
      Files.write(notes, damaged);
      made.clear();
      Map<String, String> files = run("maker", SAME);
      assertEquals(List.of("\"text\""), made, "byte " + at);
      assertNotEquals(0, files.size());
      Files.write(notes, whole);
    }
  }

  @Test
  void sameContentOfTwoKeysIsOneFile() throws IOException {
    Map<String, String> two = Map.of("one", "\"text\"", "two", "\"text\"");
    assertEquals(1, run("maker", two).size());
    assertEquals(1, run("maker", two).size());
    assertEquals(1, made.size());
  }
}
