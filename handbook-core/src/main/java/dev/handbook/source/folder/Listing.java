package dev.handbook.source.folder;

import dev.handbook.model.Fault;
import java.util.Comparator;
import java.util.List;

/**
 * The files of a content folder in the order of their paths, and what could not be listed.
 *
 * @param files regular files, links followed
 * @param faults what was left out and why
 */
public record Listing(List<ContentFile> files, List<Fault> faults) {
  public Listing {
    files = files.stream().sorted(Comparator.comparing(ContentFile::path)).toList();
    faults =
        faults.stream()
            .sorted(Comparator.comparing(Fault::path).thenComparing(Fault::message))
            .toList();
  }
}
