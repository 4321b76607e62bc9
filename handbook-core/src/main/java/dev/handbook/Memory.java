package dev.handbook;

import dev.handbook.cache.PageCache;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.FormerPages;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Sources;
import dev.handbook.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a run comes by its pages: what an earlier one has made of the same file is made once. */
interface Memory {
  /** Makes everything anew. */
  Memory NONE =
      new Memory() {
        @Override
        public Sources read(Path content) {
          return SourceReader.read(content);
        }

        @Override
        public Handbook parse(Sources sources) {
          return HandbookParser.parse(sources);
        }
      };

  /** Reads a content folder. */
  Sources read(Path content);

  /** Parses what was read. */
  Handbook parse(Sources sources);

  /** Remembers in a folder, from one process to the next. */
  static Memory in(Path folder) {
    return new Memory() {
      private Optional<PageCache> cache = Optional.empty();

      @Override
      public Sources read(Path content) {
        List<Class<?>> programs = new ArrayList<>(List.of(Memory.class));
        programs.addAll(SourceReader.PROGRAMS);
        programs.addAll(HandbookParser.PROGRAMS);
        cache = PageCache.open(folder, programs);
        return SourceReader.read(content, former());
      }

      private FormerPages former() {
        return cache.isPresent() ? cache.get() : FormerPages.NONE;
      }

      @Override
      public Handbook parse(Sources sources) {
        Handbook handbook = HandbookParser.parse(sources, former());
        cache.ifPresent(
            open -> {
              open.keep(HandbookParser.context(sources), handbook.pages());
              open.close();
            });
        cache = Optional.empty();
        return handbook;
      }
    };
  }

  /** Remembers as long as the process lives. */
  static Memory ofProcess() {
    return new Memory() {
      private FormerPages former = FormerPages.NONE;

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
    };
  }

  /** Pages that were made in a context, to be taken over where their files are the same. */
  static FormerPages of(String context, List<Page> pages) {
    Map<String, Page> byPath = new HashMap<>();
    pages.forEach(page -> byPath.put(page.path(), page));
    return new FormerPages() {
      @Override
      public String context() {
        return context;
      }

      @Override
      public Optional<Page> page(String path, String digest) {
        return Optional.ofNullable(byPath.get(path))
            .filter(page -> page.source().digest().equals(digest));
      }
    };
  }
}
