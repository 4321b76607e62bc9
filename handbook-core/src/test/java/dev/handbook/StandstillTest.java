package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lint ends on every machine: with few processors or many, and with a home where nobody has used
 * git before. JGit then finds out how coarse the times of files are, on the pool that all share.
 */
class StandstillTest {
  private static final int PAGES = 40;
  private static final int RUNS = Given.number("handbook.standstill.runs", 50);

  @TempDir Path folder;

  private Path content() throws Exception {
    try (GitHandbook handbook = GitHandbook.in(folder)) {
      handbook.write("README.md", "# Home\n");
      for (int i = 0; i < PAGES; i++) {
        handbook.write("page-" + i + ".md", "# Page " + i + "\n\n[a](gone-" + i + ".md)\n");
      }
      handbook.commit();
      return handbook.folder();
    }
  }

  /** A run under way. */
  private record Run(String name, Process process, Path log) {
    /** What it came to; empty when it is well. */
    String outcome() throws IOException, InterruptedException {
      boolean ended = process.waitFor(2, TimeUnit.MINUTES);
      process.destroyForcibly().waitFor();
      if (!ended) {
        return name + " stands still\n";
      }
      return process.exitValue() == 0 ? "" : name + ": " + Files.readString(log);
    }
  }

  private Run lint(Path content, Path java, int parallelism) throws IOException {
    Path own = Files.createTempDirectory(folder, "run");
    Path home = Files.createDirectory(own.resolve("home"));
    Path log = own.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(
                java.toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + home,
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + parallelism,
                "-XX:ActiveProcessorCount=" + (parallelism + 1),
                "-cp",
                System.getProperty("java.class.path"),
                LintOnce.class.getName(),
                content.toString(),
                own.resolve("out").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().remove("XDG_CONFIG_HOME");
    return new Run(java + " at parallelism " + parallelism, builder.start(), log);
  }

  /** They take little but time, so they run at once. */
  @Test
  void lintOfDeadLinksEndsAtEveryParallelism() throws Exception {
    Path content = content();
    List<Run> runs = new ArrayList<>();
    for (int parallelism : IntStream.rangeClosed(1, 8).toArray()) {
      runs.add(lint(content, JavaVersions.own(), parallelism));
    }
    for (Path java : JavaVersions.others()) {
      runs.add(lint(content, java, 1));
      runs.add(lint(content, java, 3));
    }
    List<String> wrong = new ArrayList<>();
    for (Run run : runs) {
      wrong.add(run.outcome());
    }
    assertEquals("", String.join("", wrong));
  }

  @Test
  void lintOfDeadLinksEndsEachOfManyTimes() throws Exception {
    Assumptions.assumeTrue(Given.isLong(), "takes long: -Plong");
    Path content = content();
    List<Path> all = new ArrayList<>(List.of(JavaVersions.own()));
    all.addAll(JavaVersions.others());
    List<String> wrong = new ArrayList<>();
    for (Path java : all) {
      for (int parallelism : List.of(1, 2, 3, 7)) {
        for (int run = 0; run < RUNS; run++) {
          wrong.add(lint(content, java, parallelism).outcome());
        }
        System.out.println(java + " at parallelism " + parallelism + ": " + RUNS + " runs");
      }
    }
    assertEquals("", String.join("", wrong));
  }
}
