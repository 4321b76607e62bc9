package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.HandbookException;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handbook is linted and built whatever state its repository is in; what is missing is told. */
class DamagedGitTest {
  @TempDir Path temporary;

  private final List<String> warnings = new ArrayList<>();

  private Config config(Path content, Optional<String> since) {
    Path out = temporary.resolve("out");
    return new Config(
        content,
        out.resolve("site"),
        out.resolve("index"),
        out.resolve("reports"),
        List.of("json"),
        Optional.empty(),
        since,
        Optional.empty(),
        LocalDate.of(2026, 11, 22),
        Map.of());
  }

  private HandbookBuild build() {
    return new HandbookBuild(
        new Progress() {
          @Override
          public void ended(String phase, int count, String unit, double seconds) {
            // Not of interest.
          }

          @Override
          public void warned(String message) {
            warnings.add(message);
          }
        });
  }

  private Path handbook() throws Exception {
    try (GitHandbook handbook = GitHandbook.in(temporary)) {
      handbook.write("docs/README.md", "# Home\n\n[gone](gone.md)\n");
      handbook.commit();
      handbook.git().branchCreate().setName("base").call();
      return handbook.folder();
    }
  }

  @Test
  void damagedObjectsAreToldOnceAndStopNothing() throws Exception {
    Path folder = handbook();
    try (Stream<Path> objects = Files.walk(folder.resolve(".git/objects"))) {
      for (Path object : objects.filter(Files::isRegularFile).toList()) {
        object.toFile().setWritable(true);
        Files.write(object, new byte[] {1, 2, 3});
      }
    }
    BuildReport report = build().build(config(folder.resolve("docs"), Optional.empty()));
    assertTrue(report.site().isPresent());
    assertEquals(1, warnings.size(), warnings.toString());
    assertTrue(warnings.get(0).contains("The git repository cannot be read ("), warnings.get(0));
    assertTrue(warnings.get(0).contains("git fsck"), warnings.get(0));
  }

  @Test
  void comparisonWithADamagedRepositoryIsRefused() throws Exception {
    Path folder = handbook();
    Files.writeString(folder.resolve(".git/config"), "[core\n");
    HandbookException refused =
        assertThrows(
            HandbookException.class,
            () -> build().lint(config(folder.resolve("docs"), Optional.of("base"))));
    assertTrue(refused.getMessage().contains("cannot be read"), refused.getMessage());
  }

  @Test
  void historyThatWasCommittedAmongThePagesIsNobodysHistory() throws Exception {
    Path folder = handbook();
    Path docs = folder.resolve("docs");
    int before =
        build().lint(config(docs, Optional.of("base"))).change().orElseThrow().fresh().size();
    Git.init().setBare(true).setInitialBranch("base").setDirectory(docs.toFile()).call().close();
    Files.writeString(docs.resolve("new.md"), "# New\n\n[gone](gone-too.md)\n");
    var change = build().lint(config(docs, Optional.of("base"))).change().orElseThrow();
    assertEquals(0, before);
    assertTrue(change.fresh().stream().anyMatch(finding -> finding.path().equals("new.md")));
    assertTrue(change.fresh().stream().noneMatch(finding -> finding.path().equals("README.md")));
  }
}
