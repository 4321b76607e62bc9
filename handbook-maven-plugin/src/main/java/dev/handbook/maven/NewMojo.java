package dev.handbook.maven;

import dev.handbook.HandbookBuild;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.stage.Config;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a new page with the front matter and sections of its kind, and its line in the table of
 * contents; never writes over a file.
 */
@Mojo(name = "new", requiresProject = false, threadSafe = true)
public final class NewMojo extends HandbookMojo {
  /** What it is: {@code page, sop, vpmom, okr, policy, initiative} or {@code news}. */
  @Parameter(property = "handbook.kind", defaultValue = "page")
  private String kind;

  /** Its title; there is no page without one. */
  @Parameter(property = "handbook.title")
  private String title;

  /** Its folder, or its path with {@code .md}; where pages of its kind mostly are if not given. */
  @Parameter(property = "handbook.path")
  private String path;

  @Override
  boolean readsInBulk() {
    return false;
  }

  @Override
  void perform(HandbookBuild build, Config config) {
    Optional<String> where = Optional.ofNullable(path).filter(given -> !given.isBlank());
    new Console(getLog()).written(HandbookEdits.newPage(config, kind, named(), where));
  }

  private String named() {
    return Arguments.required(
        title, "The title of the new page", "handbook.title", "\"Lend a bicycle\"");
  }
}
