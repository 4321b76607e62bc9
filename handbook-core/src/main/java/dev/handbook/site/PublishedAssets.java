package dev.handbook.site;

import dev.handbook.asset.AssetName;
import dev.handbook.asset.CleanDrawing;
import dev.handbook.model.Asset;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution;
import dev.handbook.model.SiteFile;
import dev.handbook.site.theme.PathRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files that published pages use, at their own content paths or under a neutral name; of the
 * rest nothing is copied.
 *
 * <p>The content folder is not trusted to bring programs: drawings are written anew without what
 * acts in them, and names that a browser or a server would run are changed.
 */
final class PublishedAssets {
  private final Map<String, String> addresses = new TreeMap<>();
  private final Map<String, Asset> published = new TreeMap<>();

  /**
   * Finds them and takes their paths.
   *
   * @param others to be published whether or not a page uses them
   */
  PublishedAssets(Handbook handbook, List<Page> pages, List<Asset> others, PathRegistry taken) {
    for (Page page : pages) {
      for (Resolution resolution : handbook.resolutions(page)) {
        resolution.asset().ifPresent(asset -> add(asset, taken));
      }
    }
    handbook
        .settings()
        .logo()
        .flatMap(path -> handbook.resolve("", path).asset())
        .ifPresent(asset -> add(asset, taken));
    others.forEach(asset -> add(asset, taken));
  }

  private void add(Asset asset, PathRegistry taken) {
    String address = AssetName.published(asset.path());
    if (published.containsKey(asset.path()) || !isShown(asset) || !taken.claim(address)) {
      return;
    }
    published.put(asset.path(), asset);
    addresses.put(asset.path(), address);
  }

  private static boolean isShown(Asset asset) {
    try {
      return !AssetName.isDrawing(asset.path()) || CleanDrawing.of(asset.file()).isShown();
    } catch (IOException gone) {
      return false;
    }
  }

  /** Where each lives in the site, by content path. */
  Map<String, String> addresses() {
    return addresses;
  }

  /** The files. */
  List<SiteFile> files() {
    List<SiteFile> files = new ArrayList<>();
    published.forEach((path, asset) -> files.add(file(addresses.get(path), asset)));
    return files;
  }

  private static SiteFile file(String address, Asset asset) {
    return AssetName.isDrawing(asset.path())
        ? SiteFile.of(address, out -> out.write(CleanDrawing.of(asset.file()).bytes()))
        : SiteFile.copy(address, asset.file());
  }
}
