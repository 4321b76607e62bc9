package dev.handbook.maven;

import dev.handbook.HandbookBuild;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.stage.Config;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Moves a page or a folder, with all links, entries of the table of contents and redirects that
 * lead to it or from it; its former addresses lead on.
 */
@Mojo(name = "move", requiresProject = false, threadSafe = true)
public final class MoveMojo extends HandbookMojo {
  /** Page or folder to move, by its path in the content folder. */
  @Parameter(property = "handbook.path")
  private String path;

  /** Its new path; of a page also the folder that it is to lie in. */
  @Parameter(property = "handbook.to")
  private String to;

  /** Shows what would change, as a unified diff, and writes nothing. */
  @Parameter(property = "handbook.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  boolean readsInBulk() {
    return false;
  }

  @Override
  void perform(HandbookBuild build, Config config) {
    String from =
        Arguments.required(
            path, "The page or folder to move", "handbook.path", "sales/approve-a-discount.md");
    String target = Arguments.required(to, "Its new place", "handbook.to", "finance/discounts.md");
    new Console(getLog()).moved(HandbookEdits.move(config, from, target, !dryRun), !dryRun);
  }
}
