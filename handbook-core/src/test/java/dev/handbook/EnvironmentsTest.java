package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same handbook gives the same bytes on every machine: site and reports, built by a process of
 * its own in each environment. The Lucene index is no part of the promise, it bears random ids.
 */
class EnvironmentsTest {
  private static final boolean LONG = Given.isLong();

  /**
   * What an ordinary run tries beside other versions of Java: each of them once differed in some
   * program of this kind.
   */
  private static final List<String> SHORT =
      List.of("Turkish, ISO-8859-1", "other path, order, times and umask");

  @TempDir Path folder;

  /** Where and how a build runs. */
  private record Environment(
      Path java, List<String> options, Map<String, String> variables, String umask, Path content) {}

  private Environment plain(Path content) {
    return new Environment(JavaVersions.own(), List.of(), Map.of("LANG", "C"), "022", content);
  }

  private Environment with(Environment base, String... options) {
    return new Environment(
        base.java(), List.of(options), base.variables(), base.umask(), base.content());
  }

  private Environment with(Environment base, Map<String, String> variables) {
    return new Environment(base.java(), base.options(), variables, base.umask(), base.content());
  }

  private Map<String, Environment> environments() throws IOException {
    Path content = copy("content", Path.of("../content"), false);
    Environment plain = plain(content);
    Path moved = copy("Other & place/of it", Path.of("../content"), true);
    Map<String, Environment> all = new LinkedHashMap<>();
    all.put(
        "Turkish, ISO-8859-1",
        with(plain, "-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-1"));
    all.put(
        "other path, order, times and umask",
        new Environment(plain.java(), List.of(), plain.variables(), "077", moved));
    all.put("again", plain);
    for (String cores : List.of("1", "2", "16")) {
      all.put(cores + " cores", with(plain, "-XX:ActiveProcessorCount=" + cores));
    }
    for (String zone : List.of("Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu")) {
      all.put(zone, with(plain, "-Duser.timezone=" + zone));
    }
    for (String tag : List.of("de-DE", "ar-EG", "th-TH", "ja-JP", "az-AZ")) {
      String[] parts = tag.split("-");
      all.put(tag, with(plain, "-Duser.language=" + parts[0], "-Duser.country=" + parts[1]));
    }
    for (String charset : List.of("US-ASCII", "UTF-16", "windows-1252", "UTF-8")) {
      all.put(charset, with(plain, "-Dfile.encoding=" + charset));
    }
    for (String lang : List.of("C.UTF-8", "tr_TR.UTF-8", "POSIX")) {
      all.put("LANG=" + lang, with(plain, Map.of("LANG", lang, "LC_ALL", lang)));
    }
    all.put("TZ", with(plain, Map.of("LANG", "C", "TZ", "America/St_Johns")));
    all.put("little memory", with(plain, "-Xmx200m"));
    all.put("interpreted at first", with(plain, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    all.put("line separator", with(plain, "-Dline.separator=\r\n"));
    all.put("user", with(plain, "-Duser.name=somebody", "-Duser.home=" + folder));
    for (Path java : JavaVersions.others()) {
      all.put(
          java.toString(),
          new Environment(java, List.of(), plain.variables(), plain.umask(), content));
    }
    return all;
  }

  /** A copy of the content, on request written in another order and with times of another age. */
  private Path copy(String name, Path from, boolean otherwise) throws IOException {
    Path to = folder.resolve(name);
    List<Path> files;
    try (Stream<Path> found = Files.walk(from)) {
      files = new ArrayList<>(found.filter(Files::isRegularFile).sorted().toList());
    }
    files.removeIf(file -> from.relativize(file).startsWith("target"));
    if (otherwise) {
      Collections.reverse(files);
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
      if (otherwise) {
        Files.setLastModifiedTime(target, FileTime.from(files.indexOf(file), TimeUnit.DAYS));
      }
    }
    return to;
  }

  private Map<String, String> build(Environment environment) throws Exception {
    Path out = Files.createTempDirectory(folder, "out");
    List<String> java = new ArrayList<>(List.of(environment.java().toString()));
    if (!LONG) {
      java.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }
    java.addAll(environment.options());
    java.addAll(List.of("-cp", System.getProperty("java.class.path"), BuildOnce.class.getName()));
    java.addAll(List.of(environment.content().toString(), out.toString()));
    List<String> command =
        new ArrayList<>(
            List.of("sh", "-c", "umask " + environment.umask() + "; exec \"$@\"", "sh"));
    command.addAll(java);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment.variables());
    Process process = builder.start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the build ends");
    assertEquals(0, process.exitValue(), "the build succeeds");
    Map<String, String> digests = new TreeMap<>();
    for (String part : List.of("site", "reports")) {
      Path root = out.resolve(part);
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          digests.put(part + "/" + root.relativize(file), digest(Files.readAllBytes(file)));
        }
      }
    }
    assertTrue(digests.size() > 50, digests.keySet().toString());
    return digests;
  }

  private static String digest(byte[] bytes) throws Exception {
    return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes)).toString(16);
  }

  @Test
  void everyEnvironmentGivesTheSameBytes() throws Exception {
    Map<String, Environment> all = environments();
    assertTrue(all.size() >= 24, all.keySet().toString());
    if (!LONG) {
      Set<String> tried = new HashSet<>(SHORT);
      JavaVersions.others().forEach(java -> tried.add(java.toString()));
      all.keySet().retainAll(tried);
    }
    Map<String, String> first = build(plain(folder.resolve("content")));
    for (Map.Entry<String, Environment> each : all.entrySet()) {
      Map<String, String> found = build(each.getValue());
      assertEquals(first.keySet(), found.keySet(), each.getKey());
      List<String> differ =
          first.keySet().stream().filter(p -> !first.get(p).equals(found.get(p))).toList();
      assertEquals(List.of(), differ, each.getKey());
    }
  }

  /** Shows that one byte of one page would be noticed. */
  @Test
  void anotherByteIsNoticed() throws Exception {
    Path content = folder.resolve("other");
    Files.createDirectories(content);
    for (int i = 0; i < 60; i++) {
      Files.writeString(content.resolve("page-" + i + ".md"), "# Page " + i + "\n\nText.\n");
    }
    Map<String, String> one = build(plain(content));
    byte[] page = Files.readAllBytes(content.resolve("page-7.md"));
    page[page.length - 3] = '!';
    Files.write(content.resolve("page-7.md"), Arrays.copyOf(page, page.length));
    assertNotEquals(one, build(plain(content)));
  }
}
