package dev.handbook.preview;

import dev.handbook.caching.BuildCache;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.SiteFile;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.redaction.Redaction;
import dev.handbook.stage.Stages;
import dev.handbook.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A look at a handbook that was built, with some pages as they are now: each put into the site as
 * it was, and checked by itself. What other pages make of it takes a whole build.
 */
final class SinglePagePreview {
  private final BuildCache.Built known;
  private final Map<String, Digest> seen;
  private Handbook handbook;
  private List<Finding> findings;

  /**
   * A look.
   *
   * @param known the last build
   * @param seen the bytes of pages that were put into the site that is shown, by path; grows
   */
  SinglePagePreview(BuildCache.Built known, Map<String, Digest> seen) {
    this.known = known;
    this.seen = seen;
    this.handbook = known.handbook();
    this.findings = known.findings();
  }

  /**
   * The page of a file as it is now; empty when there is no such page, it has not changed since it
   * was last looked at, or it takes a whole build to know what may be shown of it.
   *
   * @throws IOException when the file cannot be read
   */
  Optional<Page> page(Path file) throws IOException {
    Path root = known.sources().root().toAbsolutePath().normalize();
    Path path = file.toAbsolutePath().normalize();
    if (!path.startsWith(root)) {
      return Optional.empty();
    }
    Optional<Page> before =
        known
            .shown()
            .page(root.relativize(path).toString().replace('\\', '/'))
            .filter(page -> !page.withheld());
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Sources sources = known.sources();
    SourceFile version = Stages.file(sources, before.get(), Files.readAllBytes(path));
    Digest last = seen.getOrDefault(version.path(), before.get().source().digest());
    seen.put(version.path(), version.digest());
    return version.digest().equals(last) || mayWithhold(version)
        ? Optional.empty()
        : Optional.of(Stages.parse(sources, version, before.get()));
  }

  private static boolean mayWithhold(SourceFile version) {
    String text = version.text().text().toLowerCase(Locale.ROOT);
    return version.refused().isPresent()
        || text.contains(Page.CONFIDENTIAL)
        || text.contains(Page.HIDDEN);
  }

  /** A page that was found here, as a file of the site. */
  SiteFile file(Page page) {
    return known.site().again().apply(page);
  }

  /** Has a page that was found here checked. */
  void check(Page page, LocalDate today) {
    handbook = handbook.with(page);
    findings = Stages.linter(handbook, today).check(handbook, page, findings);
  }

  /** The findings as far as the pages that were checked tell, as a build would report them. */
  List<Finding> findings() {
    List<Finding> reported = Stages.notFrozen(findings, known.sources(), handbook);
    return new Redaction(known.shown(), handbook).of(reported);
  }
}
