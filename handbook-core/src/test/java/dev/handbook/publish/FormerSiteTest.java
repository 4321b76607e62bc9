package dev.handbook.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.files.Seal;
import dev.handbook.model.Site;
import dev.handbook.model.SiteFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerSiteTest {
  @TempDir Path folder;
  private final AtomicInteger made = new AtomicInteger();

  /** A page that counts how often it is made, under the key of its text. */
  private SiteFile page(String path, String key, String text) {
    return new SiteFile() {
      @Override
      public String path() {
        return path;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        made.incrementAndGet();
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public Ready ready() {
        return new Ready(() -> Optional.of(key), this::writeTo);
      }
    };
  }

  private int publish(String program, SiteFile... files) {
    made.set(0);
    Publisher.publish(
        site(), new Site(List.of(files)), FormerSite.in(cache(), program, Seal.of(new byte[] {7})));
    return made.get();
  }

  private Path site() {
    return folder.resolve("site");
  }

  private Path cache() {
    return folder.resolve("cache");
  }

  private String text(String path) throws IOException {
    return Files.readString(site().resolve(path));
  }

  @BeforeEach
  void publishFirst() {
    publish("one", page("a.html", "1", "text a"), page("b/c.html", "2", "text c"));
  }

  @Test
  void fileMadeOfTheSameIsNotMadeAgain() throws IOException {
    assertEquals(1, publish("one", page("a.html", "1", "text a"), page("b/c.html", "3", "new")));
    assertEquals("text a", text("a.html"));
    assertEquals("new", text("b/c.html"));
  }

  @Test
  void fileTakenOverTwiceIsKnownTheThirdTime() {
    SiteFile a = page("a.html", "1", "text a");
    assertEquals(0, publish("one", a));
    assertEquals(0, publish("one", a));
  }

  @Test
  void fileThatWasChangedInTheFormerSiteIsMadeAnew() throws IOException {
    Files.writeString(site().resolve("a.html"), "text b");
    assertEquals(1, publish("one", page("a.html", "1", "text a")));
    assertEquals("text a", text("a.html"));
  }

  @Test
  void fileThatIsMissingInTheFormerSiteIsMadeAnew() throws IOException {
    Files.delete(site().resolve("a.html"));
    assertEquals(1, publish("one", page("a.html", "1", "text a")));
  }

  @Test
  void fileOfAnotherProgramIsMadeAnew() {
    assertEquals(1, publish("two", page("a.html", "1", "text a")));
  }

  @Test
  void fileThatLiesReadyIsGivenAnotherName() throws IOException {
    Path ready = Files.writeString(folder.resolve("ready"), "ready");
    publish("one", SiteFile.kept("b/ready.js", ready));
    assertEquals("ready", text("b/ready.js"));
    assertTrue(Files.isSameFile(ready, site().resolve("b/ready.js")));
  }

  @Test
  void fileThatFewerMayReadIsCopied() throws IOException {
    Path ready = Files.writeString(folder.resolve("ready"), "ready");
    Files.setPosixFilePermissions(ready, PosixFilePermissions.fromString("rw-------"));
    publish("one", SiteFile.kept("ready.js", ready));
    assertEquals("ready", text("ready.js"));
    assertFalse(Files.isSameFile(ready, site().resolve("ready.js")));
  }

  @Test
  void fileThatFewerMayReadIsMadeAnew() throws IOException {
    Path file = site().resolve("a.html");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    publish("one", page("a.html", "1", "text a"));
    assertNotEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void brokenNotesAreIgnored() throws IOException {
    Path notes = cache().resolve("site");
    byte[] whole = Files.readAllBytes(notes);
    Random random = new Random(29);
    for (int i = 0; i < 100; i++) {
      byte[] broken = whole.clone();
      broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(notes, broken);
      assertEquals(1, publish("one", page("a.html", "1", "text a")), "mutation " + i);
      assertEquals("text a", text("a.html"));
    }
  }

  /** Shows what the checksums are for. */
  @Test
  void sameKeyAloneWouldKeepAnotherText() throws IOException {
    assertEquals(0, publish("one", page("a.html", "1", "another")));
    assertEquals("text a", text("a.html"));
  }
}
