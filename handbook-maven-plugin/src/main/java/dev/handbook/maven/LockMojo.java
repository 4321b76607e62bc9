package dev.handbook.maven;

import dev.handbook.HandbookBuild;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.lint.AddressLock;
import dev.handbook.stage.Config;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Notes all published addresses in {@code handbook.lock} beside the content: one that vanishes
 * without a redirect is a finding from then on.
 */
@Mojo(name = "lock", requiresProject = false, threadSafe = true)
public final class LockMojo extends HandbookMojo {
  /** Whether addresses that lead nowhere any more may be forgotten. */
  @Parameter(property = "handbook.accept", defaultValue = "false")
  private boolean accept;

  @Override
  void perform(HandbookBuild build, Config config) {
    AddressLock lock = HandbookEdits.lock(config, accept);
    getLog().info("Locked: " + lock.size() + " addresses, in " + AddressLock.FILE + ".");
  }
}
