package dev.handbook.maven;

import dev.handbook.HandbookBuild;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.stage.Config;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a starter handbook into a folder that has none: settings, table of contents, a VPMOM, key
 * results, a procedure, a POM, settings of editors, and pipelines for GitHub and GitLab at the root
 * of the repository. A README, CONTRIBUTING, LICENSE or CHANGELOG is no handbook, and a README
 * stays as it is. In a folder that has one it does what the goal {@code doctor} does.
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends HandbookMojo {
  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version;

  /** In a folder that has a handbook, writes the {@code handbook.yml} that is proposed. */
  @Parameter(property = "handbook.write", defaultValue = "false")
  private boolean write;

  @Override
  boolean readsInBulk() {
    return false;
  }

  @Override
  void perform(HandbookBuild build, Config config) {
    if (!HandbookEdits.mayInit(config)) {
      DoctorMojo.examine(new Console(getLog()), config, write);
      return;
    }
    getLog()
        .info("Example Co, its roles and its pages are examples, and nobody has agreed to them.");
    new Console(getLog()).written(HandbookEdits.init(config, version, Path.of("")));
  }
}
