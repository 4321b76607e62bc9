package dev.handbook.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealTest {
  private static byte[] counting(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  /** Appendix A of the paper, and two of the vectors of the reference implementation. */
  @Test
  void sealIsSipHash() {
    Seal seal = new Seal(counting(16));
    assertEquals(0xa129ca6149be45e5L, seal.on(counting(15)));
    assertEquals(0x726fdb47dd0e0e31L, seal.on(counting(0)));
    assertEquals(0x93f5f5799a932462L, seal.on(counting(8)));
  }

  @Test
  void sealDependsOnEveryBitAndOnTheLength() {
    Seal seal = Seal.of(new byte[] {1});
    Set<Long> seen = new HashSet<>();
    byte[] bytes = counting(37);
    seen.add(seal.on(bytes));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      seen.add(seal.on(bytes));
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
    }
    for (int length = 0; length < bytes.length; length++) {
      seen.add(seal.on(bytes, length));
    }
    assertEquals(1 + 37 * 8 + 37, seen.size());
  }

  @Test
  void anotherSecretAndAnotherPurposeGiveAnotherSeal() {
    byte[] text = "text".getBytes(StandardCharsets.UTF_8);
    Seal one = Seal.of(new byte[] {1});
    assertEquals(one.on(text), Seal.of(new byte[] {1}).on(text));
    assertNotEquals(one.on(text), Seal.of(new byte[] {2}).on(text));
    assertNotEquals(one.on(text), one.of("site").on(text));
    assertNotEquals(one.of("pages").on(text), one.of("site").on(text));
  }
}
