package dev.handbook.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.model.Asset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureSizesTest {
  private static final OptionalInt NOT_ASKED = OptionalInt.empty();

  @TempDir Path folder;

  private final PictureSizes sizes = new PictureSizes();

  private Optional<Asset> picture(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("p.svg"), text);
    return Optional.of(new Asset("p.svg", file, Files.size(file)));
  }

  private Optional<Asset> drawing() throws IOException {
    return picture("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 200\"></svg>");
  }

  @Test
  void pictureTakesItsOwnSize() throws IOException {
    assertEquals(
        " width=\"400\" height=\"200\"", sizes.attributes(drawing(), NOT_ASKED, NOT_ASKED));
  }

  @Test
  void sideThatWasNotAskedForKeepsTheProportion() throws IOException {
    assertEquals(" height=\"50\"", sizes.attributes(drawing(), OptionalInt.of(100), NOT_ASKED));
    assertEquals(" width=\"100\"", sizes.attributes(drawing(), NOT_ASKED, OptionalInt.of(50)));
    assertEquals("", sizes.attributes(drawing(), OptionalInt.of(9), OptionalInt.of(9)));
  }

  @Test
  void missingPictureHoldsItsPlace() {
    assertEquals(
        " width=\"160\" height=\"90\"", sizes.attributes(Optional.empty(), NOT_ASKED, NOT_ASKED));
  }

  @Test
  void sizeThatCannotBeToldIsNotInvented() throws IOException {
    assertEquals("", sizes.attributes(picture("no picture"), NOT_ASKED, NOT_ASKED));
  }
}
