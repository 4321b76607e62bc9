package dev.handbook.edit;

import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import dev.handbook.stage.Config;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A content folder that tests write to and change. */
public final class Book {
  /** The day of all tests. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Path root;

  /** A handbook in a folder, empty yet. */
  public Book(Path root) {
    this.root = root;
  }

  /** Writes a file with exactly this text. */
  public Book with(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** The text of a file, byte-order mark and line ends included. */
  public String read(String path) throws IOException {
    return new String(Files.readAllBytes(root.resolve(path)), StandardCharsets.UTF_8);
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  /** How a goal would be called on it. */
  public Config config() {
    return new Config(
        root,
        root.resolve("target/handbook"),
        root.resolve("target/handbook-index"),
        root.resolve("target/handbook-reports"),
        List.of("json"),
        Optional.of(Severity.ERROR),
        Optional.empty(),
        Optional.empty(),
        TODAY,
        Map.of());
  }

  /** Names of the rules that found something. */
  public static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).distinct().toList();
  }
}
