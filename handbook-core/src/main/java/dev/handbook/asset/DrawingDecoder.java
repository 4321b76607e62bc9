package dev.handbook.asset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a drawing. UTF-8 is read, and what old programs write and nobody reads in another way;
 * others are refused, since a byte may mean a letter in them that no check of ASCII sees.
 */
final class DrawingDecoder {
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]{0,200}?\\sencoding\\s{0,20}=\\s{0,20}[\"']([^\"']{1,60})");

  private static final Map<String, Charset> KNOWN =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "utf8", StandardCharsets.UTF_8,
          "us-ascii", StandardCharsets.US_ASCII,
          "ascii", StandardCharsets.US_ASCII,
          "iso-8859-1", StandardCharsets.ISO_8859_1,
          "latin1", StandardCharsets.ISO_8859_1);

  private DrawingDecoder() {}

  static String decode(byte[] bytes) throws MalformedXml {
    boolean marked =
        bytes.length > 2
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    int start = marked ? 3 : 0;
    String head =
        new String(bytes, start, Math.min(300, bytes.length - start), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    String name = declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) : "utf-8";
    Charset charset = marked ? StandardCharsets.UTF_8 : KNOWN.get(name);
    if (charset == null) {
      throw new MalformedXml("its encoding “" + name + "” is not UTF-8", 1);
    }
    try {
      return charset
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
          .toString()
          .replace("\r\n", "\n");
    } catch (CharacterCodingException e) {
      throw new MalformedXml("its encoding is not UTF-8", 1);
    }
  }
}
