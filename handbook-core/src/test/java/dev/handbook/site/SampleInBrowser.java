package dev.handbook.site;

import dev.handbook.browser.Chromium;
import dev.handbook.browser.SiteServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The site of the {@link Sample}, served below a path under the strictest policy. */
abstract class SampleInBrowser {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir static Path folder;
  static SiteServer site;

  @BeforeAll
  static void serve() throws IOException {
    Sample.handbook().write(folder);
    site = SiteServer.of(folder, "/company/handbook/", SiteServer.STRICT);
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }
}
