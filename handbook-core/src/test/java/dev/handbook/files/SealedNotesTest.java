package dev.handbook.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes are read back as they were written, and not at all when somebody has touched them. */
class SealedNotesTest {
  private static final Seal SEAL = Seal.of(new byte[] {7});

  @TempDir Path folder;

  private Map<String, List<String>> read(Seal seal) {
    return SealedNotes.read(WorkFolder.of(folder), "notes", seal);
  }

  private void write(Map<String, List<String>> notes) throws IOException {
    SealedNotes.write(WorkFolder.of(folder), "notes", SEAL, notes);
  }

  @Test
  void notesAreReadAsTheyWereWritten() throws IOException {
    Map<String, List<String>> notes = new TreeMap<>();
    notes.put("a/b c.html", List.of("1", "ff", "x=2"));
    notes.put("key\twith\ttabs", List.of("one"));
    notes.put("no values", List.of());
    write(notes);
    assertEquals(notes, read(SEAL));
  }

  @Test
  void keyThatWouldBeTwoLinesIsLeftOut() throws IOException {
    write(Map.of("a\n1\tx\tforged", List.of("one")));
    assertEquals(Map.of(), read(SEAL));
  }

  @Test
  void notesOfAnotherKeyOrChangedOnesAreNoNotes() throws IOException {
    assertEquals(Map.of(), read(SEAL));
    write(Map.of("key", List.of("one")));
    assertEquals(Map.of(), read(Seal.of(new byte[] {8})));
    Path file = folder.resolve("notes");
    String text = Files.readString(file);
    for (String changed :
        List.of(text.replace("one", "two"), text + "1\tone\tmore\n", text.substring(1), "")) {
      Files.writeString(file, changed);
      assertEquals(Map.of(), read(SEAL), changed);
    }
  }
}
