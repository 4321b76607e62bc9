package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows that each package-info documents are the arrows that exist. */
class ArrowsTest {
  private static final String ROOT = "dev.handbook";
  private static final String CLASSES = Given.text("handbook.classes").orElse("target/classes");
  private static final Path SOURCES = Path.of("src/main/java/dev/handbook");
  private static final Pattern MAY_USE = Pattern.compile("May use: (.+?)\\.\\s");
  private static final Pattern EDGE = Pattern.compile("(?m)^ +(dev\\.handbook\\S*) +-> +(\\S+)");
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "com.vladsch.flexmark", "flexmark",
          "org.jsoup", "jsoup",
          "org.fife", "rsyntaxtextarea",
          "org.yaml.snakeyaml", "snakeyaml",
          "io.pebbletemplates", "pebble",
          "org.unbescape", "pebble",
          "org.apache.lucene", "lucene",
          "org.eclipse.jgit", "jgit",
          "com.sun.net.httpserver", "jdk.httpserver");

  @Test
  void everyPackageUsesOnlyWhatItDocuments() throws IOException {
    Map<String, Set<String>> actual = arrowsFoundByJdeps();
    assertFalse(actual.isEmpty(), "jdeps found no package at all");
    Map<String, Set<String>> documented = arrowsDocumented();
    for (Map.Entry<String, Set<String>> entry : actual.entrySet()) {
      assertTrue(documented.containsKey(entry.getKey()), "no package-info for " + entry.getKey());
      Set<String> undocumented = new TreeSet<>(entry.getValue());
      undocumented.removeAll(documented.get(entry.getKey()));
      assertEquals(Set.of(), undocumented, "undocumented arrows of " + entry.getKey());
    }
  }

  @Test
  void everyDocumentedArrowExists() throws IOException {
    Map<String, Set<String>> actual = arrowsFoundByJdeps();
    for (Map.Entry<String, Set<String>> entry : arrowsDocumented().entrySet()) {
      Set<String> unused = new TreeSet<>(entry.getValue());
      unused.removeAll(actual.getOrDefault(entry.getKey(), Set.of()));
      assertEquals(Set.of(), unused, "documented but unused arrows of " + entry.getKey());
    }
  }

  private static Map<String, Set<String>> arrowsDocumented() throws IOException {
    Map<String, Set<String>> arrows = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.endsWith("package-info.java")).toList()) {
        String text = Files.readString(file).replaceAll("\\s*\\n \\* ?", " ");
        Matcher mayUse = MAY_USE.matcher(text);
        assertTrue(mayUse.find(), "no 'May use:' line in " + file);
        Set<String> used = new TreeSet<>(Set.of(mayUse.group(1).trim().split(",\\s*")));
        used.remove("nothing");
        String folder = SOURCES.relativize(file.getParent()).toString();
        arrows.put(folder.isEmpty() ? "<root>" : folder.replace('/', '.'), used);
      }
    }
    return arrows;
  }

  private static Map<String, Set<String>> arrowsFoundByJdeps() {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(printer, printer, "-verbose:package", "--multi-release", "17", CLASSES);
    Map<String, Set<String>> arrows = new TreeMap<>();
    Matcher edge = EDGE.matcher(out.toString());
    while (edge.find()) {
      String from = name(edge.group(1));
      String to = name(edge.group(2));
      Set<String> targets = arrows.computeIfAbsent(from, key -> new TreeSet<>());
      if (!to.isEmpty()) {
        targets.add(to);
      }
    }
    return arrows;
  }

  private static String name(String packageName) {
    if (packageName.equals(ROOT)) {
      return "<root>";
    }
    if (packageName.startsWith(ROOT + ".")) {
      return packageName.substring(ROOT.length() + 1);
    }
    for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
      if (packageName.startsWith(library.getKey())) {
        return library.getValue();
      }
    }
    return packageName.startsWith("java.") || packageName.startsWith("javax.") ? "" : packageName;
  }
}
