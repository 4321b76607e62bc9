package dev.handbook.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that is written goes through one package, which looks where it leads. */
class OnePlaceWritesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/handbook");

  /** What makes, changes or deletes files; folders are made in a few places more. */
  private static final Pattern WRITES =
      Pattern.compile(
          "\\bFiles\\.(write|writeString|newBufferedWriter|newOutputStream|move|delete|deleteIfExists"
              + "|createFile|createTemp\\w+|createLink|createSymbolicLink|setLastModified\\w*"
              + "|setPosix\\w+|setAttribute|setOwner)\\("
              + "|FileChannel\\.open|new FileOutputStream|new FileWriter|RandomAccessFile"
              + "|new PrintWriter\\(|StandardOpenOption\\.APPEND");

  @Test
  void onlyThePackageOfFilesWrites() throws IOException {
    List<String> writers = new ArrayList<>();
    int inside = 0;
    try (Stream<Path> all = Files.walk(SOURCES)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
        boolean writes = WRITES.matcher(Files.readString(file)).find();
        boolean ours = SOURCES.relativize(file).startsWith("files");
        inside += writes && ours ? 1 : 0;
        if (writes && !ours) {
          writers.add(SOURCES.relativize(file).toString());
        }
      }
    }
    assertEquals(List.of(), writers);
    assertFalse(inside == 0, "the pattern finds nothing at all");
  }
}
