package dev.handbook.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A site, as the list of its files.
 *
 * @param files in the order of their paths; no path twice
 */
public record Site(List<SiteFile> files) {
  public Site {
    files = files.stream().sorted((a, b) -> a.path().compareTo(b.path())).toList();
  }

  /** This site with further files. */
  public Site plus(List<SiteFile> more) {
    return new Site(Stream.concat(files.stream(), more.stream()).toList());
  }
}
