package dev.handbook.maven;

import dev.handbook.HandbookBuild;
import dev.handbook.stage.Config;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Packs the published site into {@code handbook-site.zip} beside it and, in a project, attaches it
 * with the classifier {@code site}. The same site gives the same bytes.
 */
@Mojo(
    name = "zip",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresProject = false,
    threadSafe = true)
public final class ZipMojo extends HandbookMojo {
  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Inject private MavenProjectHelper projects;

  @Override
  void perform(HandbookBuild build, Config config) {
    Path archive = config.output().resolveSibling("handbook-site.zip");
    int files = build.zip(config, archive);
    if (isInProject()) {
      projects.attachArtifact(project, "zip", "site", archive.toFile());
    }
    getLog().info(files + " files packed. See " + archive + ".");
  }

  /** The command of its own knows no project, and Maven without a POM one without a file. */
  private boolean isInProject() {
    return project != null && project.getFile() != null;
  }
}
