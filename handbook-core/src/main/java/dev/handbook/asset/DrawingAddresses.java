package dev.handbook.asset;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a drawing may refer to: its own parts, what it carries itself, and pages by a link. */
final class DrawingAddresses {
  private static final Pattern RASTER =
      Pattern.compile(
          "^data:(?:image/(?:png|jpe?g|gif|webp|avif|bmp|x-icon))(?:;[a-z0-9=-]{1,40}){0,3},",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FONT =
      Pattern.compile(
          "^data:(?:font/[a-z0-9+-]{1,40}|application/(?:x-)?font-[a-z0-9]{1,20}"
              + "|application/octet-stream)(?:;[a-z0-9=-]{1,40}){0,3},",
          Pattern.CASE_INSENSITIVE);

  /**
   * Browsers show it as a still picture: without scripts, without loading anything (SVG 2, 2.7).
   */
  private static final Pattern DRAWING =
      Pattern.compile("^data:image/svg\\+xml(?:;[a-z0-9=-]{1,40}){0,3},", Pattern.CASE_INSENSITIVE);

  private static final int HEAD = 200;
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  private DrawingAddresses() {}

  /** Whether an address may stand in an attribute of this element. */
  static boolean isAllowed(String element, String address) {
    // A picture may have megabytes: only what decides is looked at. A link is looked at in full.
    String plain = withoutSpace(element.equals("a") ? address : head(address));
    return switch (element) {
      case "a" -> isLink(plain);
      case "image" -> RASTER.matcher(plain).lookingAt() || DRAWING.matcher(plain).lookingAt();
      case "feImage" -> plain.startsWith("#") || RASTER.matcher(plain).lookingAt();
      default -> plain.startsWith("#");
    };
  }

  /** Whether a picture in the text of a drawing is one that the drawing carries. */
  static boolean isPicture(String address) {
    return RASTER.matcher(withoutSpace(head(address))).lookingAt();
  }

  private static String head(String address) {
    return address.substring(0, Math.min(address.length(), HEAD));
  }

  /** Whether an address in a style is a picture or a font that the drawing carries. */
  static boolean isCarried(String address) {
    return RASTER.matcher(address).lookingAt() || FONT.matcher(address).lookingAt();
  }

  private static boolean isLink(String address) {
    int end = 0;
    while (end < address.length() && ":/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    boolean hasScheme = end < address.length() && address.charAt(end) == ':';
    return !hasScheme || SCHEMES.contains(address.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /** As browsers read it: spaces around it and line ends in it do not count. */
  private static String withoutSpace(String address) {
    StringBuilder plain = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c > ' ' || c == ' ' && !plain.isEmpty()) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
