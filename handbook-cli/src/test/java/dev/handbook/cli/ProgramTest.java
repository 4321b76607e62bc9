package dev.handbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command has what the plugin has, and answers as the plugin does. */
class ProgramTest {
  private static final Pattern MOJO = Pattern.compile("(?s)<goal>([a-z-]+)</goal>(.*?)</mojo>");
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{handbook\\.([A-Za-z.]+)}");

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return program().run(arguments);
  }

  private Program program() {
    return new Program(Goals.ofPlugin(), stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private int on(Path content, String goal, String... more) {
    String[] common = {
      goal,
      "--content=" + content,
      "--output=" + folder.resolve("site"),
      "--reports.directory=" + folder.resolve("reports"),
      "--cache=false",
      "--today=2026-11-22"
    };
    return run(Stream.concat(Arrays.stream(common), Arrays.stream(more)).toArray(String[]::new));
  }

  private Path handbook(String page) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(content.resolve("README.md"), page);
    return content;
  }

  @Test
  void commandHasTheGoalsAndParametersOfTheDescriptor() throws IOException {
    Map<String, Set<String>> expected = new TreeMap<>();
    try (InputStream xml = ProgramTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      String text = new String(xml.readAllBytes(), StandardCharsets.UTF_8);
      Matcher mojo = MOJO.matcher(text);
      while (mojo.find()) {
        Set<String> names = new TreeSet<>();
        PROPERTY.matcher(mojo.group(2)).results().forEach(found -> names.add(found.group(1)));
        expected.put(mojo.group(1), names);
      }
    }
    expected.remove("help");
    assertTrue(expected.size() > 10, expected::toString);
    Map<String, Set<String>> actual = new TreeMap<>();
    program()
        .line()
        .getSubcommands()
        .forEach(
            (name, goal) ->
                actual.put(
                    name,
                    goal.getCommandSpec().options().stream()
                        .map(option -> option.longestName().replaceFirst("^-+", ""))
                        .filter(option -> !Set.of("help", "json", "D").contains(option))
                        .collect(Collectors.toCollection(TreeSet::new))));
    assertEquals(expected, actual);
  }

  @Test
  void siteIsBuiltAndTheOutcomeTold() throws IOException {
    int status = on(handbook("# Home\n\nWelcome to all.\n"), "build");
    assertEquals(0, status, err());
    assertTrue(Files.readString(folder.resolve("site/index.html")).contains("Welcome to all."));
    assertTrue(out().contains("1 page built: 0 errors"), out());
  }

  @Test
  void findingsFailTheRunUnlessTheyMayNot() throws IOException {
    Path content = handbook("# Home\n\nSee [it](gone.md).\n");
    assertEquals(1, on(content, "lint"));
    assertTrue(out().contains("README.md:3:10 error link-missing-page"), out());
    assertTrue(err().startsWith("error: 1 page checked: 1 error"), err());
    assertEquals(0, on(content, "lint", "--failOn=never"));
    assertEquals(0, on(content, "lint", "-Dhandbook.failOn=never"));
  }

  @Test
  void jsonStandsAloneOnStandardOutput() throws IOException {
    int status = on(handbook("# Home\n\nSee [it](gone.md).\n"), "lint", "--json");
    assertEquals(1, status);
    assertTrue(out().startsWith("{") && out().strip().endsWith("}"), out());
    assertTrue(out().contains("\"link-missing-page\""), out());
    assertTrue(err().contains("1 page checked"), err());
  }

  @Test
  void whatIsMistypedIsNamedWithWhatIsNearIt() {
    assertEquals(1, run("lint", "--fialOn=never"));
    assertTrue(err().contains("--fialOn=never"), err());
    assertTrue(err().contains("Did you mean --failOn"), err());
    assertEquals(1, run("bulid"));
    assertTrue(err().contains("Did you mean") && err().contains("build"), err());
    assertEquals(1, run("lint", "-Dhandbook.fialOn=never"));
    assertTrue(err().contains("Did you mean handbook.failOn?"), err());
    assertFalse(err().contains("Usage:"), err());
  }

  @Test
  void siteIsPackedWithoutMaven() throws IOException {
    Path content = handbook("# Home\n\nWelcome to all.\n");
    assertEquals(0, on(content, "build"), err());
    assertEquals(0, on(content, "zip"), err());
    assertTrue(Files.size(folder.resolve("handbook-site.zip")) > 1000);
  }

  @Test
  void starterNamesTheVersionOfTheProgram() throws IOException {
    Path content = Files.createDirectories(folder.resolve("new"));
    assertEquals(0, on(content, "init"), err());
    String pom = Files.readString(content.resolve("pom.xml"));
    assertTrue(pom.contains("<version>" + Goals.ofPlugin().version() + "</version>"), pom);
  }

  @Test
  void completionAndVersionArePrinted() {
    assertEquals(0, run("--completion"));
    assertTrue(out().contains("--failOn"), out());
    assertEquals(0, run("--version"));
    assertTrue(out().contains("handbook " + Goals.ofPlugin().version()), out());
  }
}
