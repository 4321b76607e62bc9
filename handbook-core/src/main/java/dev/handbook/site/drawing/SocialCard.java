package dev.handbook.site.drawing;

import dev.handbook.model.SiteFile;
import dev.handbook.site.theme.Accent;

/**
 * The picture that chats and networks show beside a link: a signed page on the accent colour.
 *
 * <p>It has no letters, because fonts are others on every machine; what the page is called stands
 * in the link's own data. The shapes are drawn with plain arithmetic, so the bytes are the same
 * everywhere.
 */
public final class SocialCard {
  /** Its size in pixels, as Open Graph's consumers want it. */
  static final int WIDTH = 1200;

  static final int HEIGHT = 630;

  private static final int FINE = 4;
  private static final int PAPER = 0xffffff;
  private static final int INK = 0xd5dae1;
  private static final int LEFT = 390;
  private static final int TOP = 85;
  private static final int RIGHT = 810;
  private static final int BOTTOM = 630;
  private static final int CORNER = 28;
  private static final int SEAL_X = 790;
  private static final int SEAL_Y = 440;
  private static final int SEAL = 92;

  private final int accent;
  private final int shade;

  private SocialCard(int accent) {
    this.accent = accent;
    this.shade = darker(accent);
  }

  /**
   * The picture as a file.
   *
   * @param path in the site
   * @param colour the accent, {@code #rrggbb}
   */
  public static SiteFile file(String path, String colour) {
    return SiteFile.of(path, out -> out.write(new SocialCard(Accent.onLight(colour)).png()));
  }

  private byte[] png() {
    PngWriter png = new PngWriter(WIDTH, HEIGHT);
    int[] above = corners(0);
    for (int y = 0; y < HEIGHT; y++) {
      int[] below = corners(y + 1);
      for (int x = 0; x < WIDTH; x++) {
        boolean plain =
            above[x] == above[x + 1] && above[x] == below[x] && above[x] == below[x + 1];
        png.pixel(plain ? above[x] : mixed(x, y));
      }
      above = below;
    }
    return png.bytes();
  }

  private int[] corners(int y) {
    int[] colours = new int[WIDTH + 1];
    for (int x = 0; x <= WIDTH; x++) {
      colours[x] = at(x, y);
    }
    return colours;
  }

  /** The mean colour of a pixel on an edge. */
  private int mixed(int x, int y) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int i = 0; i < FINE; i++) {
      for (int j = 0; j < FINE; j++) {
        int colour = at(x + (i + 0.5) / FINE, y + (j + 0.5) / FINE);
        red += colour >> 16;
        green += colour >> 8 & 255;
        blue += colour & 255;
      }
    }
    int all = FINE * FINE;
    return red / all << 16 | green / all << 8 | blue / all;
  }

  private int at(double x, double y) {
    double fromSeal = square(x - SEAL_X) + square(y - SEAL_Y);
    if (fromSeal < square(SEAL)) {
      return isTick(x - SEAL_X, y - SEAL_Y) ? PAPER : accent;
    }
    if (fromSeal < square(SEAL + 14)) {
      return PAPER;
    }
    if (isPaper(x, y)) {
      return isLine(x, y) ? INK : isTitle(x, y) ? accent : PAPER;
    }
    double above = Math.min(y + 20, BOTTOM);
    return isPaper(x + 26, above) || isPaper(x - 26, above) ? shade : accent;
  }

  private static boolean isPaper(double x, double y) {
    double dx = Math.max(0, Math.max(LEFT + CORNER - x, x - (RIGHT - CORNER)));
    double dy = Math.max(0, TOP + CORNER - y);
    return x > LEFT
        && x < RIGHT
        && y > TOP
        && y <= BOTTOM
        && square(dx) + square(dy) < square(CORNER);
  }

  private static boolean isTitle(double x, double y) {
    return x > LEFT + 50 && x < LEFT + 270 && y > TOP + 55 && y < TOP + 85;
  }

  private static boolean isLine(double x, double y) {
    int row = (int) ((y - TOP - 130) / 48);
    double within = y - TOP - 130 - row * 48.0;
    int end = row % 3 == 2 ? RIGHT - 170 : RIGHT - 50;
    return y > TOP + 130 && x > LEFT + 50 && x < end && within < 16;
  }

  private static boolean isTick(double x, double y) {
    return near(x, y, -42, 2, -12, 34) || near(x, y, -12, 34, 44, -30);
  }

  /** Whether a point lies on a stroke between two others. */
  private static boolean near(double x, double y, double ax, double ay, double bx, double by) {
    double length = square(bx - ax) + square(by - ay);
    double along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
    double t = Math.max(0, Math.min(1, along));
    return square(x - ax - t * (bx - ax)) + square(y - ay - t * (by - ay)) < square(11);
  }

  private static double square(double a) {
    return a * a;
  }

  private static int darker(int rgb) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      mixed |= (rgb >> shift & 255) * 4 / 5 << shift;
    }
    return mixed;
  }
}
