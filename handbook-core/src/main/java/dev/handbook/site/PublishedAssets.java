package dev.handbook.site;

import dev.handbook.model.Asset;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution;
import dev.handbook.model.SiteFile;
import dev.handbook.site.theme.Addresses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files that published pages use, at their own content paths; of the rest nothing is copied.
 *
 * <p>What a browser would run when it is opened, such as HTML or an SVG with a script in it, is
 * left out: the content folder is not trusted to bring programs.
 */
final class PublishedAssets {
  private static final Set<String> RUNNABLE =
      Set.of("html", "htm", "xhtml", "xht", "shtml", "xml", "xsl", "js", "mjs", "swf", "mhtml");

  private static final long MAX_SVG_BYTES = 4L * 1024 * 1024;
  private static final Pattern ACTIVE_SVG =
      Pattern.compile(
          "<\\s*(?:[\\w-]{1,40}:)?(?:script|foreignobject|iframe|object|embed|handler)"
              + "|\\son[a-z]{1,40}\\s*=|javascript\\s*:|<!entity|\u0000");

  private final Map<String, String> addresses = new TreeMap<>();
  private final Map<String, Asset> published = new TreeMap<>();

  /** Finds them and takes their paths. */
  PublishedAssets(Handbook handbook, List<Page> pages, Addresses taken) {
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
  }

  private void add(Asset asset, Addresses taken) {
    if (published.containsKey(asset.path()) || !isHarmless(asset) || !taken.claim(asset.path())) {
      return;
    }
    published.put(asset.path(), asset);
    addresses.put(asset.path(), asset.path());
  }

  private static boolean isHarmless(Asset asset) {
    String name = asset.path().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    if (RUNNABLE.contains(extension)) {
      return false;
    }
    return !extension.equals("svg") || isStillPicture(asset);
  }

  private static boolean isStillPicture(Asset asset) {
    if (asset.size() > MAX_SVG_BYTES) {
      return false;
    }
    try {
      String text = new String(Files.readAllBytes(asset.file()), StandardCharsets.UTF_8);
      return !ACTIVE_SVG.matcher(text.toLowerCase(Locale.ROOT)).find();
    } catch (IOException e) {
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
    published.forEach((path, asset) -> files.add(SiteFile.copy(addresses.get(path), asset.file())));
    return files;
  }
}
