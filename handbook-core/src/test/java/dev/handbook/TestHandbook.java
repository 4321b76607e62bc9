package dev.handbook;

import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A handbook for a test: files in; its site and reports out. Everything is below one folder. */
public final class TestHandbook {
  /** The day on which all of them are built. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private final Path folder;

  /** An empty one below a folder that the test removes. */
  public TestHandbook(Path folder) {
    this.folder = folder;
  }

  /** One with the files of a folder. */
  public static TestHandbook copyOf(Path files, Path folder) throws IOException {
    TestHandbook handbook = new TestHandbook(folder);
    try (Stream<Path> all = Files.walk(files)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = handbook.content().resolve(files.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return handbook;
  }

  /** Writes a file of the content. */
  public TestHandbook with(String path, String text) {
    try {
      Path file = content().resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content folder. */
  public Path content() {
    return folder.resolve("content");
  }

  /** The folder of the site. */
  public Path site() {
    return folder.resolve("site");
  }

  /** The folder of the reports. */
  public Path reports() {
    return folder.resolve("reports");
  }

  /** A run that fails for no finding. */
  public Config config(String... formats) {
    return new Config(
        content(),
        site(),
        folder.resolve("index"),
        reports(),
        List.of(formats),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        TODAY,
        Map.of());
  }

  /** Builds it. */
  public BuildReport build(String... formats) {
    return new HandbookBuild(Progress.SILENT).build(config(formats));
  }

  /** Lints it. */
  public BuildReport lint(String... formats) {
    return new HandbookBuild(Progress.SILENT).lint(config(formats));
  }
}
