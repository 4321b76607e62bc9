package dev.handbook.model;

import dev.handbook.text.Digest;
import java.util.Optional;

/** Pages as an earlier run made them: a file with the same bytes need not be read again. */
public interface FormerPages {
  /** Nothing is known. */
  FormerPages NONE =
      new FormerPages() {
        @Override
        public String context() {
          return "";
        }

        @Override
        public Optional<Page> page(String path, Digest digest) {
          return Optional.empty();
        }
      };

  /**
   * On what else the pages depended when they were made, as the parser describes it; empty when
   * there are none.
   */
  String context();

  /**
   * The page that was made of a file.
   *
   * @param path content path of the file
   * @param digest SHA-256 of its bytes
   */
  Optional<Page> page(String path, Digest digest);
}
