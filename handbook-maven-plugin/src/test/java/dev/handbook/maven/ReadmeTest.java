package dev.handbook.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README names exactly the goals and parameters that the plugin has. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");

  @Test
  void readmeListsEveryParameter() throws IOException {
    Set<String> documented = matches(README, "(?m)^\\| `(handbook\\.[A-Za-z.]+)` \\|");
    Set<String> actual = matches(DESCRIPTOR, "\\$\\{(handbook\\.[A-Za-z.]+)\\}");
    assertFalse(actual.isEmpty(), "no parameter in " + DESCRIPTOR);
    assertEquals(actual, documented);
  }

  @Test
  void readmeListsEveryGoal() throws IOException {
    Set<String> documented = matches(README, "(?m)^\\| `handbook:([a-z-]+)` \\|");
    Set<String> actual = matches(DESCRIPTOR, "<goal>([a-z-]+)</goal>");
    assertEquals(actual, documented);
  }

  private static Set<String> matches(Path file, String pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
