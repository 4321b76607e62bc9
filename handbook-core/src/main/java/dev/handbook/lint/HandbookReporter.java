package dev.handbook.lint;

import dev.handbook.model.Page;
import dev.handbook.model.SourceFile;

/** Takes what a rule has to say about any file of the handbook. */
public interface HandbookReporter {
  /** Where to report on a file. */
  Reporter on(SourceFile file);

  /** Where to report on a page. */
  default Reporter on(Page page) {
    return on(page.source());
  }

  /** Where to report on a file that is known by its path only, such as {@code .gitbook.yaml}. */
  Reporter on(String path);
}
