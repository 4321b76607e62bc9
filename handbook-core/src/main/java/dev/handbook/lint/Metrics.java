package dev.handbook.lint;

import dev.handbook.model.Asset;
import dev.handbook.model.Handbook;
import dev.handbook.model.SopMetrics;
import dev.handbook.model.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/** Reads how procedures fare, where a handbook has figures. */
public final class Metrics {
  /** A row for each of a thousand procedures and each month of ten years. */
  private static final int CAP = 16 * 1024 * 1024;

  private Metrics() {}

  /** The figures of a handbook as they are on the disk; empty when it has no such file. */
  public static Optional<SopMetrics> of(Handbook handbook) {
    return handbook.assets().stream()
        .filter(asset -> asset.path().equals(SopMetrics.FILE))
        .findFirst()
        .flatMap(Metrics::read);
  }

  private static Optional<SopMetrics> read(Asset asset) {
    try (InputStream in = Files.newInputStream(asset.file())) {
      String text = new String(in.readNBytes(CAP), StandardCharsets.UTF_8);
      String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return Optional.of(SopMetrics.parse(new SourceText(unmarked)));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
