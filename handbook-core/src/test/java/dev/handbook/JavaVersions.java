package dev.handbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java versions of this machine. */
final class JavaVersions {
  private JavaVersions() {}

  /** The one that runs this. */
  static Path own() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** Those that lie beside it. */
  static List<Path> others() throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> found = Files.list(home.getParent())) {
      return found
          .filter(path -> !Files.isSymbolicLink(path) && !path.equals(home))
          .map(path -> path.resolve("bin/java"))
          .filter(Files::isExecutable)
          .sorted()
          .toList();
    }
  }
}
