package dev.handbook.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheKeyTest {
  private static final byte[] BYTES = {1, 2, 3};

  @TempDir Path folder;
  private Path content;
  private Path home;

  @BeforeEach
  void makeFolders() throws IOException {
    content = Files.createDirectories(folder.resolve("project/content"));
    home = Files.createDirectories(folder.resolve("home"));
  }

  private CacheKey find(Map<String, String> environment) {
    return CacheKey.find(environment, home.toString(), UntrustedFolders.of(content));
  }

  private Path key() {
    return home.resolve(".cache/handbook/key");
  }

  @Test
  void keyIsMadeOnceForItsOwnerAlone() throws IOException {
    long first = find(Map.of()).seal().orElseThrow().on(BYTES);
    assertEquals(first, find(Map.of()).seal().orElseThrow().on(BYTES));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key())));
  }

  @Test
  void keysOfTwoUsersDiffer() {
    long first = find(Map.of()).seal().orElseThrow().on(BYTES);
    Map<String, String> other = Map.of("XDG_CACHE_HOME", folder.resolve("other").toString());
    assertFalse(first == find(other).seal().orElseThrow().on(BYTES));
  }

  @Test
  void keyOfTheEnvironmentCounts() {
    String secret = "0123456789abcdef0123456789abcdef";
    CacheKey key = find(Map.of(CacheKey.VARIABLE, secret));
    assertEquals(
        key.seal().orElseThrow().on(BYTES),
        find(Map.of(CacheKey.VARIABLE, secret + "\n")).seal().orElseThrow().on(BYTES));
    assertFalse(Files.exists(key()));
  }

  @Test
  void shortKeyIsRefused() {
    HandbookException refused =
        assertThrows(HandbookException.class, () -> find(Map.of(CacheKey.VARIABLE, "secret")));
    assertEquals(CacheKey.VARIABLE, refused.place());
  }

  @Test
  void keyInTheCheckoutDoesNotCount() throws IOException {
    Files.createDirectories(folder.resolve("project/.git"));
    home = folder.resolve("project/home");
    Files.createDirectories(key().getParent());
    Files.writeString(key(), "0123456789abcdef0123456789abcdef");
    Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-------"));
    CacheKey key = find(Map.of());
    assertTrue(key.seal().isEmpty());
    assertTrue(key.trouble().orElseThrow().contains("checkout"));
  }

  @Test
  void keyThatALinkPutsIntoTheCheckoutDoesNotCount() throws IOException {
    Path caches = Files.createDirectories(content.resolve("caches"));
    Files.createSymbolicLink(home.resolve(".cache"), caches);
    assertTrue(find(Map.of()).seal().isEmpty());
    assertFalse(Files.exists(caches.resolve("handbook")));
  }

  @Test
  void keyThatOthersMayReadDoesNotCount() throws IOException {
    find(Map.of());
    Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r--r--"));
    assertTrue(find(Map.of()).trouble().orElseThrow().contains("others"));
  }

  @Test
  void homeThatCannotBeWrittenGivesNoKey() throws IOException {
    Files.writeString(home.resolve(".cache"), "a file where the folder would be");
    assertTrue(find(Map.of()).seal().isEmpty());
    assertTrue(find(Map.of()).trouble().isPresent());
  }
}
