package dev.handbook.site;

import dev.handbook.asset.HostFile;
import dev.handbook.model.Asset;
import dev.handbook.model.Edition;
import dev.handbook.model.Handbook;
import dev.handbook.model.SiteFile;
import dev.handbook.site.theme.PathRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a handbook that no page needs to name: those that hosts and crawlers look for, at
 * the root of the site, and all that lies in its folder {@code static}.
 */
final class StaticFiles {
  private static final String STATIC = "static/";

  private final Map<String, Asset> forHosts = new TreeMap<>();
  private final List<Asset> statics;

  /**
   * Finds them.
   *
   * @param cname whether the handbook may say at which domain the site is
   */
  StaticFiles(Handbook handbook, boolean cname) {
    boolean open = handbook.settings().edition() == Edition.PUBLIC;
    for (Asset asset : handbook.assets()) {
      // The internal edition turns robots away, whatever the handbook says.
      boolean robots = asset.path().equals(HostFile.ROBOTS);
      if ((open || !robots) && isForHosts(asset, cname)) {
        forHosts.put(asset.path(), asset);
      }
    }
    this.statics =
        handbook.assets().stream().filter(asset -> asset.path().startsWith(STATIC)).toList();
  }

  private static boolean isForHosts(Asset asset, boolean cname) {
    try {
      return asset.path().equals(HostFile.CNAME)
          ? cname && HostFile.isDomain(asset.file())
          : HostFile.isOne(asset.path(), asset.file());
    } catch (IOException gone) {
      return false;
    }
  }

  /** Whether the handbook has one of that name. */
  boolean has(String path) {
    return forHosts.containsKey(path);
  }

  /** Takes the paths of what hosts look for, which nothing else may dispute. */
  void take(PathRegistry taken) {
    forHosts.keySet().forEach(taken::take);
  }

  /** What lies in the folder {@code static}, to be published as what pages name. */
  List<Asset> statics() {
    return statics;
  }

  /** What hosts look for, as it is. */
  List<SiteFile> files() {
    return forHosts.entrySet().stream()
        .map(entry -> SiteFile.copy(entry.getKey(), entry.getValue().file()))
        .toList();
  }
}
