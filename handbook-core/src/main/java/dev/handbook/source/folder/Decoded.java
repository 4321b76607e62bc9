package dev.handbook.source.folder;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The bytes of a file as text, without a byte-order mark.
 *
 * @param text the text; of bytes that are no UTF-8 the best guess, so that front matter can still
 *     say that a page is confidential
 * @param refused why the text must not be shown
 * @param offset in {@code text}, where the bytes stop being UTF-8
 */
public record Decoded(String text, Optional<String> refused, int offset) {
  private static final String UTF_16 =
      "The file is UTF-16, not UTF-8 (byte-order mark at byte offset 0)";

  private static final String BINARY =
      "The file is no text, or UTF-16 without a byte-order mark: it is full of NUL characters";

  /** Decodes strictly: what is no UTF-8 is refused, never guessed. */
  public static Decoded of(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new Decoded(loosely(bytes, 2, StandardCharsets.UTF_16BE), Optional.of(UTF_16), 0);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new Decoded(loosely(bytes, 2, StandardCharsets.UTF_16LE), Optional.of(UTF_16), 0);
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String plain = loosely(bytes, start, StandardCharsets.UTF_8);
    if (plain.indexOf('\uFFFD') < 0) {
      // Nothing was replaced, so all of it is UTF-8; a strict decoder takes ten times as long.
      return new Decoded(plain, looksBinary(plain) ? Optional.of(BINARY) : Optional.empty(), 0);
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
      String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
      return new Decoded(text, looksBinary(text) ? Optional.of(BINARY) : Optional.empty(), 0);
    } catch (CharacterCodingException malformed) {
      return refused(bytes, start);
    }
  }

  private static boolean looksBinary(String text) {
    return text.indexOf(0) >= 0 && text.chars().filter(c -> c == 0).count() > text.length() / 4;
  }

  private static Decoded refused(byte[] bytes, int start) {
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String reason =
        result.isError()
            ? "The file is not UTF-8: the byte at offset " + in.position() + " cannot be read"
            : "The file is not UTF-8";
    String text = loosely(bytes, start, StandardCharsets.UTF_8);
    return new Decoded(text, Optional.of(reason), out.position());
  }

  private static String loosely(byte[] bytes, int start, Charset charset) {
    return new String(bytes, start, bytes.length - start, charset);
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
