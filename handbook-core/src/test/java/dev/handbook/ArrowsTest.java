package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The arrows that each package-info documents are the arrows that exist, and packages and classes
 * stay so few and so untangled that one can read them.
 */
class ArrowsTest {
  private static final String ROOT = "dev.handbook";
  private static final String CLASSES = Given.text("handbook.classes").orElse("target/classes");
  private static final Path SOURCES = Path.of("src/main/java/dev/handbook");
  private static final Pattern MAY_USE = Pattern.compile("May use: (.+?)\\.\\s");
  private static final Pattern OTHERS_USE = Pattern.compile("Others use: (.+?)\\.\\s");
  private static final Pattern EDGE = Pattern.compile("(?m)^ +(dev\\.handbook\\S*) +-> +(\\S+)");
  private static final int MOST_FILES = 40;
  private static final int LARGEST_CYCLE = 5;

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

  private static final Map<String, Set<String>> CLASS_ARROWS = new TreeMap<>();

  @BeforeAll
  static void askJdeps() {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(printer, printer, "-verbose:class", "-filter:none", "--multi-release", "17", CLASSES);
    Matcher edge = EDGE.matcher(out.toString());
    while (edge.find()) {
      String from = outermost(edge.group(1));
      CLASS_ARROWS.computeIfAbsent(from, any -> new TreeSet<>()).add(outermost(edge.group(2)));
    }
    assertFalse(CLASS_ARROWS.isEmpty(), "jdeps found no class at all");
  }

  @Test
  void everyPackageUsesOnlyWhatItDocuments() throws IOException {
    Map<String, Set<String>> actual = packageArrows();
    Map<String, Set<String>> documented = documented(MAY_USE);
    for (Map.Entry<String, Set<String>> entry : actual.entrySet()) {
      assertTrue(documented.containsKey(entry.getKey()), "no package-info for " + entry.getKey());
      Set<String> undocumented = new TreeSet<>(entry.getValue());
      undocumented.removeAll(documented.get(entry.getKey()));
      assertEquals(Set.of(), undocumented, "undocumented arrows of " + entry.getKey());
    }
  }

  @Test
  void everyDocumentedArrowExists() throws IOException {
    Map<String, Set<String>> actual = packageArrows();
    for (Map.Entry<String, Set<String>> entry : documented(MAY_USE).entrySet()) {
      Set<String> unused = new TreeSet<>(entry.getValue());
      unused.removeAll(actual.getOrDefault(entry.getKey(), Set.of()));
      assertEquals(Set.of(), unused, "documented but unused arrows of " + entry.getKey());
    }
  }

  @Test
  void otherRoomsUseOnlyTheTypesThatARoomOffers() throws IOException {
    Map<String, Set<String>> offered = documented(OTHERS_USE);
    Map<String, Set<String>> used = new TreeMap<>();
    CLASS_ARROWS.forEach(
        (from, targets) -> {
          for (String to : targets) {
            if (to.startsWith(ROOT)
                && !room(name(packageOf(to))).equals(room(name(packageOf(from))))) {
              String simple = to.substring(to.lastIndexOf('.') + 1);
              used.computeIfAbsent(name(packageOf(to)), any -> new TreeSet<>()).add(simple);
            }
          }
        });
    used.forEach(
        (room, types) -> {
          if (!offered.get(room).contains("all")) {
            types.removeAll(offered.get(room));
            assertEquals(Set.of(), types, "types that others use of " + room);
          }
        });
  }

  @Test
  void everyTypeThatARoomOffersExists() throws IOException {
    for (Map.Entry<String, Set<String>> entry : documented(OTHERS_USE).entrySet()) {
      for (String type : entry.getValue()) {
        String folder = entry.getKey().equals("<root>") ? "" : entry.getKey().replace('.', '/');
        assertTrue(
            type.equals("all") || Files.exists(SOURCES.resolve(folder).resolve(type + ".java")),
            entry.getKey() + " offers " + type);
      }
    }
  }

