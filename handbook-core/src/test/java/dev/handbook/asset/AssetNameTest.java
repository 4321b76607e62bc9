package dev.handbook.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/plan.pdf",
        "Screenshot 2026-01-02 at 10.30.png",
        "v1.2.final.docx",
        "data.csv",
        "x.SVG",
        "talk.mp4",
        "logs.tar.gz",
        "_cover.jpg",
        "people.json"
      })
  void documentsPicturesAndDataKeepTheirNames(String path) {
    assertEquals(path, AssetName.published(path));
    assertEquals(Optional.empty(), AssetName.original(path));
  }

  @ParameterizedTest
  @CsvSource({
    "a.b/deploy.sh, a.b/deploy-sh.bin",
    "x.html, x-html.bin",
    "x.html., x-html-.bin",
    "x.php.png, x-php-png.bin",
    "feed.rss, feed-rss.bin",
    "CNAME, CNAME.bin",
    "a/_routes.json, a/_routes-json.bin",
    "staticwebapp.config.json, staticwebapp-config-json.bin",
    "noext, noext.bin",
    "x.svgz, x-svgz.bin"
  })
  void whatAServerOrABrowserMightRunGetsANeutralName(String path, String published) {
    assertEquals(published, AssetName.published(path));
    assertEquals(Optional.of(path.substring(path.lastIndexOf('/') + 1)), AssetName.original(path));
  }

  @Test
  void drawingIsKnownInAnyCase() {
    assertEquals(true, AssetName.isDrawing("a/B.Svg"));
    assertEquals(false, AssetName.isDrawing("svg"));
  }
}
