package dev.handbook.maven;

import dev.handbook.HandbookBuild;
import dev.handbook.stage.Config;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lints a handbook, renders it, builds its search index and publishes the site.
 *
 * <p>When the linter finds what {@code handbook.failOn} names, reports are written, nothing is
 * published and the former site stays.
 */
@Mojo(
    name = "build",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresProject = false,
    threadSafe = true)
public final class BuildMojo extends HandbookMojo {
  @Override
  boolean publishes() {
    return true;
  }

  @Override
  void perform(HandbookBuild build, Config config) throws MojoFailureException {
    conclude(build.build(config));
  }
}
