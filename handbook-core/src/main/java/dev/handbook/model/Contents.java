package dev.handbook.model;

import java.util.List;
import java.util.Optional;

/** Makes the table of contents that another tool would show, once the titles of pages are known. */
@FunctionalInterface
public interface Contents {
  /** No tool says anything about it. */
  Contents NONE = (pages, faults) -> Optional.empty();

  /**
   * The table of contents; empty when it follows from the folders.
   *
   * @param pages all pages, in the order of their paths
   * @param faults where is added what the tool's configuration says about pages that do not exist
   */
  Optional<Toc> of(List<Page> pages, List<Fault> faults);
}
