package dev.handbook.maven;

import dev.handbook.HandbookBuild;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.stage.Config;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a starter handbook into a folder that has none: settings, table of contents, a VPMOM, key
 * results, a procedure, and pipelines for GitHub and GitLab.
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends HandbookMojo {
  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version;

  @Override
  void perform(HandbookBuild build, Config config) {
    new Console(getLog()).written(HandbookEdits.init(config, version));
    getLog().info("The company, its roles and their sign-offs are examples: write your own.");
  }
}
