package dev.handbook.markdown.base;

import dev.handbook.dialect.markup.Translation;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Where the elements of a page stand in its source. An element of the HTML carries the number of
 * its place; the numbers are given only here, so a writer cannot point anywhere.
 */
public final class SourceMap {
  /** The attribute in which an element carries the number of its place. */
  public static final String ATTRIBUTE = "hb";

  private final SourceText text;
  private final LineFeeds body;
  private final Translation translation;
  private final int shift;
  private final Budget budget;
  private final List<Place> places = new ArrayList<>();
  private int pinned = -1;

  /** Places of a body that begins at an offset of a text; each takes something off the budget. */
  public SourceMap(
      SourceText text, LineFeeds body, Translation translation, int shift, Budget budget) {
    this.text = text;
    this.body = body;
    this.translation = translation;
    this.shift = shift;
    this.budget = budget;
  }

  /**
   * A stretch of the body, the stretch of an address in it, and the GitBook block it is, if any.
   */
  private static final class Place {
    private final int start;
    private int end;
    private int targetStart = -1;
    private int targetEnd = -1;
    private GitBookBlock block;

    Place(int start, int end) {
      this.start = start;
      this.end = end;
    }
  }

  /** Whether an element carries nothing but the number of its place. */
  public static boolean isBare(Element element) {
    int size = element.attributesSize();
    return size == 0 || (size == 1 && element.attributes().hasKey(ATTRIBUTE));
  }

  /** The number that an attribute says; -1 when it is none of ours. */
  public static int number(String written) {
    int number = written.isEmpty() || written.length() > 9 ? -1 : 0;
    for (int i = 0; i < written.length() && number >= 0; i++) {
      char c = written.charAt(i);
      number = c >= '0' && c <= '9' ? number * 10 + c - '0' : -1;
    }
    return number;
  }

  /** Notes a place, offsets counted in the body, and gives its number. */
  public int add(int start, int end) {
    budget.spend(Budget.ELEMENT);
    places.add(
        pinned < 0
            ? new Place(start, Math.max(start, end))
            : new Place(places.get(pinned).start, places.get(pinned).end));
    return places.size() - 1;
  }

  /** What is left for the page. */
  public Budget budget() {
    return budget;
  }

  /** Notes where in a place the address of a link stands. */
  public void target(int number, int start, int end) {
    if (pinned < 0) {
      places.get(number).targetStart = start;
      places.get(number).targetEnd = end;
    }
  }

  /**
   * Says that from now on everything stands where one place is, because it comes from another file.
   *
   * @return what to give to the next call to undo this one
   */
  public int pin(int number) {
    int outer = pinned;
    pinned = number;
    return outer;
  }

  /** Moves the end of a place. */
  public void end(int number, int end) {
    if (pinned >= 0) {
      return;
    }
    places.get(number).end = Math.max(places.get(number).start, end);
  }

  /** Notes the place of a GitBook block that reaches to an offset, and gives its number. */
  public int add(GitBookBlock block, int end) {
    Marker marker = block.marker();
    int number = add(marker.start(), end);
    places.get(number).block = block;
    marker
        .argument("")
        .or(() -> marker.argument("url"))
        .or(() -> marker.argument("page"))
        .or(() -> marker.argument("src"))
        .ifPresent(value -> target(number, value.start(), value.end()));
    return number;
  }

  /** Gives the GitBook block of a place, once. */
  public Optional<GitBookBlock> takeBlock(int number) {
    GitBookBlock block = places.get(number).block;
    places.get(number).block = null;
    return Optional.ofNullable(block);
  }

  /** How many there are. */
  public int size() {
    return places.size();
  }

  /** The span of a place. */
  public Span span(int number) {
    return span(places.get(number).start, places.get(number).end);
  }

  /** The span of the whole body. */
  public Span whole() {
    return span(0, translation.text().length());
  }

  /** The span of two offsets in the body. */
  public Span span(int start, int end) {
    if (pinned >= 0) {
      Place place = places.get(pinned);
      return written(place.start, place.end);
    }
    return written(start, end);
  }

  /** The span of two offsets in the body before anything was translated. */
  public Span writtenSpan(int start, int end) {
    return text.span(body.original(start) + shift, body.original(end) + shift);
  }

  private Span written(int start, int end) {
    int from = translation.original(start);
    int to = Math.max(from, translation.originalEnd(end));
    return text.span(body.original(from) + shift, body.original(to) + shift);
  }

  /** The span of the address in a place; where none was noted, of the place. */
  public Span targetSpan(int number) {
    Place place = places.get(number);
    return place.targetStart < 0 ? span(number) : span(place.targetStart, place.targetEnd);
  }
}
