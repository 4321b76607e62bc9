package dev.handbook.caching;

import dev.handbook.domain.GovernanceRegister;
import dev.handbook.files.Seal;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.FormerPages;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.Sources;
import dev.handbook.publish.FormerSite;
import dev.handbook.rule.RuleChapter;
import dev.handbook.search.SearchIndexer;
import dev.handbook.search.index.IndexMaker;
import dev.handbook.source.SourceReader;
import dev.handbook.text.Digest;
import dev.handbook.work.Once;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers as long as the process lives: pages, and the last site with everything that stands
 * around a page, so that an edited one can be shown before all the others are built.
 */
public final class InMemoryCache implements BuildCache {
  private FormerPages former = FormerPages.NONE;
  private final FormerSite site = FormerSite.ofThisRun();
  private final Once<List<RuleChapter>> rules = new Once<>(RulePages::all);
  private volatile Optional<Built> last = Optional.empty();

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
  public List<RuleChapter> rules() {
    return rules.get();
  }

  @Override
  public FormerSite former() {
    return site;
  }

  @Override
  public SearchIndex index(Handbook handbook, GovernanceRegister governance, Path folder) {
    return SearchIndexer.index(
        handbook, governance, folder, new IndexMaker("this process", Seal.OF_THIS_RUN));
  }

  @Override
  public void built(Built run) {
    last = Optional.of(run);
  }

  /** What the last run has made; empty before the first one. */
  public Optional<Built> last() {
    return last;
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
