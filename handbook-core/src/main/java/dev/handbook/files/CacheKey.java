package dev.handbook.files;

import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The secret that seals caches. It lies in the user's own cache folder, or is given by a variable;
 * never in a checkout, where a pull request could bring one it knows.
 *
 * @param seal made with the secret; empty when there is none
 * @param trouble why there is none
 */
public record CacheKey(Optional<Seal> seal, Optional<String> trouble) {
  /** The variable that may carry the secret. */
  public static final String VARIABLE = "HANDBOOK_CACHE_KEY";

  /** Characters of a secret at least: 128 bits in hexadecimal digits. */
  private static final int LEAST = 32;

  /** Bytes of a secret that is made here. */
  private static final int BYTES = 32;

  private static final String NAME = "key";

  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /**
   * Finds the key, or makes one where none is.
   *
   * @param environment variables; {@code XDG_CACHE_HOME} names the user's cache folder, else it is
   *     {@code .cache} in the home folder
   * @param home folder of the user
   * @param untrusted where no key counts
   * @throws HandbookException when the secret of the variable is too short to be one
   */
  public static CacheKey find(
      Map<String, String> environment, String home, UntrustedFolders untrusted) {
    String given = environment.getOrDefault(VARIABLE, "").strip();
    if (!given.isEmpty()) {
      return of(given);
    }
    Path folder = folder(environment.getOrDefault("XDG_CACHE_HOME", ""), home);
    if (untrusted.hold(folder)) {
      return none(folder + " lies in the checkout or the current folder");
    }
    try {
      return new CacheKey(Optional.of(Seal.of(secret(WorkFolder.of(folder)))), Optional.empty());
    } catch (IOException | HandbookException unusable) {
      return none(unusable.getMessage());
    }
  }

  private static CacheKey of(String secret) {
    if (secret.length() < LEAST) {
      throw new HandbookException(
          "The key that seals caches is shorter than " + LEAST + " characters",
          VARIABLE,
          "Set it to a random text, such as the output of: openssl rand -hex 32");
    }
    return new CacheKey(
        Optional.of(Seal.of(secret.getBytes(StandardCharsets.UTF_8))), Optional.empty());
  }

  private static CacheKey none(String trouble) {
    return new CacheKey(Optional.empty(), Optional.of(trouble));
  }

  private static Path folder(String caches, String home) {
    // The XDG base directory specification ignores relative paths.
    boolean named = !caches.isBlank() && Path.of(caches).isAbsolute();
    return (named ? Path.of(caches) : Path.of(home, ".cache")).resolve("handbook");
  }

  private static byte[] secret(WorkFolder folder) throws IOException {
    Optional<byte[]> known = folder.read(NAME);
    if (known.isEmpty()) {
      make(folder);
      known = folder.read(NAME);
    }
    Path file = folder.path().resolve(NAME);
    if (known.isEmpty() || known.get().length < LEAST) {
      throw new IOException(file + " is no key; delete it");
    }
    if (!permissions(file).map(OWNER::containsAll).orElse(true)) {
      throw new IOException("others than its owner may use " + file + "; delete it");
    }
    return known.get();
  }

  private static Optional<Set<PosixFilePermission>> permissions(Path file) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    return view == null ? Optional.empty() : Optional.of(view.readAttributes().permissions());
  }

  private static void make(WorkFolder folder) throws IOException {
    folder.create();
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    String aside = "." + NAME + "." + ProcessHandle.current().pid() + ".new";
    folder.delete(aside);
    Path file = folder.place(aside);
    boolean posix = Files.getFileStore(folder.path()).supportsFileAttributeView("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
            : new FileAttribute<?>[0];
    try (OutputStream out =
        Channels.newOutputStream(
            Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                attributes))) {
      out.write((HexFormat.of().formatHex(secret) + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    // Of two runs that make one at a time the later wins; what the other seals counts as unsealed.
    folder.rename(aside, NAME);
  }
}
