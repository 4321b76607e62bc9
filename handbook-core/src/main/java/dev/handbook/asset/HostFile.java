package dev.handbook.asset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files that hosts, crawlers and browsers look for by an exact name, and that a handbook may bring.
 *
 * <p>Each is published only if it is what its name says: text without any markup, so that no
 * browser finds a page in it, or an icon. What a host reads as its settings ({@code _headers},
 * {@code _redirects}, {@code _worker.js}, {@code web.config}, {@code .htaccess}) is never among
 * them.
 */
public final class HostFile {
  /** What crawlers may do, as RFC 9309 has it. */
  public static final String ROBOTS = "robots.txt";

  /** The domain of a site on GitHub Pages; whoever writes it decides where the site is. */
  public static final String CNAME = "CNAME";

  private static final String ICON = "favicon.ico";

  /** Crawlers read no longer robots.txt than 500 KiB (RFC 9309, 2.5). */
  private static final int MAX_BYTES = 500 * 1024;

  /** RFC 8615; names with a dot at the beginning are not for us to publish. */
  private static final Pattern WELL_KNOWN =
      Pattern.compile(
          "\\.well-known/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/){0,2}[A-Za-z0-9_-]+(?:\\.txt|\\.json)?");

  /** Proofs that a site is one's own: Google, Yandex, Pinterest, Microsoft, WeChat, IndexNow. */
  private static final Pattern PROOF =
      Pattern.compile(
          "google[0-9a-f]{12,20}\\.html|yandex_[0-9a-f]{12,20}\\.(?:html|txt)"
              + "|pinterest-[0-9a-f]{4,20}\\.(?:html|txt)|msvalidate[0-9A-F]{0,40}\\.txt"
              + "|(?:MP|WW)_verify_[A-Za-z0-9]{10,40}\\.txt|[0-9a-f]{8,128}\\.txt");

  private static final int LONGEST_PROOF = 300;

  private static final Pattern DOMAIN =
      Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}\\s*");

  private static final byte[] ICON_HEAD = {0, 0, 1, 0};

  private HostFile() {}

  /** Whether a file has the name of one of them, whatever it holds; a domain is none. */
  public static boolean isNamed(String path) {
    return path.equals(ROBOTS)
        || path.equals(ICON)
        || PROOF.matcher(path).matches()
        || WELL_KNOWN.matcher(path).matches();
  }

  /**
   * Whether a file is one of them and holds what it may.
   *
   * @param path relative to the content folder
   * @throws IOException when it cannot be read
   */
  public static boolean isOne(String path, Path file) throws IOException {
    if (!isNamed(path) || Files.size(file) > MAX_BYTES) {
      return false;
    }
    byte[] bytes = Files.readAllBytes(file);
    if (path.equals(ICON)) {
      return bytes.length > ICON_HEAD.length
          && ByteBuffer.wrap(bytes, 0, ICON_HEAD.length).equals(ByteBuffer.wrap(ICON_HEAD));
    }
    Optional<String> text = text(bytes).filter(words -> words.indexOf('<') < 0);
    boolean proof = PROOF.matcher(path).matches();
    return text.filter(words -> !proof || isOneLine(words)).isPresent();
  }

  /** Whether a file holds the name of a domain and nothing else. */
  public static boolean isDomain(Path file) throws IOException {
    return Files.size(file) <= LONGEST_PROOF
        && text(Files.readAllBytes(file)).filter(DOMAIN.asMatchPredicate()).isPresent();
  }

  private static boolean isOneLine(String words) {
    String line = words.strip();
    return line.length() <= LONGEST_PROOF && line.lines().count() == 1;
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean plain = text.chars().allMatch(c -> c >= ' ' || "\t\r\n".indexOf(c) >= 0);
      return plain ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
