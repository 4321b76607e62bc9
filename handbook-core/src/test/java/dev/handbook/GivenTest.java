package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** Tests get by without anything that only some machines have. */
class GivenTest {
  private static final String PROPERTY = "handbook.given.test";
  private static final Pattern READS =
      Pattern.compile(
          "(?:getProperty|getBoolean|getInteger|getLong)\\(\\s*\"handbook|EnabledIfSystemProperty\\(");
  private static final Pattern FOLDER = Pattern.compile("Given\\s*\\.(?:f|optionalF)older\\(");

  @TempDir private Path folder;

  @AfterEach
  void clear() {
    System.clearProperty(PROPERTY);
  }

  @Test
  void absentPropertyGivesNothing() {
    assertEquals(Optional.empty(), Given.optionalFolder(PROPERTY));
    assertEquals(7, Given.number(PROPERTY, 7));
    assertThrows(TestAbortedException.class, () -> Given.folder(PROPERTY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\n  "})
  void blankPropertyGivesNothing(String blank) {
    System.setProperty(PROPERTY, blank);
    absentPropertyGivesNothing();
  }

  @Test
  void namedFolderIsGiven() {
    System.setProperty(PROPERTY, folder.toString());
    assertEquals(folder, Given.folder(PROPERTY));
  }

  @Test
  void folderThatDoesNotExistIsAFaultAndNoReasonToSkip() {
    System.setProperty(PROPERTY, folder.resolve("missing").toString());
    assertThrows(IllegalArgumentException.class, () -> Given.folder(PROPERTY));
  }

  @Test
  void propertiesAreReadInOnePlaceOnly() throws IOException {
    assertEquals(
        List.of(),
        sources()
            .filter(file -> !name(file).equals("Given") && !name(file).equals("GivenTest"))
            .filter(file -> READS.matcher(text(file)).find())
            .map(GivenTest::name)
            .toList());
  }

  @Test
  void testsThatDoMoreWithAFolderAreMarkedAsSuch() throws IOException {
    Set<String> asking =
        sources()
            .filter(file -> FOLDER.matcher(text(file)).find())
            .map(GivenTest::name)
            .collect(Collectors.toSet());
    assertTrue(asking.size() > 9, asking.toString());
    Matcher mention =
        Pattern.compile(
                "\\b(?:Given\\s*\\.(?:f|optionalF)older|" + String.join("|", asking) + ")\\b")
            .matcher("");
    assertEquals(
        List.of(),
        sources()
            .filter(file -> file.startsWith(Path.of("src", "test")))
            .filter(file -> name(file).endsWith("Test") && !name(file).equals("GivenTest"))
            .filter(file -> mention.reset(body(file)).find())
            .filter(file -> !text(file).contains("@Tag(Given.FOLDERS)"))
            .map(GivenTest::name)
            .toList());
  }

  private static Stream<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.startsWith(Path.of("src", "main")))
          .toList()
          .stream();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  /** The source without its class's own name. */
  private static String body(Path file) {
    return text(file).replace(name(file), "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
