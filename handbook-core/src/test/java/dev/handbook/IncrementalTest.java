package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Digest;
import dev.handbook.model.FormerPages;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Sources;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int SCRIPTS =
      Integer.getInteger("handbook.scripts", Boolean.getBoolean("handbook.long") ? 500 : 2);

  private static final int FIRST = Integer.getInteger("handbook.scripts.from", 0);
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
    Config config = config(content, name);
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
    return result(content, build(Memory.NONE), "clean" + built++);
  }

  private static HandbookBuild build(Memory memory) {
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
      Edits edits = new Edits(content, new Random(seed));
      edits.begin();
      HandbookBuild onDisk = build(Memory.in(folder.resolve("cache-" + seed)));
      HandbookBuild inProcess = build(new ProcessMemory());
      List<String> done = new ArrayList<>();
      for (int step = 0; step <= STEPS; step++) {
        String why = "script " + seed + " " + done;
        Map<String, String> clean = clean(content);
        assertSame(clean, result(content, onDisk, "disk"), why);
        assertSame(clean, result(content, inProcess, "process"), why);
        done.add(edits.any());
        done.add(harm(folder.resolve("disk"), folder.resolve("cache-" + seed), edits.random));
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
    Edits edits = new Edits(content, new Random(7));
    edits.begin();
    HandbookBuild careless = build(new Careless());
    result(content, careless, "careless");
    Files.writeString(content.resolve("README.md"), "# Home\n\nAnother text.\n");
    assertNotEquals(clean(content), result(content, careless, "careless"));
  }

  /** A memory that looks at paths alone. */
  private static final class Careless implements Memory {
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

  /** Changes a content folder as writers do, by chance. */
  private static final class Edits {
    private final Path content;
    private final Random random;

    Edits(Path content, Random random) {
      this.content = content;
      this.random = random;
    }

    void begin() throws IOException {
      write("handbook.yml", "title: Example Co\n");
      write("README.md", "# Home\n\nSee [sales](sales/README.md#offers) and the glossary.\n");
      write("sales/README.md", "# Sales\n\n## Offers\n\nAn SLA is a promise.\n");
      write(
          "sales/refund.md",
          "---\nkind: sop\nid: SOP-1\ntitle: Refund\nserves: [fy27#methods.1]\n"
              + "rapid: \"CFO(D), Support(R)\"\nsigned-off: {on: 2026-08-14, by: CFO}\n---\n\n"
              + "## Steps\n\n1. Ask.\n2. Pay.\n");
      write(
          "company/vpmom.md",
          "---\nkind: vpmom\nid: fy27\ntitle: Company VPMOM\n---\n\n## Vision\n\nGrow.\n\n"
              + "## Methods\n\n1. Refund at once\n");
      write("people/hiring.md", "# Hiring\n\n{% include \"../.gitbook/includes/note.md\" %}\n");
      write("glossary.md", "# Glossary\n\n## SLA\n\nService level agreement.\n");
      write(".gitbook/includes/note.md", "Ask [people](../../people/hiring.md).\n");
      write("assets/a.txt", "asset\n");
    }

    String any() throws IOException {
      List<Path> pages = pages();
      Path page = pages.get(random.nextInt(pages.size()));
      String path = content.relativize(page).toString();
      switch (random.nextInt(18)) {
        case 0 -> {
          String added = "new/page-" + random.nextInt(1000) + ".md";
          write(added, "# Added " + random.nextInt(9) + "\n\n[home](../README.md)\n");
          return "add " + added;
        }
        case 1 -> {
          Path to = page.resolveSibling("moved-" + random.nextInt(1000) + ".md");
          Files.move(page, to);
          return "rename " + path + " to " + content.relativize(to);
        }
        case 2 -> {
          if (pages.size() > 3) {
            Files.delete(page);
          }
          return "delete " + path;
        }
        case 3 -> {
          write(".gitbook/includes/note.md", "Note " + random.nextInt(1000) + ".\n");
          return "include";
        }
        case 4 -> {
          write("theme/templates/404.peb", "gone " + random.nextInt(1000) + "\n");
          return "theme";
        }
        case 5 -> {
          write("handbook.yml", "title: Title " + random.nextInt(5) + "\n" + settings());
          return "configuration";
        }
        case 10 -> {
          String text = "{{ title }} " + random.nextInt(5) + " {% include \"part.peb\" %}\n";
          write("theme/templates/page.peb", text);
          write("theme/templates/part.peb", "{{ page.body | raw }}\n");
          return "template of pages";
        }
        case 11 -> {
          write("theme/templates/part.peb", "part " + random.nextInt(5) + "{{ page.path }}\n");
          return "part of a template";
        }
        case 12 -> {
          Files.deleteIfExists(content.resolve("theme/templates/page.peb"));
          return "default template of pages";
        }
        case 13 -> {
          write("theme/messages/en.properties", "contents = In here " + random.nextInt(9) + "\n");
          return "words";
        }
        case 14 -> {
          write("assets/a.txt", "asset " + random.nextInt(9) + "\n");
          write("people/with-asset.md", "# It\n\n[asset](../assets/a.txt)\n");
          return "asset";
        }
        case 6 -> {
          write("glossary.md", "# Glossary\n\n## SLA\n\nMeaning " + random.nextInt(99) + ".\n");
          return "glossary";
        }
        case 7 -> {
          write("SUMMARY.md", "# Contents\n\n* [Home](README.md)\n* [It](" + path + ")\n");
          return "contents";
        }
        case 8 -> {
          Path copy = page.resolveSibling("copy-" + random.nextInt(1000) + ".md");
          Files.write(copy, Files.readAllBytes(page));
          return "copy " + path;
        }
        default -> {
          byte[] text = Files.readAllBytes(page);
          String more = "\nSentence " + random.nextInt(1000) + " of [it](" + path + ").\n";
          byte[] added = more.getBytes(StandardCharsets.UTF_8);
          byte[] both = Arrays.copyOf(text, text.length + added.length);
          System.arraycopy(added, 0, both, text.length, added.length);
          Files.write(page, both);
          return "edit " + path;
        }
      }
    }

    private String settings() {
      return switch (random.nextInt(6)) {
        case 0 -> "imageHosts: [img" + random.nextInt(3) + ".example.com]\n";
        case 1 -> "language: " + List.of("de", "fr", "en").get(random.nextInt(3)) + "\n";
        case 2 -> "siteUrl: https://handbook.example.com/" + random.nextInt(3) + "/\n";
        case 3 -> "accent: \"#0" + random.nextInt(10) + "6a5c\"\n";
        case 4 -> "description: About " + random.nextInt(9) + "\n";
        default -> "repoUrl: https://git.example.com/it/" + random.nextInt(3) + "\n";
      };
    }

    private List<Path> pages() throws IOException {
      try (Stream<Path> files = Files.walk(content)) {
        return files
            .filter(file -> file.toString().endsWith(".md"))
            .filter(file -> !file.toString().contains(".gitbook"))
            .filter(file -> !file.startsWith(content.resolve("theme")))
            .filter(file -> !file.endsWith("SUMMARY.md"))
            .sorted()
            .toList();
      }
    }

    private void write(String path, String text) throws IOException {
      Path file = content.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }
}
