package dev.handbook.markdown.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.markdown.Pages;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Video and audio of the handbook's own play; all else of them is a link, or told. */
class MediaTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "![How to](a/clip.mp4)",
        "<video src=\"a/clip.mp4\" controls title=\"How to\"></video>",
        "<video controls title=\"How to\"><source src=\"a/clip.mp4\"> old browser</video>",
        "{% embed url=\"a/clip.mp4\" %}How to{% endembed %}"
      })
  void videoPlaysHoweverItIsWritten(String body) {
    Page page = Pages.of(body);
    assertTrue(page.html().contains("<video class=\"hb-media\" controls"), page.html());
    assertTrue(page.html().contains("aria-label=\"How to\""), page.html());
    assertEquals(List.of("a/clip.mp4"), page.links().stream().map(Link::target).toList());
    assertEquals(List.of(), Pages.faults(page));
  }

  @ParameterizedTest
  @ValueSource(strings = {"![](talk.mp3)", "<audio src=talk.ogg autoplay></audio>", "![](T.WAV)"})
  void audioPlaysWhenItIsAsked(String body) {
    String html = Pages.html(body);
    assertTrue(html.contains("<audio class=\"hb-media\" controls preload=\"metadata\""), html);
    assertFalse(html.contains("autoplay"), html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<video src=https://e.example/x.mp4></video>",
        "<video poster=//e.example/x.png></video>",
        "<video src=x onerror=alert(1)></video>",
        "<audio><source src=javascript:x.mp3></audio>"
      })
  void othersAreLeftOutAndTold(String body) {
    Page page = Pages.of(body);
    assertFalse(page.html().contains("<video") || page.html().contains("<audio"), page.html());
    assertEquals(List.of("html-dropped 1:1"), Pages.faults(page));
  }

  @Test
  void videoOfAnotherHostIsALink() {
    String html = Pages.html("![Talk](https://e.example/x.mp4)");
    assertTrue(html.contains("hb-external-image"), html);
  }

  @Test
  void nothingPlaysInsideOfALink() {
    String html = Pages.html("[![x](clip.mp4)](page.md)");
    assertFalse(html.contains("<video"), html);
  }
}
