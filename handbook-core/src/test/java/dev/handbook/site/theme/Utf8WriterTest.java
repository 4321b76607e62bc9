package dev.handbook.site.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
  @Test
  void everyWayOfWritingGivesTheSameLetters() throws IOException {
    String text = "plain, Gr\u00fc\u00dfe, \u2192 \ud83d\ude00";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Writer writer = new Utf8Writer(out)) {
      writer.write(text);
      writer.write("(" + text + ")", 1, text.length());
      writer.write(text.toCharArray());
      writer.append(text);
    }
    assertEquals(text.repeat(4), out.toString(StandardCharsets.UTF_8));
  }
}
