package dev.handbook.maven;

import dev.handbook.HandbookBuild;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.stage.Config;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fixes what the linter found and a person need not decide: entries that are missing from the table
 * of contents, links to pages that moved, misspelt keys.
 */
@Mojo(name = "fix", requiresProject = false, threadSafe = true)
public final class FixMojo extends HandbookMojo {
  /** Page or folder whose findings to fix; all of them if not given. */
  @Parameter(property = "handbook.path")
  private String path;

  /** Also fixes what you should look at afterwards. */
  @Parameter(property = "handbook.unsafe", defaultValue = "false")
  private boolean unsafe;

  /** Shows what would change, as a unified diff, and writes nothing. */
  @Parameter(property = "handbook.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  void perform(HandbookBuild build, Config config) {
    Optional<String> only = Optional.ofNullable(path).filter(text -> !text.isBlank());
    new Console(getLog()).fixed(HandbookEdits.fix(config, unsafe, !dryRun, only), !dryRun);
  }
}
