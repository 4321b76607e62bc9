package dev.handbook.dialect.tool;

import dev.handbook.text.NumberedName;
import dev.handbook.text.Urls;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How tools make addresses of the paths of pages. */
public final class Pages {
  private static final Set<String> INDEX = Set.of("index", "readme", "_index");

  private Pages() {}

  /** The last part of a path, without suffix. */
  public static String stem(String path) {
    return Urls.name(Urls.withoutSuffix(path));
  }

  /** Whether a page is that of its folder. */
  public static boolean isIndex(String path) {
    return INDEX.contains(NumberedName.without(stem(path)).toLowerCase(Locale.ROOT));
  }

  /** {@code a/b/} for {@code a/b.md}, {@code a/} for {@code a/index.md}. */
  public static String asFolder(String path) {
    return isIndex(path) ? Urls.folder(path) : Urls.withoutSuffix(path) + "/";
  }

  /** {@code a/b.html} for {@code a/b.md}, {@code a/} for {@code a/index.md}. */
  public static String asFile(String path) {
    return isIndex(path) ? Urls.folder(path) : Urls.withoutSuffix(path) + ".html";
  }

  /** A path without the numbers before the names of its folders and file. */
  public static String withoutNumbers(String path) {
    return bySegment(path, NumberedName::without);
  }

  /** A path with each of its names changed. */
  public static String bySegment(String path, UnaryOperator<String> change) {
    StringBuilder out = new StringBuilder(path.length());
    int from = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
      out.append(change.apply(path.substring(from, slash))).append('/');
      from = slash + 1;
    }
    return out.append(change.apply(path.substring(from))).toString();
  }

  /** Whether a folder or file of a path begins with an underscore. */
  public static boolean hasUnderscore(String path) {
    return path.startsWith("_") || path.contains("/_");
  }

  /** An address as the site has it: without slashes at its beginning, {@code index.html} gone. */
  public static String address(String written) {
    int from = 0;
    while (from < written.length() && written.charAt(from) == '/') {
      from++;
    }
    String address = written.substring(from);
    return address.equals("index.html") || address.endsWith("/index.html")
        ? Urls.folder(address)
        : address;
  }

  /** The path of a web address, with a slash at its end and none at its beginning. */
  public static String pathOf(String url) {
    int scheme = url.indexOf("://");
    int slash = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    String path = scheme >= 0 && slash < 0 ? "" : url.substring(Math.max(slash, 0));
    String bare = address(path);
    return bare.isEmpty() || bare.endsWith("/") ? bare : bare + "/";
  }
}
