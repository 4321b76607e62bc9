package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.browser.SiteServer;
import dev.handbook.model.Severity;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The example handbook, built and served once for all test classes of a run that register this. */
final class ExampleSite implements BeforeAllCallback {
  /** Where its pages are written. */
  static final Path CONTENT = Path.of("../content");

  private Built built;

  /** What was built; the test platform closes it when all tests are done. */
  private record Built(Path folder, BuildReport report, SiteServer server)
      implements AutoCloseable {
    static Built once() {
      try {
        Path folder = Files.createTempDirectory("example");
        Config config =
            new Config(
                CONTENT,
                folder.resolve("site"),
                folder.resolve("index"),
                folder.resolve("reports"),
                List.of("text", "json"),
                Optional.of(Severity.WARNING),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 11, 22),
                Map.of());
        BuildReport report = new HandbookBuild(Progress.SILENT).build(config);
        assertTrue(report.site().isPresent(), report.text());
        String below = "/company/handbook/";
        SiteServer server = SiteServer.of(folder.resolve("site"), below, SiteServer.STRICT);
        return new Built(folder, report, server);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    built =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(ExampleSite.class))
            .computeIfAbsent("built", key -> Built.once(), Built.class);
  }

  BuildReport report() {
    return built.report();
  }

  /** The folder of the site. */
  Path folder() {
    return built.folder().resolve("site");
  }

  /** The full address of a page, from its address below the site. */
  String url(String path) {
    return built.server().url(path);
  }

  /** A page as it is published, from its address below the site, with a slash at its end. */
  Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(folder().resolve(path + "index.html")));
  }
}
