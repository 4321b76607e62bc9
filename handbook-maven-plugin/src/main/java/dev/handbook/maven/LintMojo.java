package dev.handbook.maven;

import dev.handbook.HandbookBuild;
import dev.handbook.stage.Config;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Lints a handbook and writes the reports; publishes nothing. */
@Mojo(
    name = "lint",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class LintMojo extends HandbookMojo {
  @Override
  void perform(HandbookBuild build, Config config) throws MojoFailureException {
    conclude(build.lint(config));
  }
}
