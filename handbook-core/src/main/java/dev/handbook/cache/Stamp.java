package dev.handbook.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

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
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) Runtime.version().feature());
      for (Class<?> each : classes) {
        CodeSource source = each.getProtectionDomain().getCodeSource();
        if (source == null) {
          return Optional.empty();
        }
        add(source.getLocation(), digest);
      }
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
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
        addContent(file, digest);
      }
    }
  }

  /**
   * By two checksums, 64 bits: enough to tell builds apart, and a hundred times as fast as a digest
   * that nobody can forge, in a process that has only begun.
   */
  private static void addContent(Path file, MessageDigest digest) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (Checksum sum : List.of(new CRC32(), new CRC32C())) {
      sum.update(bytes);
      digest.update(Long.toHexString(sum.getValue()).getBytes(StandardCharsets.US_ASCII));
    }
    digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
  }
}
