package dev.handbook.change;

import dev.handbook.domain.FormerVersions;
import dev.handbook.model.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of former states of a handbook. Asked only about what is amiss with it today, so
 * that a handbook in good order pays nothing for its history.
 */
public interface Past extends FormerVersions {
  /** How far back it goes. */
  enum Reach {
    /** There is no history. */
    NONE,
    /** There is one, and it cannot be read. */
    UNREADABLE,
    /** Only its latest part was fetched. */
    SHALLOW,
    /** All of it, or so much that older states are of no use. */
    WHOLE
  }

  /** A past of which nothing is known. */
  Past UNKNOWN =
      new Past() {
        @Override
        public Optional<String> now(String formerPath) {
          return Optional.empty();
        }

        @Override
        public Optional<Page> worded(Page page, String digest) {
          return Optional.empty();
        }

        @Override
        public Optional<Page> asOf(Page page, LocalDate day) {
          return Optional.empty();
        }

        @Override
        public Optional<Page> whenSigned(Page page) {
          return Optional.empty();
        }

        @Override
        public Reach reach() {
          return Reach.NONE;
        }
      };

  /**
   * Reads what it needs to answer, unless it has been read. This waits for others, so it is called
   * before many threads ask, and while none holds a lock.
   */
  default void read() {}

  /**
   * Where a page is now that has moved.
   *
   * @param formerPath its former content path; with or without {@code .md}, or its former address
   * @return the content path of a page that is there today
   */
  Optional<String> now(String formerPath);

  /**
   * A page as it was when its wording had a digest, under whatever name.
   *
   * @param digest as written in {@code signed-off.text}
   */
  Optional<Page> worded(Page page, String digest);

  /**
   * The texts that a page had in the commits up to now, under whatever name, the latest first; not
   * more than is of use.
   */
  default List<String> formerTexts(Page page) {
    return List.of();
  }

  /** How far back it goes. */
  Reach reach();
}
