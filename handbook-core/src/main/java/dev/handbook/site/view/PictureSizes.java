package dev.handbook.site.view;

import dev.handbook.model.Asset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The width and height of pictures, read from the head of their files, so that a page does not jump
 * while they load.
 *
 * <p>Knows PNG, GIF, JPEG (ITU T.81), WebP and SVG; of others nothing is said.
 */
public final class PictureSizes {
  private static final int HEAD_BYTES = 64 * 1024;
  private static final Pattern VIEW_BOX =
      Pattern.compile(
          "<svg[^>]{0,2000}?\\sviewBox=[\"'][\\d.-]+[\\s,]+[\\d.-]+[\\s,]+(\\d{1,5})(?:\\.\\d+)?[\\s,]+"
              + "(\\d{1,5})(?:\\.\\d+)?[\"']");

  /** Longer ones are no sizes of pictures but a page that never ends, in pixels. */
  private static final int LONGEST = 20_000;

  private static final int[] UNKNOWN = {0, 0};

  /** The size of the theme's {@code missing.svg}. */
  private static final int[] STANDING_IN = {160, 90};

  private final Map<String, int[]> byPath = new ConcurrentHashMap<>();

  /**
   * The attributes {@code width} and {@code height} that a picture lacks, with leading blanks, in
   * its own proportions; nothing where these are not known.
   *
   * @param asset the picture; empty where the theme's stands in for one that is missing
   * @param width as its writer asked for, in pixels
   * @param height as its writer asked for, in pixels
   */
  String attributes(Optional<Asset> asset, OptionalInt width, OptionalInt height) {
    int[] size =
        asset
            .map(each -> byPath.computeIfAbsent(each.path(), path -> read(each)))
            .orElse(STANDING_IN);
    if (!isKnown(size) || (width.isPresent() && height.isPresent())) {
      return "";
    }
    if (width.isPresent()) {
      return attribute("height", scaled(size[1], width.getAsInt(), size[0]));
    }
    if (height.isPresent()) {
      return attribute("width", scaled(size[0], height.getAsInt(), size[1]));
    }
    return attribute("width", size[0]) + attribute("height", size[1]);
  }

  private static long scaled(int length, int asked, int own) {
    return Math.max(1, Math.round((double) length * asked / own));
  }

  private static String attribute(String name, long pixels) {
    return pixels > LONGEST ? "" : " " + name + "=\"" + pixels + "\"";
  }

  private static boolean isKnown(int[] size) {
    return size[0] > 0 && size[1] > 0 && size[0] <= LONGEST && size[1] <= LONGEST;
  }

  private static int[] read(Asset asset) {
    try (InputStream in = Files.newInputStream(asset.file())) {
      return size(in.readNBytes(HEAD_BYTES));
    } catch (IOException e) {
      // A size is a courtesy; that the file cannot be read shows when it is copied.
      return UNKNOWN;
    }
  }

  /** Width and height in pixels; zeros when they cannot be told. */
  static int[] size(byte[] head) {
    if (startsWith(head, 0, "\u0089PNG") && head.length >= 24) {
      return new int[] {bigEndian(head, 16, 4), bigEndian(head, 20, 4)};
    }
    if (startsWith(head, 0, "GIF8") && head.length >= 10) {
      return new int[] {littleEndian(head, 6, 2), littleEndian(head, 8, 2)};
    }
    if (startsWith(head, 0, "\u00ff\u00d8")) {
      return jpeg(head);
    }
    if (startsWith(head, 0, "RIFF") && startsWith(head, 8, "WEBP") && head.length >= 30) {
      return webp(head);
    }
    return svg(head);
  }

  private static int[] jpeg(byte[] head) {
    for (int i = 2; i + 9 < head.length && (head[i] & 255) == 0xff; ) {
      int marker = head[i + 1] & 255;
      // Start of frame, but not the tables for Huffman (C4), JPEG (C8) and arithmetic (CC) coding.
      if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
        return new int[] {bigEndian(head, i + 7, 2), bigEndian(head, i + 5, 2)};
      }
      i += 2 + Math.max(2, bigEndian(head, i + 2, 2));
    }
    return new int[2];
  }

  private static int[] webp(byte[] head) {
    if (startsWith(head, 12, "VP8X")) {
      return new int[] {littleEndian(head, 24, 3) + 1, littleEndian(head, 27, 3) + 1};
    }
    if (startsWith(head, 12, "VP8L")) {
      int bits = littleEndian(head, 21, 4);
      return new int[] {(bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1};
    }
    return new int[] {littleEndian(head, 26, 2) & 0x3fff, littleEndian(head, 28, 2) & 0x3fff};
  }

  private static int[] svg(byte[] head) {
    String text = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.UTF_8);
    Matcher box = VIEW_BOX.matcher(text);
    return box.find()
        ? new int[] {Integer.parseInt(box.group(1)), Integer.parseInt(box.group(2))}
        : new int[2];
  }

  private static boolean startsWith(byte[] head, int at, String magic) {
    for (int i = 0; i < magic.length(); i++) {
      if (at + i >= head.length || (head[at + i] & 255) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int bigEndian(byte[] bytes, int at, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | bytes[at + i] & 255;
    }
    return value;
  }

  private static int littleEndian(byte[] bytes, int at, int count) {
    int value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = value << 8 | bytes[at + i] & 255;
    }
    return value;
  }
}
