package dev.handbook.lint;

import dev.handbook.domain.RunRecord;
import dev.handbook.domain.SopMetrics;
import dev.handbook.model.Asset;
import dev.handbook.model.Handbook;
import dev.handbook.text.SourceText;
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

  /**
   * The figures of a handbook as they are on the disk: those of its table, and one run for each
   * record of one; empty when it has neither.
   */
  public static Optional<SopMetrics> of(Handbook handbook) {
    SopMetrics runs =
        handbook.assets().stream()
            .filter(asset -> RunRecord.isPath(asset.path()))
            .flatMap(asset -> text(asset).map(text -> RunRecord.parse(asset.path(), text)).stream())
            .reduce(SopMetrics.NONE, SopMetrics::plus);
    Optional<SopMetrics> table =
        handbook.assets().stream()
            .filter(asset -> asset.path().equals(SopMetrics.FILE))
            .findFirst()
            .flatMap(Metrics::text)
            .map(SopMetrics::parse);
    return runs.equals(SopMetrics.NONE)
        ? table
        : Optional.of(table.orElse(SopMetrics.NONE).plus(runs));
  }

  private static Optional<SourceText> text(Asset asset) {
    try (InputStream in = Files.newInputStream(asset.file())) {
      String text = new String(in.readNBytes(CAP), StandardCharsets.UTF_8);
      return Optional.of(new SourceText(text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
