package dev.handbook.site.view;

import dev.handbook.change.Histories;
import dev.handbook.change.Histories.History;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.text.Dates;
import dev.handbook.text.Urls;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Pages of {@code kind: news}, the latest first, as a list and as a feed (RFC 4287). The day of one
 * that names no {@code date} is the one on which git first knew it.
 */
public final class News {
  /** Address of the feed relative to the site root. */
  public static final String FEED = "news/feed.xml";

  private final List<Page> pages;
  private final Histories histories;

  News(GovernanceIndex index, Histories histories) {
    this.histories = histories;
    this.pages =
        index.pages(Kind.NEWS).stream()
            .sorted(
                Comparator.comparing((Page page) -> day(page).orElse(LocalDate.MIN))
                    .reversed()
                    .thenComparing(Page::path))
            .toList();
  }

  /** An entry of the list; the day is empty when nobody knows it. */
  record Entry(LinkView page, String day, String summary) {}

  private Optional<LocalDate> day(Page page) {
    return page.frontMatter()
        .text(Key.DATE)
        .flatMap(Dates::ofMoment)
        .or(
            () ->
                histories
                    .of(page)
                    .map(History::changes)
                    .map(changes -> changes.get(changes.size() - 1).on()));
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return pages.isEmpty();
  }

  /** The list as it stands at an address. */
  public List<Entry> entries(String url) {
    return pages.stream()
        .map(
            page ->
                new Entry(
                    new LinkView(page.title(), Urls.relative(url, page.url())),
                    day(page).map(LocalDate::toString).orElse(""),
                    page.description()))
        .toList();
  }

  /** The feed. */
  public String feed(Frame frame, String title) {
    AtomFeed feed = new AtomFeed(frame, title, FEED);
    for (Page page : pages) {
      day(page)
          .ifPresent(
              day ->
                  feed.entry(
                      page.title(), frame.identity(page.url()), day, page, page.description()));
    }
    return feed.toString();
  }
}
