package dev.handbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * What whoever runs the tests gives them through properties. The one place that reads them: a
 * property that is absent or blank gives nothing, because a POM can only declare one as blank.
 */
public final class Given {
  /**
   * The tag of test classes that do more with a given folder. {@code .ci/run} runs them again with
   * the folders that it finds.
   */
  public static final String FOLDERS = "folders";

  /** The property that names a folder of real handbooks. */
  public static final String CORPORA = "handbook.corpora";

  /** The property that names a folder of specification examples and payloads. */
  public static final String CONFORMANCE = "handbook.conformance";

  /** The property that names a folder of source pages. */
  public static final String SEEDS = "handbook.seeds";

  private Given() {}

  /** The value of a property, if one is given. */
  public static Optional<String> text(String property) {
    return Optional.ofNullable(System.getProperty(property))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** The number that a property gives, else another; fails when it is none. */
  public static int number(String property, int otherwise) {
    return text(property).map(Integer::parseInt).orElse(otherwise);
  }

  /** The folder that a property names, if it names one; fails when there is no such folder. */
  public static Optional<Path> optionalFolder(String property) {
    Optional<Path> folder = text(property).map(Path::of);
    folder
        .filter(named -> !Files.isDirectory(named))
        .ifPresent(
            named -> {
              throw new IllegalArgumentException(
                  "-D" + property + " names " + named + ", which is no folder");
            });
    return folder;
  }

  /** The folder that a property names; a test that asks for it is skipped without. */
  public static Path folder(String property) {
    Optional<Path> folder = optionalFolder(property);
    Assumptions.assumeTrue(folder.isPresent(), "-D" + property + " names no folder");
    return folder.get();
  }

  /** Whether tests that try a thing many times do so as often as the profile {@code long} asks. */
  public static boolean isLong() {
    return text("handbook.long").filter("true"::equals).isPresent();
  }

  /** The top of this repository. */
  public static Path repository() {
    return Path.of(text("handbook.repository").orElse(".."));
  }
}
