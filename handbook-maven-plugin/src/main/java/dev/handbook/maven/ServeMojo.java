package dev.handbook.maven;

import dev.handbook.HandbookBuild;
import dev.handbook.preview.Preview;
import dev.handbook.stage.Config;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows the handbook on this computer while it is written: each saved change is built, and open
 * pages load themselves anew, with what the check finds on them.
 */
@Mojo(name = "serve", requiresProject = false, threadSafe = true)
public final class ServeMojo extends HandbookMojo {
  /** The port, or the next one that is free. */
  @Parameter(property = "handbook.port", defaultValue = "8080")
  private String port;

  @Override
  boolean waitsForPeople() {
    return true;
  }

  @Override
  void perform(HandbookBuild build, Config config) {
    Preview preview = Preview.open(config, Arguments.number("handbook.port", port), getLog()::info);
    Runtime.getRuntime().addShutdownHook(new Thread(preview::close));
    getLog()
        .info(
            "Open "
                + preview.address()
                + "; the site is there in a moment. Ctrl+C ends the preview.");
    try {
      preview.await();
    } catch (InterruptedException e) {
      preview.close();
      Thread.currentThread().interrupt();
    }
  }
}
