package dev.handbook.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.Test;

class IsolatedGitConfigTest {
  /** JGit measures what it is not told: for seconds, and by files in the repository. */
  @Test
  void gitIsToldHowCoarseTheTimesOfFilesAre() throws Exception {
    IsolatedGitConfig.confine();
    long seconds =
        SystemReader.getInstance()
            .getUserConfig()
            .getTimeUnit("filesystem", "any disk", "timestampResolution", -1, TimeUnit.SECONDS);
    assertEquals(2, seconds);
  }
}
