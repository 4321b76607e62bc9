package dev.handbook.domain;

import dev.handbook.model.Page;
import java.time.LocalDate;
import java.util.Optional;

/** Former versions of pages, as far as governance asks for them. */
public interface FormerVersions {
  /** Of which nothing is known: what a sign-off without a digest covered stays open. */
  FormerVersions UNKNOWN =
      new FormerVersions() {
        @Override
        public Optional<Page> asOf(Page page, LocalDate day) {
          return Optional.empty();
        }

        @Override
        public Optional<Page> whenSigned(Page page) {
          return Optional.empty();
        }
      };

  /** Where pages are taken to have been what they are: for a look back at a former month. */
  FormerVersions UNCHANGED =
      new FormerVersions() {
        @Override
        public Optional<Page> asOf(Page page, LocalDate day) {
          return Optional.of(page);
        }

        @Override
        public Optional<Page> whenSigned(Page page) {
          return Optional.of(page);
        }
      };

  /**
   * A page as it was at the end of a day; as it first was where it is younger.
   *
   * @return empty where its history does not tell
   */
  Optional<Page> asOf(Page page, LocalDate day);

  /**
   * A page as it was when the sign-off that it has was written into it.
   *
   * @return empty where its history does not tell, or the sign-off is not committed yet
   */
  Optional<Page> whenSigned(Page page);
}
