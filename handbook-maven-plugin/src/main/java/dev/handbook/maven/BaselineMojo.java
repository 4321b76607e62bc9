package dev.handbook.maven;

import dev.handbook.HandbookBuild;
import dev.handbook.lint.Baseline;
import dev.handbook.stage.Config;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Freezes today's findings in {@code handbook-baseline.json} beside the content, so that from now
 * on only new ones are reported. Run again, it removes what was fixed.
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends HandbookMojo {
  /** Whether a baseline that exists may take in new findings, too. */
  @Parameter(property = "handbook.accept", defaultValue = "false")
  private boolean accept;

  @Override
  void perform(HandbookBuild build, Config config) {
    Baseline frozen = build.freeze(config, accept);
    getLog().info("Frozen: " + frozen.size() + " findings, in " + Baseline.FILE + ".");
  }
}
