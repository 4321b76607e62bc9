package dev.handbook.site.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Settings;
import dev.handbook.model.Site;
import dev.handbook.site.Made;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SocialCardTest {
  private static byte[] card(String colour) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SocialCard.file("card.png", colour).writeTo(out);
    return out.toByteArray();
  }

  @Test
  void cardIsAPictureInTheAccentColour() throws IOException {
    byte[] bytes = card("#1a6b5c");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
    assertEquals(1200, picture.getWidth());
    assertEquals(630, picture.getHeight());
    assertEquals(0x1a6b5c, picture.getRGB(5, 5) & 0xffffff);
    assertEquals(0x1a6b5c, picture.getRGB(1195, 625) & 0xffffff);
    assertEquals(0xffffff, picture.getRGB(400, 300) & 0xffffff, "paper");
    assertTrue(bytes.length < 60_000, bytes.length + " bytes");
  }

  @Test
  void cardIsNamedWhereTheAddressOfTheSiteIsKnown() {
    Made made = new Made().page("a.md", "A", "<p>x</p>");
    assertFalse(Made.text(made.site(), "a/index.html").contains("og:image"));
    assertFalse(Made.has(made.site(), "card.png"));
    Site site = made.settings(Settings.DEFAULT.withSiteUrl("https://example.com/h")).site();
    assertTrue(
        Made.text(site, "a/index.html")
            .contains("<meta property=\"og:image\" content=\"https://example.com/h/card.png\">"));
    assertTrue(Made.has(site, "card.png"));
  }
}
