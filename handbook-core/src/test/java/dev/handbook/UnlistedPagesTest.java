package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hidden page of GitBook's is published at its address, and nothing else tells of it. */
class UnlistedPagesTest {
  private static final String CANARY = "zebrafinch";

  @TempDir private Path root;

  private final List<String> notes = new ArrayList<>();

  private void write(String path, String text) throws IOException {
    Path file = root.resolve("book").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path build() {
    Path out = root.resolve("out");
    Config config =
        new Config(
            root.resolve("book"),
            out.resolve("site"),
            out.resolve("index"),
            out.resolve("reports"),
            List.of("text"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 1, 1),
            Map.of());
    Progress progress =
        new Progress() {
          @Override
          public void ended(String phase, int count, String unit, double seconds) {}

          @Override
          public void noted(String line) {
            notes.add(line);
          }
        };
    return new HandbookBuild(progress).build(config).site().orElseThrow();
  }

  @Test
  void aHiddenPageOfGitBookIsAtItsAddressAndNowhereElse() throws IOException {
    write(".gitbook.yaml", "root: ./\n");
    write("handbook.yml", "siteUrl: https://handbook.example.com/\n");
    write("README.md", "# Home\n\n[There](" + CANARY + ".md)\n");
    write("SUMMARY.md", "* [Home](README.md)\n* [Z](" + CANARY + ".md)\n  * [B](b.md)\n");
    write("b.md", "# Below\n");
    write(
        CANARY + ".md",
        "---\nhidden: true\nkind: sop\ntags: [t]\n---\n# Title\n\nA " + CANARY + "text here.\n");
    Path site = build();
    assertTrue(Files.readString(site.resolve(CANARY + "/index.html")).contains("noindex"));
    assertTrue(Files.readString(site.resolve("index.html")).contains("href=\"" + CANARY + "/\""));
    List<String> telling = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String name = site.relativize(file).toString().replace('\\', '/');
        boolean own = name.startsWith(CANARY) || name.startsWith("index.");
        boolean quotesHome = name.startsWith("llms") || name.startsWith("print");
        if (!own
            && (text.contains(CANARY + "text") || (!quotesHome && text.contains(CANARY + "/")))) {
          telling.add(name);
        }
      }
    }
    assertEquals(List.of(), telling);
    assertFalse(Files.exists(site.resolve(CANARY + "/index.md")));
  }

  @Test
  void theFirstRunThatPublishesHiddenPagesListsThem() throws IOException {
    write(".gitbook.yaml", "root: ./\n");
    write("README.md", "# Home\n");
    write("a.md", "---\nhidden: true\n---\n# A\n");
    build();
    assertEquals(1, notes.stream().filter(note -> note.contains("a.md")).count());
    build();
    assertEquals(1, notes.stream().filter(note -> note.contains("a.md")).count());
    write("b.md", "---\nhidden: true\n---\n# B\n");
    build();
    assertTrue(notes.get(notes.size() - 1).contains(": b.md."));
  }
}
