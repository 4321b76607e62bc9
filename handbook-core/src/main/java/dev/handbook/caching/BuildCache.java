package dev.handbook.caching;

import dev.handbook.cache.PageCache;
import dev.handbook.cache.Stamp;
import dev.handbook.domain.GovernanceRegister;
import dev.handbook.files.Seal;
import dev.handbook.files.WorkFolder;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Finding;
import dev.handbook.model.FormerPages;
import dev.handbook.model.Handbook;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.Site;
import dev.handbook.model.Sources;
import dev.handbook.publish.FormerSite;
import dev.handbook.rule.RuleChapter;
import dev.handbook.search.SearchIndexer;
import dev.handbook.search.index.IndexMaker;
import dev.handbook.site.SiteRenderer;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a run comes by its pages: what an earlier one has made of the same file is made once. */
public interface BuildCache {
  /** The programs that make indexes and sites; a lint has no use for their stamp. */
  final class Makers {
    static final Optional<String> STAMP =
        Stamp.of(
            Stream.of(List.of(BuildCache.class), SearchIndexer.PROGRAMS, SiteRenderer.PROGRAMS)
                .<Class<?>>flatMap(List::stream)
                .toList());

    private Makers() {}

    /** The pages that a folder keeps. */
    static Optional<PageCache> pages(Path folder, Seal key) {
      List<Class<?>> programs = new ArrayList<>(List.of(BuildCache.class));
      programs.addAll(SourceReader.PROGRAMS);
      programs.addAll(HandbookParser.PROGRAMS);
      return PageCache.open(folder, programs, key);
    }
  }

  /** Makes everything anew. */
  BuildCache NONE =
      new BuildCache() {
        @Override
        public Sources read(Path content) {
          return SourceReader.read(content);
        }

        @Override
        public Handbook parse(Sources sources) {
          return HandbookParser.parse(sources);
        }

        @Override
        public Handbook facts(Sources sources) {
          return HandbookParser.facts(sources);
        }
      };

  /** Reads a content folder. */
  Sources read(Path content);

  /** Parses what was read. */
  Handbook parse(Sources sources);

  /** Parses what was read for a run that shows nothing. */
  default Handbook facts(Sources sources) {
    return parse(sources);
  }

  /** What is known of the site that was published last. */
  default FormerSite former() {
    return FormerSite.ofThisRun();
  }

  /** The index of what is published, in a folder where the last one may be. */
  default SearchIndex index(Handbook handbook, GovernanceRegister governance, Path folder) {
    return SearchIndexer.index(handbook, governance, folder);
  }

  /**
   * What a run has made.
   *
   * @param handbook as it is in the sources
   * @param shown as it is published
   * @param findings all, frozen ones too
   */
  record Built(
      Sources sources, Handbook handbook, Handbook shown, Site site, List<Finding> findings) {}

  /** The pages of all rules. */
  default List<RuleChapter> rules() {
    return RulePages.all();
  }

  /** Is told what was made. */
  default void built(Built run) {}

  /** As {@link #in} where the folder is; else makes it, and remembers nothing. */
  static BuildCache inIfThere(Path folder, Seal key) {
    WorkFolder cache = WorkFolder.of(folder);
    if (cache.isThere()) {
      return in(folder, key, false);
    }
    try {
      cache.mark();
      return NONE;
    } catch (IOException unwritable) {
      // The next run can remember nothing either; none fails for that.
      return NONE;
    }
  }

  /**
   * Remembers in a folder, from one process to the next.
   *
   * @param key seals what is kept; what was sealed with another is not known
   */
  static BuildCache in(Path folder, Seal key) {
    return in(folder, key, true);
  }

  private static BuildCache in(Path folder, Seal key, boolean publishes) {
    return new BuildCache() {
      private Optional<PageCache> cache = Optional.empty();

      @Override
      public FormerSite former() {
        return Makers.STAMP
            .map(program -> FormerSite.in(folder, program, key))
            .orElseGet(FormerSite::ofThisRun);
      }

      @Override
      public SearchIndex index(Handbook handbook, GovernanceRegister governance, Path place) {
        return Makers.STAMP
            .map(
                program ->
                    SearchIndexer.index(handbook, governance, place, new IndexMaker(program, key)))
            .orElseGet(() -> SearchIndexer.index(handbook, governance, place));
      }

      @Override
      public List<RuleChapter> rules() {
        Optional<PageCache> known = Makers.pages(folder.resolve("rules"), key);
        try (PageCache open = known.orElse(null)) {
          return open == null ? RulePages.all() : RulePages.all(open);
        }
      }

      @Override
      public Sources read(Path content) {
        cache = Makers.pages(folder, key);
        return SourceReader.read(content, formerPages());
      }

      private FormerPages formerPages() {
        return cache.isPresent() ? cache.get() : FormerPages.NONE;
      }

      @Override
      public Handbook parse(Sources sources) {
        Handbook handbook = HandbookParser.parse(sources, formerPages());
        cache.ifPresent(
            open -> {
              open.keep(HandbookParser.context(sources), handbook.pages(), publishes);
              open.close();
            });
        cache = Optional.empty();
        return handbook;
      }
    };
  }
}
