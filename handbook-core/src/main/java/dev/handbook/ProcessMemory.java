package dev.handbook;

import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Digest;
import dev.handbook.model.FormerPages;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.Site;
import dev.handbook.model.SiteFile;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.publish.FormerSite;
import dev.handbook.search.SearchIndexer;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers as long as the process lives: pages, and the last site with everything that stands
 * around a page, so that an edited one can be shown before all the others are built.
 */
final class ProcessMemory implements Memory {
  private FormerPages former = FormerPages.NONE;
  private final FormerSite site = FormerSite.ofThisRun();
  private volatile Optional<Rendered> last = Optional.empty();

  private record Rendered(Sources sources, Handbook shown, Site site) {}

  @Override
  public Sources read(Path content) {
    return SourceReader.read(content, former);
  }

  @Override
  public Handbook parse(Sources sources) {
    Handbook handbook = HandbookParser.parse(sources, former);
    former = of(HandbookParser.context(sources), handbook.pages());
    return handbook;
  }

  @Override
  public FormerSite former() {
    return site;
  }

  @Override
  public SearchIndex index(Handbook handbook, Path folder) {
    return SearchIndexer.index(handbook, folder, "this process");
  }

  @Override
  public void rendered(Sources sources, Handbook shown, Site site) {
    last = Optional.of(new Rendered(sources, shown, site));
  }

  /**
   * The page of a file as it is now, put into the site as it was last built; empty when there is no
   * such page, or it takes a whole build to know what may be shown of it.
   */
  Optional<SiteFile> glance(Path file) {
    return last.flatMap(
        known -> {
          Path root = known.sources().root().toAbsolutePath().normalize();
          Path path = file.toAbsolutePath().normalize();
          return path.startsWith(root)
              ? glance(known, root.relativize(path).toString().replace('\\', '/'), path)
              : Optional.empty();
        });
  }

  private static Optional<SiteFile> glance(Rendered known, String path, Path file) {
    Optional<Page> before = known.shown().page(path).filter(page -> !page.withheld());
    if (before.isEmpty()) {
      return Optional.empty();
    }
    try {
      Sources sources = known.sources();
      SourceFile version = SourceReader.read(path, Files.readAllBytes(file), sources.settings());
      if (version.digest().equals(before.get().source().digest()) || mayWithhold(version)) {
        return Optional.empty();
      }
      Page page = HandbookParser.parse(sources, version, before.get().url());
      return Optional.of(known.site().again().apply(page));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static boolean mayWithhold(SourceFile version) {
    String text = version.text().text().toLowerCase(Locale.ROOT);
    return version.refused().isPresent()
        || text.contains(Page.CONFIDENTIAL)
        || text.contains(Page.HIDDEN);
  }

  private static FormerPages of(String context, List<Page> pages) {
    Map<String, Page> byPath = new HashMap<>();
    pages.forEach(page -> byPath.put(page.path(), page));
    return new FormerPages() {
      @Override
      public String context() {
        return context;
      }

      @Override
      public Optional<Page> page(String path, Digest digest) {
        return Optional.ofNullable(byPath.get(path))
            .filter(page -> page.source().digest().equals(digest));
      }
    };
  }
}
