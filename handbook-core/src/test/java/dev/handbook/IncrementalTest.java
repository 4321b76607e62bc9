package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.handbook.caching.BuildCache;
import dev.handbook.caching.InMemoryCache;
import dev.handbook.files.Seal;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.FormerPages;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Sources;
import dev.handbook.source.SourceReader;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import dev.handbook.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that takes from the cache what has not changed gives what a clean one gives. */
class IncrementalTest {
  /** How many scripts, and the seed of the first: a long run may be cut into parts. */
  private static final int SCRIPTS = Given.number("handbook.scripts", Given.isLong() ? 500 : 2);

  private static final int FIRST = Given.number("handbook.scripts.from", 0);
  private static final int STEPS = 3;

  @TempDir Path folder;
  private int built;

  private Config config(Path content, String name) {
    Path out = folder.resolve(name);
    return new Config(
        content,
        out.resolve("site"),
        out.resolve("index"),
        out.resolve("reports"),
        List.of("json"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        LocalDate.of(2026, 11, 22),
        Map.of());
  }

  /** What a build writes, as text by path. */
  private Map<String, String> result(Path content, HandbookBuild build, String name)
      throws IOException {
    Path theme = content.resolve("theme");
    Config plain = config(content, name);
    Config config = Files.isDirectory(theme) ? plain.themed(theme) : plain;
    build.build(config);
    Map<String, String> files = new TreeMap<>();
    for (Path root : List.of(config.output(), config.reports())) {
      try (Stream<Path> found = Files.walk(root)) {
        for (Path file : found.filter(Files::isRegularFile).toList()) {
          files.put(
              root.getFileName() + "/" + root.relativize(file),
              Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  private Map<String, String> clean(Path content) throws IOException {
    return result(content, build(BuildCache.NONE), "clean" + built++);
  }

  private static HandbookBuild build(BuildCache memory) {
    return new HandbookBuild(Progress.SILENT).previewing(memory);
  }

  private static void assertSame(Map<String, String> clean, Map<String, String> other, String why) {
    assertEquals(clean.keySet(), other.keySet(), why);
    clean.forEach((path, text) -> assertEquals(text, other.get(path), why + ": " + path));
  }

  @Test
  void editScriptsGiveWhatCleanBuildsGive() throws IOException {
    for (int seed = FIRST; seed < FIRST + SCRIPTS; seed++) {
      Path content = Files.createDirectories(folder.resolve("content-" + seed));
      Random random = new Random(seed);
      RandomEdits edits = new RandomEdits(content, random);
      edits.begin();
      HandbookBuild onDisk =
          build(BuildCache.in(folder.resolve("cache-" + seed), Seal.of(new byte[] {7})));
      HandbookBuild inProcess = build(new InMemoryCache());
      List<String> done = new ArrayList<>();
      for (int step = 0; step <= STEPS; step++) {
        String why = "script " + seed + " " + done;
        Map<String, String> clean = clean(content);
        assertSame(clean, result(content, onDisk, "disk"), why);
        assertSame(clean, result(content, inProcess, "process"), why);
        done.add(edits.any());
        done.add(harm(folder.resolve("disk"), folder.resolve("cache-" + seed), random));
      }
    }
  }

  /** Changes now and then what a run would take over. */
  private static String harm(Path out, Path cache, Random random) throws IOException {
    Path root =
        switch (random.nextInt(6)) {
          case 0 -> out.resolve("site");
          case 1 -> out.resolve("index");
          case 2 -> cache;
          default -> out.resolve("none");
        };
    List<Path> files = List.of();
    if (Files.exists(root)) {
      try (Stream<Path> found = Files.walk(root)) {
        files =
            found
                .filter(Files::isRegularFile)
                .filter(file -> !file.getFileName().toString().startsWith(".handbook"))
                .sorted()
                .toList();
      }
    }
    if (files.isEmpty()) {
      return "";
    }
    Path file = files.get(random.nextInt(files.size()));
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bytes);
    }
    return "harm " + root.relativize(file);
  }

  /** Shows that the scripts notice it when a page is taken over that has changed. */
  @Test
  void pageTakenOverAlthoughItChangedIsNoticed() throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    RandomEdits edits = new RandomEdits(content, new Random(7));
    edits.begin();
    HandbookBuild careless = build(new Careless());
    result(content, careless, "careless");
    Files.writeString(content.resolve("README.md"), "# Home\n\nAnother text.\n");
    assertNotEquals(clean(content), result(content, careless, "careless"));
  }

  /** A memory that looks at paths alone. */
  private static final class Careless implements BuildCache {
    private FormerPages former = FormerPages.NONE;

    @Override
    public Sources read(Path content) {
      return SourceReader.read(content, former);
    }

    @Override
    public Handbook parse(Sources sources) {
      Handbook handbook = HandbookParser.parse(sources, former);
      String context = HandbookParser.context(sources);
      former =
          new FormerPages() {
            @Override
            public String context() {
              return context;
            }

            @Override
            public Optional<Page> page(String path, Digest digest) {
              return handbook.page(path);
            }
          };
      return handbook;
    }
  }
}
