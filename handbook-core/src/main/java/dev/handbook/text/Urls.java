package dev.handbook.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The one place that knows how content paths become addresses, and how addresses are written. */
public final class Urls {
  /** Schemes by which a link acts, or brings what it shows. */
  private static final Set<String> ACTING = Set.of("data", "blob", "filesystem", "mocha");

  /** A picture that an editor wrote into the page. */
  private static final String PICTURE = "data:image/";

  /** Files that stand for their folder, in the order in which they claim it. */
  private static final Set<String> INDEX_NAMES = Set.of("readme", "index", "_index");

  /**
   * What the names of pages end with, the longest first: Markdown, alone or before it goes through
   * the templates of ERB or Nunjucks, and the kinds of Markdown of MDX and Quarto.
   */
  private static final List<String> PAGE_SUFFIXES =
      List.of(
          ".html.markdown.erb",
          ".html.md.erb",
          ".html.md",
          ".md.erb",
          ".md.njk",
          ".markdown",
          ".mdx",
          ".qmd",
          ".md");

  private static final int LONGEST_SUFFIX = PAGE_SUFFIXES.get(0).length();

  /** The page of a folder in tools that order by numbers: {@code 0.index.md}. */
  private static final Pattern NUMBERED_INDEX = Pattern.compile("[0-9]{1,6}\\.index");

  /** Which characters of ASCII stand in an address as they are. */
  private static final boolean[] UNRESERVED = unreserved();

  private Urls() {}

  /** Whether a content path is the page of its folder: README.md, index.md, _index.md. */
  public static boolean isIndex(String path) {
    String stem = stem(name(path)).toLowerCase(Locale.ROOT);
    return INDEX_NAMES.contains(stem) || NUMBERED_INDEX.matcher(stem).matches();
  }

  /** Whether a file is named like a page. */
  public static boolean isPage(String path) {
    return !suffix(path).isEmpty();
  }

  /** A page's path without what says that it is one: {@code a/b.html.md.erb} is {@code a/b}. */
  public static String withoutSuffix(String path) {
    return path.substring(0, path.length() - suffix(path).length());
  }

  private static String suffix(String path) {
    int from = Math.max(0, path.length() - LONGEST_SUFFIX);
    int dot = path.indexOf('.', from);
    if (dot < 0) {
      return "";
    }
    String end = path.substring(from).toLowerCase(Locale.ROOT);
    for (String suffix : PAGE_SUFFIXES) {
      if (end.endsWith(suffix)) {
        return suffix;
      }
    }
    return "";
  }

  /** The file of the site in which the page of an address stands. */
  public static String fileOf(String url) {
    return url.isEmpty() || url.endsWith("/") ? url + "index.html" : url;
  }

  /**
   * Whether a page is a glossary by its name: {@code glossary.md} or {@code glossary/README.md}.
   */
  public static boolean isGlossary(String path) {
    String folder = folder(path).toLowerCase(Locale.ROOT);
    return name(path).toLowerCase(Locale.ROOT).equals("glossary.md")
        || (isIndex(path) && (folder.equals("glossary/") || folder.endsWith("/glossary/")));
  }

  /** The address of a page: {@code a/b.md} is {@code a/b/}, {@code a/README.md} is {@code a/}. */
  public static String ofPage(String path) {
    if (isIndex(path)) {
      return folder(path);
    }
    return folder(path) + stem(name(path)) + "/";
  }

  /** The folder in which what belongs to a page stands: its address, without {@code .html}. */
  public static String below(String url) {
    return url.endsWith(".html") ? url.substring(0, url.length() - ".html".length()) + "/" : url;
  }

  /** The folder of a path, with a slash at its end; empty for the root. */
  public static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The last segment of a path. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String stem(String name) {
    if (isPage(name)) {
      return withoutSuffix(name);
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /**
   * A path relative to a folder, or to the root where it begins with a slash, with {@code .} and
   * {@code ..} resolved.
   *
   * @return empty when it leads out of the root
   */
  public static Optional<String> resolve(String folder, String path) {
    String whole = path.startsWith("/") ? path : folder + path;
    if (isResolved(whole)) {
      return Optional.of(whole);
    }
    StringBuilder resolved = new StringBuilder(whole.length());
    for (int from = 0, to; from <= whole.length(); from = to + 1) {
      int slash = whole.indexOf('/', from);
      to = slash < 0 ? whole.length() : slash;
      String segment = whole.substring(from, to);
      if (segment.equals("..")) {
        if (resolved.isEmpty()) {
          return Optional.empty();
        }
        resolved.setLength(Math.max(0, resolved.lastIndexOf("/")));
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        resolved.append(resolved.isEmpty() ? "" : "/").append(segment);
      }
    }
    boolean asFolder = whole.endsWith("/") || whole.endsWith("/.") || whole.endsWith("/..");
    return Optional.of(asFolder && !resolved.isEmpty() ? resolved + "/" : resolved.toString());
  }

  /** Whether there is neither an empty segment nor one that begins with a point. */
  private static boolean isResolved(String path) {
    return !path.startsWith("/")
        && !path.startsWith(".")
        && !path.contains("//")
        && !path.contains("/.");
  }

  /**
   * The reference from one address to another, percent-encoded, both relative to the site root:
   * from {@code a/b/} to {@code a/c/} it is {@code ../c/}.
   */
  public static String relative(String from, String to) {
    int shared = 0;
    int up = 0;
    boolean same = true;
    for (int start = 0, slash; (slash = from.indexOf('/', start)) >= 0; start = slash + 1) {
      same = same && from.regionMatches(start, to, start, slash + 1 - start);
      shared = same ? slash + 1 : shared;
      up += same ? 0 : 1;
    }
    String down = encode(to.substring(shared));
    if (up == 0 && (down.isEmpty() || down.substring(0, slashOrEnd(down)).contains(":"))) {
      return "./" + down;
    }
    return "../".repeat(up) + down;
  }

  private static int slashOrEnd(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path.length() : slash;
  }

  /** Percent-encodes a path or anchor for an address (RFC 3986), slashes kept. */
  public static String encode(String path) {
    if (isUnreserved(path)) {
      return path;
    }
    StringBuilder out = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isUnreserved(c)) {
        out.append(c);
      } else {
        out.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return out.toString();
  }

  private static boolean isUnreserved(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (!isUnreserved(path.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnreserved(char c) {
    return c < UNRESERVED.length && UNRESERVED[c];
  }

  private static boolean[] unreserved() {
    boolean[] unreserved = new boolean[128];
    for (char c = 0; c < unreserved.length; c++) {
      unreserved[c] = Character.isLetterOrDigit(c) || "-._~!$&'()*+,;=:@/".indexOf(c) >= 0;
    }
    return unreserved;
  }

  /** Undoes percent-encoding; a broken sequence stays as it is. */
  public static String decode(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return encoded;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length(); ) {
      int point = encoded.codePointAt(i);
      int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
      int low = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 2), 16) : -1;
      if (point == '%' && high >= 0 && low >= 0) {
        bytes.write(high * 16 + low);
        i += 3;
      } else {
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * Whether the scheme of an address is one by which it acts in a browser or brings its own
   * content, other than a picture. Of other unknown schemes nobody can say.
   */
  public static boolean acts(String address) {
    int colon = address.indexOf(':');
    String type = address.strip();
    if (colon < 0 || type.regionMatches(true, 0, PICTURE, 0, PICTURE.length())) {
      return false;
    }
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < colon; i++) {
      char c = Character.toLowerCase(address.charAt(i));
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
      }
    }
    String scheme = letters.toString();
    return scheme.contains("script") || ACTING.contains(scheme);
  }
}
