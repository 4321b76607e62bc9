package dev.handbook.maven;

import dev.handbook.HandbookBuild;
import dev.handbook.search.cluster.ClusterFormat;
import dev.handbook.stage.Config;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a handbook as documents and settings for a search cluster. */
@Mojo(name = "export", requiresProject = false, threadSafe = true)
public final class ExportMojo extends HandbookMojo {
  /** For which cluster {@code export} writes: {@code opensearch} or {@code solr}. */
  @Parameter(property = "handbook.format")
  private String format;

  @Override
  void perform(HandbookBuild build, Config config) throws MojoFailureException {
    ClusterFormat known =
        ClusterFormat.of(
                Arguments.required(
                    format, "The search cluster to export for", "handbook.format", "opensearch"))
            .orElseThrow(
                () ->
                    new MojoFailureException(
                        "handbook.format is '" + format + "'; use opensearch or solr"));
    getLog().info("Exported to " + build.export(config, known));
  }
}
