package dev.handbook.site.theme;

import java.util.Locale;

/**
 * The one accent colour of a site, moved as far as it takes to be read on light and on dark ground.
 *
 * <p>Contrast as WCAG 2.2 defines it, in sRGB; the grounds are those of the default style sheet.
 */
public final class Accent {
  /** A little more than the 4.5 that WCAG asks of text, because the accent also lies on tints. */
  private static final double CONTRAST = 5.2;

  /** On dark ground thin letters need more. */
  private static final double DARK_CONTRAST = 7;

  private static final int LIGHT_GROUND = 0xf6f7f9;
  private static final int DARK_GROUND = 0x1c2027;
  private static final int STEPS = 100;

  private Accent() {}

  /**
   * The style sheet that sets the accent.
   *
   * @param colour {@code #rrggbb}; anything else counts as a neutral blue
   */
  static String css(String colour) {
    int rgb = parse(colour);
    int light = readable(rgb, LIGHT_GROUND, CONTRAST, 0x000000);
    int dark = readable(rgb, DARK_GROUND, DARK_CONTRAST, 0xffffff);
    return ":root{--hb-accent:light-dark("
        + hex(light)
        + ","
        + hex(dark)
        + ");--hb-on-accent:light-dark("
        + hex(textOn(light))
        + ","
        + hex(textOn(dark))
        + ")}\n";
  }

  /** The accent as it is on light ground. */
  public static int onLight(String colour) {
    return readable(parse(colour), LIGHT_GROUND, CONTRAST, 0x000000);
  }

  private static int parse(String colour) {
    return colour.matches("#[0-9a-fA-F]{6}") ? Integer.parseInt(colour, 1, 7, 16) : 0x2f5d8a;
  }

  private static int readable(int rgb, int ground, double contrast, int towards) {
    int moved = rgb;
    for (int step = 1; step <= STEPS && contrast(moved, ground) < contrast; step++) {
      moved = mix(rgb, towards, step / (double) STEPS);
    }
    return moved;
  }

  private static int textOn(int rgb) {
    return contrast(rgb, 0xffffff) >= contrast(rgb, 0x000000) ? 0xffffff : 0x000000;
  }

  private static int mix(int from, int to, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = (from >> shift) & 255;
      int b = (to >> shift) & 255;
      mixed |= (int) Math.round(a + (b - a) * share) << shift;
    }
    return mixed;
  }

  /** Contrast ratio of two colours, 1 to 21. */
  static double contrast(int a, int b) {
    double high = Math.max(luminance(a), luminance(b));
    double low = Math.min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 255) / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }

  private static String hex(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }
}
