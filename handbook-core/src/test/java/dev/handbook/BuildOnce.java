package dev.handbook;

import dev.handbook.files.Seal;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a handbook once, as a program of its own: content folder, then output folder. */
final class BuildOnce {
  private BuildOnce() {}

  /** Content, output, and perhaps a folder for the cache. */
  public static void main(String[] args) {
    Path out = Path.of(args[1]).toAbsolutePath();
    Config config =
        new Config(
            Path.of(args[0]).toAbsolutePath(),
            out.resolve("site"),
            out.resolve("index"),
            out.resolve("reports"),
            List.of("text", "json", "sarif", "junit", "markdown"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 11, 22),
            Map.of());
    HandbookBuild build = new HandbookBuild(Progress.SILENT).sealing(Seal.of(new byte[] {7}));
    (args.length > 2 ? build.caching(Path.of(args[2])) : build).build(config);
  }
}
