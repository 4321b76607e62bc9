package dev.handbook;

import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lints a handbook once, as a program of its own, and prints how many findings there are. */
final class LintOnce {
  private LintOnce() {}

  /** Content, output. */
  public static void main(String[] args) {
    Path out = Path.of(args[1]).toAbsolutePath();
    Config config =
        new Config(
            Path.of(args[0]).toAbsolutePath(),
            out.resolve("site"),
            out.resolve("index"),
            out.resolve("reports"),
            List.of("json"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 11, 22),
            Map.of());
    System.out.println(new HandbookBuild(Progress.SILENT).lint(config).findings().size());
  }
}
