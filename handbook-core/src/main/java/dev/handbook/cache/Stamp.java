package dev.handbook.cache;

import dev.handbook.text.Checksums;
import dev.handbook.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells one program from another: the digest of the classes and resources that make pages. A jar
 * that was built anew is another program even under the same version.
 */
public final class Stamp {
  private Stamp() {}

  /**
   * The stamp of the programs that some classes come from and of the Java they run on, whose tables
   * of characters differ; empty when it cannot be told.
   */
  public static Optional<String> of(List<Class<?>> classes) {
    try {
      MessageDigest digest = Sha256.digest();
      digest.update((byte) Runtime.version().feature());
      for (Class<?> each : classes) {
        CodeSource source = each.getProtectionDomain().getCodeSource();
        if (source == null) {
          return Optional.empty();
        }
        add(source.getLocation(), digest);
      }
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | UncheckedIOException | URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static void add(URL location, MessageDigest digest)
      throws IOException, URISyntaxException {
    Path path = Path.of(location.toURI());
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(path.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        byte[] bytes = Files.readAllBytes(file);
        String content = Long.toHexString(Checksums.of(bytes)) + ' ' + bytes.length;
        digest.update(content.getBytes(StandardCharsets.US_ASCII));
      }
    }
  }
}
