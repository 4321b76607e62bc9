package dev.handbook.site;

import dev.handbook.domain.Governance;
import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Field;
import dev.handbook.model.Page;
import dev.handbook.model.SiteFile;
import dev.handbook.site.theme.Markup;
import dev.handbook.site.theme.PathRegistry;
import dev.handbook.site.view.AtomFeed;
import dev.handbook.site.view.AzIndex;
import dev.handbook.site.view.Frame;
import dev.handbook.site.view.GovernanceIndex;
import dev.handbook.site.view.LinkView;
import dev.handbook.site.view.SiteModel;
import dev.handbook.text.Json;
import dev.handbook.text.Urls;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is due for review, for other programs: a calendar (RFC 5545) and a feed (RFC 4287) of all
 * pages, per owner and per department, and {@code api/pages.json} in the form that the monitor of
 * GOV.UK's documentation template reads, with the state on the day of the build and the last day of
 * the sign-off beside it, and with what each page states about itself.
 */
final class ReviewFiles {
  private static final int FOLD_BYTES = 73;

  private final GovernanceIndex index;
  private final Frame frame;
  private final String title;
  private final LocalDate today;
  private final String folder;

  private ReviewFiles(SiteModel model, Frame frame) {
    this.index = model.index();
    this.frame = frame;
    this.title = frame.title();
    this.today = model.today();
    this.folder = frame.urlOf("reviews");
  }

  /** The files. */
  static List<SiteFile> of(SiteModel model, Frame frame, PathRegistry taken) {
    ReviewFiles files = new ReviewFiles(model, frame);
    List<SiteFile> all = new ArrayList<>();
    files
        .calendars()
        .forEach(
            (name, due) -> {
              String ics = files.folder + name + ".ics";
              String atom = files.folder + name + ".xml";
              if (taken.claim(ics) && taken.claim(atom)) {
                all.add(SiteFile.of(ics, files.calendar(due)));
                all.add(SiteFile.of(atom, files.feed(name, due)));
              }
            });
    if (taken.claim("api/pages.json")) {
      all.add(SiteFile.of("api/pages.json", files.json(model.pages())));
    }
    return all;
  }

  /**
   * The calendars and feeds per department and owner, as links from the page of reviews without
   * their extension.
   */
  static List<LinkView> links(GovernanceIndex index) {
    Map<String, String> titles = new TreeMap<>();
    for (Page page : index.governed()) {
      if (index.reviewDue(page).isPresent()) {
        String department = index.department(page);
        if (!department.isEmpty()) {
          titles.put(name("department", department), department);
        }
        index.owners(page).forEach(owner -> titles.put(name("owner", owner), owner));
      }
    }
    List<LinkView> links = new ArrayList<>();
    titles.forEach((name, of) -> links.add(new LinkView(of, Urls.encode(name))));
    return links;
  }

  /** The file name of a calendar. */
  static String name(String group, String of) {
    return group + "-" + AzIndex.fold(of).replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  private Map<String, List<Page>> calendars() {
    Map<String, List<Page>> calendars = new TreeMap<>();
    for (Page page : index.governed()) {
      if (index.reviewDue(page).isPresent()) {
        add(calendars, "all", page);
        String department = index.department(page);
        if (!department.isEmpty()) {
          add(calendars, name("department", department), page);
        }
        index.owners(page).forEach(owner -> add(calendars, name("owner", owner), page));
      }
    }
    return calendars;
  }

  private static void add(Map<String, List<Page>> calendars, String name, Page page) {
    calendars.computeIfAbsent(name, key -> new ArrayList<>()).add(page);
  }

  private String summary(Page page) {
    return frame.words().get("review_due") + ": " + page.title();
  }

  private LocalDate due(Page page) {
    return index.reviewDue(page).orElseThrow();
  }

  /** The day of the last change to the entry; fixed by the content, so that files stay the same. */
  private LocalDate stamp(Page page) {
    return index.governance(page).reviewedOn().orElse(due(page));
  }

  private String calendar(List<Page> pages) {
    DateTimeFormatter day = DateTimeFormatter.BASIC_ISO_DATE;
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//handbook.dev//Handbook//EN");
    line(out, "X-WR-CALNAME:" + escape(title));
    for (Page page : pages) {
      line(out, "BEGIN:VEVENT");
      line(out, "UID:" + Markup.fingerprint(page.path()) + "@handbook");
      line(out, "DTSTAMP:" + day.format(stamp(page)) + "T000000Z");
      line(out, "DTSTART;VALUE=DATE:" + day.format(due(page)));
      line(out, "SUMMARY:" + escape(summary(page)));
      String owners = String.join(", ", index.owners(page));
      if (!owners.isEmpty()) {
        line(out, "DESCRIPTION:" + escape(owners));
      }
      String address = frame.canonical(page.url());
      if (!address.isEmpty()) {
        line(out, "URL:" + address);
      }
      line(out, "TRANSP:TRANSPARENT");
      line(out, "END:VEVENT");
    }
    line(out, "END:VCALENDAR");
    return out.toString();
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", "");
  }

  /** A content line, folded so that none has more than 75 octets. */
  private static void line(StringBuilder out, String line) {
    int bytes = 0;
    for (int i = 0; i < line.length(); ) {
      int point = line.codePointAt(i);
      String c = Character.toString(point);
      int size = c.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > FOLD_BYTES) {
        out.append("\r\n ");
        bytes = 0;
      }
      out.append(c);
      bytes += size;
      i += Character.charCount(point);
    }
    out.append("\r\n");
  }

  private String feed(String name, List<Page> pages) {
    String heading = title + ": " + frame.words().get("overview_reviews");
    AtomFeed feed = new AtomFeed(frame, heading, folder + name + ".xml");
    for (Page page : pages) {
      feed.entry(
          summary(page) + " (" + due(page) + ")",
          frame.identity(page.url()) + "#" + due(page),
          stamp(page),
          page,
          String.join(", ", index.owners(page)));
    }
    return feed.toString();
  }

  private String json(List<Page> pages) {
    List<Object> entries = new ArrayList<>();
    for (Page page : pages) {
      Governance governance = index.governance(page);
      Map<String, Object> entry = new LinkedHashMap<>();
      String address = frame.canonical(page.url());
      entry.put("title", page.title());
      entry.put("url", address.isEmpty() ? "/" + Urls.encode(page.url()) : address);
      entry.put("review_by", orNull(index.reviewDue(page).map(LocalDate::toString)));
      entry.put("owner_slack", orNull(channel(page)));
      entry.put("state", orNull(Optional.of(index.state(page).id()).filter(id -> !id.isEmpty())));
      entry.put("asOf", today.toString());
      entry.put("validUntil", orNull(governance.validUntil().map(LocalDate::toString)));
      entry.put("source", page.path());
      entry.put("owners", index.owners(page));
      entry.put("stated", stated(index.control(page)));
      entries.add(entry);
    }
    return Json.compact(entries) + "\n";
  }

  /** What a page says of itself, by field: a day in ISO where it can be read, else as written. */
  private static Map<String, Object> stated(DocumentControl control) {
    Map<String, Object> stated = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      control
          .first(field)
          .ifPresent(
              said ->
                  stated.put(field.id(), said.day().map(LocalDate::toString).orElse(said.text())));
    }
    return stated;
  }

  private static Object orNull(Optional<String> text) {
    return text.isPresent() ? text.get() : Optional.empty();
  }

  private Optional<String> channel(Page page) {
    return page.frontMatter()
        .text("owner_slack")
        .or(() -> index.owners(page).stream().filter(owner -> owner.startsWith("#")).findFirst());
  }
}
