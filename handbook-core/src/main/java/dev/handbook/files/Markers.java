package dev.handbook.files;

import java.util.Set;

/** Files that say of their folder that the tool has written it, so that it is never read back. */
public final class Markers {
  /** In the folder of a published site. */
  public static final String SITE = ".handbook-site";

  /** In the folder of reports, indexes, caches and exports. */
  public static final String WORK = ".handbook-work";

  /** All of them. */
  public static final Set<String> ALL = Set.of(SITE, WORK);

  private Markers() {}
}
