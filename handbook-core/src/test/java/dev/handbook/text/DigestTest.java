package dev.handbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestTest {
  /** The example of FIPS 180-2, appendix B.1. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void digestOfBytesIsTheirSha256() {
    assertEquals(OF_ABC, Digest.of("abc".getBytes(StandardCharsets.US_ASCII)).hex());
  }

  @Test
  void digestThatIsReckonedEqualsOneThatIsKnown() {
    assertEquals(Digest.known(OF_ABC), Digest.of("abc"));
    assertEquals(Digest.known(OF_ABC).hashCode(), Digest.of("abc").hashCode());
    assertNotEquals(Digest.known(OF_ABC), Digest.of("abd"));
  }

  @Test
  void whoeverAsksAtTheSameTimeGetsTheSame() {
    for (int i = 0; i < 200; i++) {
      Digest digest = Digest.of("abc");
      List<String> found =
          IntStream.range(0, 8).parallel().mapToObj(each -> digest.hex()).distinct().toList();
      assertEquals(List.of(OF_ABC), found);
    }
  }
}
