package dev.handbook.site.view;

import dev.handbook.model.Page;
import dev.handbook.site.theme.Markup;
import dev.handbook.text.Urls;
import java.time.LocalDate;

/** A feed in the Atom format (RFC 4287). */
public final class AtomFeed {
  private final Frame frame;
  private final String title;
  private final String url;
  private final StringBuilder entries = new StringBuilder();
  private LocalDate updated = LocalDate.EPOCH;

  /**
   * An empty feed.
   *
   * @param url its address relative to the site root
   */
  public AtomFeed(Frame frame, String title, String url) {
    this.frame = frame;
    this.title = title;
    this.url = url;
  }

  /** Adds an entry about a page. */
  public void entry(String heading, String id, LocalDate day, Page page, String summary) {
    updated = day.isAfter(updated) ? day : updated;
    String address = frame.canonical(page.url());
    String href = address.isEmpty() ? Urls.relative(url, page.url()) : address;
    entries.append("<entry>\n");
    element(entries, "title", heading);
    element(entries, "id", id);
    element(entries, "updated", day + "T00:00:00Z");
    entries.append("<link href=\"").append(Markup.escape(href)).append("\"/>\n");
    element(entries, "summary", summary);
    entries.append("</entry>\n");
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    element(out, "title", title);
    element(out, "id", frame.identity(url));
    element(out, "updated", updated + "T00:00:00Z");
    String address = frame.canonical(url);
    if (!address.isEmpty()) {
      out.append("<link rel=\"self\" href=\"").append(Markup.escape(address)).append("\"/>\n");
    }
    out.append("<author><name>").append(Markup.escape(frame.title())).append("</name></author>\n");
    return out.append(entries).append("</feed>\n").toString();
  }

  private static void element(StringBuilder out, String name, String text) {
    out.append('<').append(name).append('>').append(Markup.escape(text));
    out.append("</").append(name).append(">\n");
  }
}
