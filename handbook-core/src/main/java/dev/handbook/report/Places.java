package dev.handbook.report;

import dev.handbook.model.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much findings amount to before one is told for many.
 *
 * @param count how many places
 * @param paths the files in which they stand
 */
record Places(int count, Set<String> paths) {
  Places {
    paths = Set.copyOf(paths);
  }

  static Places of(List<Finding> findings) {
    return new Places(
        findings.size(), findings.stream().map(Finding::path).collect(Collectors.toSet()));
  }
}
