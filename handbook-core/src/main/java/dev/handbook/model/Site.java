package dev.handbook.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A site, as the list of its files.
 *
 * @param files in the order of their paths; no path twice
 * @param again the file of a page with another text, everything around it as it is
 */
public record Site(List<SiteFile> files, Function<Page, SiteFile> again) {
  public Site {
    files = files.stream().sorted((a, b) -> a.path().compareTo(b.path())).toList();
  }

  /** A site of which no page is asked for again. */
  public Site(List<SiteFile> files) {
    this(
        files,
        page -> {
          throw new IllegalStateException("this site renders no pages: " + page.path());
        });
  }

  /** This site with further files. */
  public Site plus(List<SiteFile> more) {
    return new Site(Stream.concat(files.stream(), more.stream()).toList(), again);
  }
}