  @Test
  void noPackagesUseEachOther() {
    List<Set<String>> cycles = cyclesOver(1, packageArrows());
    assertEquals(List.of(), cycles);
  }

  @Test
  void noMoreThanFiveClassesOfAPackageUseEachOther() {
    Map<String, Set<String>> within = new TreeMap<>();
    CLASS_ARROWS.forEach(
        (from, targets) ->
            within.put(
                from,
                targets.stream()
                    .filter(to -> packageOf(to).equals(packageOf(from)))
                    .collect(Collectors.toSet())));
    assertEquals(List.of(), cyclesOver(LARGEST_CYCLE, within));
  }

  @Test
  void noPackageIsTooLargeToLookOver() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      Map<Path, Long> sizes =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
      // The package-info is not counted.
      sizes.values().removeIf(size -> size <= MOST_FILES + 1);
      assertEquals(Map.of(), sizes);
    }
  }

  @Test
  void everyRoomIsOnTheMap() throws IOException {
    String map = Files.readString(Given.repository().resolve("CONTRIBUTING.md"));
    Set<String> missing = new TreeSet<>(documented(MAY_USE).keySet());
    missing.remove("<root>");
    missing.removeIf(room -> map.contains("`" + room + "`"));
    assertEquals(Set.of(), missing, "rooms that CONTRIBUTING.md does not say what they are for");
  }

  private static Map<String, Set<String>> documented(Pattern line) throws IOException {
    Map<String, Set<String>> lists = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.endsWith("package-info.java")).toList()) {
        String text = Files.readString(file).replaceAll("\\s*\\n \\* ?", " ");
        Matcher list = line.matcher(text);
        assertTrue(list.find(), "no line '" + line + "' in " + file);
        Set<String> names = new TreeSet<>(Set.of(list.group(1).trim().split(",\\s*")));
        names.remove("nothing");
        String folder = SOURCES.relativize(file.getParent()).toString();
        lists.put(folder.isEmpty() ? "<root>" : folder.replace('/', '.'), names);
      }
    }
    return lists;
  }

  private static Map<String, Set<String>> packageArrows() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    CLASS_ARROWS.forEach(
        (from, targets) -> {
          String here = name(packageOf(from));
          Set<String> there = arrows.computeIfAbsent(here, any -> new TreeSet<>());
          targets.stream().map(to -> name(packageOf(to))).forEach(there::add);
          there.remove("");
          there.remove(here);
        });
    return arrows;
  }

  /** Nodes that reach each other, where they are more than some. */
  private static List<Set<String>> cyclesOver(int most, Map<String, Set<String>> arrows) {
    Map<String, Set<String>> reached = new TreeMap<>();
    arrows.keySet().forEach(node -> reached.put(node, reachedFrom(node, arrows)));
    List<Set<String>> cycles = new ArrayList<>();
    for (String node : arrows.keySet()) {
      Set<String> cycle =
          reached.get(node).stream()
              .filter(other -> reached.getOrDefault(other, Set.of()).contains(node))
              .collect(Collectors.toCollection(TreeSet::new));
      if (cycle.size() > most && !cycles.contains(cycle)) {
        cycles.add(cycle);
      }
    }
    return cycles;
  }

  private static Set<String> reachedFrom(String node, Map<String, Set<String>> arrows) {
    Set<String> reached = new TreeSet<>();
    List<String> open = new ArrayList<>(arrows.get(node));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (reached.add(next)) {
        open.addAll(arrows.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }

  private static String outermost(String type) {
    int nested = type.indexOf('$');
    return nested < 0 ? type : type.substring(0, nested);
  }

  private static String packageOf(String type) {
    return type.substring(0, type.lastIndexOf('.'));
  }

  /** A package with those inside it, which may see more of each other than others. */
  private static String room(String packageName) {
    int inner = packageName.indexOf('.');
    return inner < 0 ? packageName : packageName.substring(0, inner);
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
