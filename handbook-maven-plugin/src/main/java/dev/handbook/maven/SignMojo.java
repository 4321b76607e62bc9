package dev.handbook.maven;

import dev.handbook.HandbookBuild;
import dev.handbook.edit.Signing;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.stage.Config;
import java.util.Locale;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Records in a procedure or VPMOM that the one who decides has agreed to its wording. */
@Mojo(name = "sign", requiresProject = false, threadSafe = true)
public final class SignMojo extends HandbookMojo {
  /** The page, by its path in the content folder. */
  @Parameter(property = "handbook.path")
  private String path;

  /** Who agrees: the party that its RAPID lets decide. */
  @Parameter(property = "handbook.by")
  private String by;

  /**
   * What was edited, where an edit is so small that the agreement still holds: the date and the
   * decider stay, the digest moves, and the pull request lists it.
   */
  @Parameter(property = "handbook.minor")
  private String minor;

  @Override
  boolean readsInBulk() {
    return false;
  }

  @Override
  void perform(HandbookBuild build, Config config) {
    String page =
        Arguments.required(
            path, "The page to sign", "handbook.path", "procedures/lend-a-bicycle.md");
    if (minor != null && !minor.isBlank()) {
      Signing kept = HandbookEdits.minor(config, page, minor);
      getLog()
          .info(
              String.format(
                  Locale.ROOT,
                  "%s: the sign-off by %s covers this small edit, text %s.",
                  kept.path(),
                  kept.by(),
                  kept.digest()));
      return;
    }
    String decider = Arguments.required(by, "The role that agrees", "handbook.by", "COO");
    Signing signed = HandbookEdits.sign(config, page, decider);
    getLog()
        .info(
            String.format(
                Locale.ROOT,
                "%s: signed off on %s by %s, text %s.",
                signed.path(),
                config.today(),
                signed.by(),
                signed.digest()));
  }
}
