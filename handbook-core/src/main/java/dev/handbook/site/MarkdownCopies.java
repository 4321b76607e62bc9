package dev.handbook.site;

import dev.handbook.model.Block;
import dev.handbook.model.Edition;
import dev.handbook.model.Handbook;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution;
import dev.handbook.model.SiteFile;
import dev.handbook.site.theme.PathRegistry;
import dev.handbook.site.view.BodyRenderer;
import dev.handbook.site.view.Frame;
import dev.handbook.site.view.Navigation;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Pages as Markdown beside their HTML, and {@code llms.txt} and {@code llms-full.txt}, which list
 * and join them for programs (llmstxt.org).
 *
 * <p>Comments are left out, links lead to where the pages are published, and a link to a withheld
 * page loses its target; a page in which that cannot be done for certain gets no copy.
 */
final class MarkdownCopies {
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
  private static final Pattern COMMENT = Pattern.compile("<!--(?:[^-]|-(?!->))*+(?:-->|$)");

  private final Handbook handbook;
  private final Navigation navigation;
  private final Frame frame;
  private final BodyRenderer body;
  private final boolean anyWithheld;
  private final Map<String, Boolean> copied = new ConcurrentHashMap<>();

  MarkdownCopies(Handbook handbook, Navigation navigation, Frame frame, BodyRenderer body) {
    this.handbook = handbook;
    this.navigation = navigation;
    this.frame = frame;
    this.body = body;
    this.anyWithheld = handbook.pages().stream().anyMatch(Page::withheld);
  }

  /** Whether a page has a copy. */
  boolean has(Page page) {
    return copied.computeIfAbsent(page.path(), path -> canBeCopied(page));
  }

  private boolean canBeCopied(Page page) {
    return page.source().refused().isEmpty()
        && !page.unlisted()
        && !(anyWithheld && tellsOfWithheld(page))
        && !isTorn(page);
  }

  /** Whether a block was kept back that is in the source all the same. */
  private boolean isTorn(Page page) {
    return handbook.settings().edition() == Edition.PUBLIC
        && page.blocks().stream().flatMap(Block::flatten).anyMatch(Block::confidential);
  }

  /** Where the copy of a page stands: beside the page. */
  static String pathOf(Page page) {
    String file = Urls.fileOf(page.url());
    return file.substring(0, file.length() - "html".length()) + "md";
  }

  /** The files. */
  List<SiteFile> files(List<Page> pages, PathRegistry taken) {
    List<SiteFile> files = new ArrayList<>();
    List<Page> copied = new ArrayList<>();
    for (Page page : pages) {
      String path = pathOf(page);
      if (has(page) && taken.claim(path)) {
        copied.add(page);
        files.add(SiteFile.of(path, out -> out.write(text(page).getBytes(StandardCharsets.UTF_8))));
      }
    }
    List<Page> ordered =
        copied.stream()
            .sorted(Comparator.comparing(navigation::rank).thenComparing(Page::path))
            .toList();
    if (taken.claim("llms.txt")) {
      files.add(SiteFile.of("llms.txt", list(ordered)));
    }
    if (taken.claim("llms-full.txt")) {
      files.add(
          SiteFile.of(
              "llms-full.txt",
              out -> {
                for (Page page : ordered) {
                  out.write((text(page) + "\n").getBytes(StandardCharsets.UTF_8));
                }
              }));
    }
    return files;
  }

  private String list(List<Page> pages) {
    StringBuilder out = new StringBuilder("# ").append(oneLine(handbook.title())).append("\n\n");
    if (!handbook.settings().description().isEmpty()) {
      out.append("> ").append(oneLine(handbook.settings().description())).append("\n\n");
    }
    out.append("## ").append(frame.words().get("contents")).append("\n\n");
    for (Page page : pages) {
      String path = pathOf(page);
      String address = frame.canonical(path);
      out.append("- [").append(oneLine(page.title()).replace("]", "\\]")).append("](");
      out.append(address.isEmpty() ? Urls.encode(path) : address).append(')');
      if (!page.description().isEmpty()) {
        out.append(": ").append(oneLine(page.description()));
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The Markdown of a page, under its title. */
  String text(Page page) {
    String text = withoutComments(linked(page));
    if (text.indexOf('\r') >= 0) {
      text = LINE_END.matcher(text).replaceAll("\n");
    }
    text = text.strip() + "\n";
    return text.startsWith("# ") ? text : "# " + oneLine(page.title()) + "\n\n" + text;
  }

  /** Comments are notes among writers. */
  private static String withoutComments(String text) {
    return text.contains("<!--") ? COMMENT.matcher(text).replaceAll("") : text;
  }

  /** A stretch of the source and what stands there in the copy. */
  private record Change(int from, int to, String text) {}

  private String linked(Page page) {
    String whole = page.text().text();
    StringBuilder out = new StringBuilder();
    int at = page.source().bodyStart();
    for (Change change : changes(page)) {
      if (change.from() >= at) {
        out.append(whole, at, change.from()).append(change.text());
        at = change.to();
      }
    }
    return out.append(whole.substring(Math.min(at, whole.length()))).toString();
  }

  private List<Change> changes(Page page) {
    List<Change> changes = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    List<Resolution> resolutions = handbook.resolutions(page);
    for (int i = 0; i < resolutions.size(); i++) {
      Link link = page.links().get(i);
      if (!link.isWritten()) {
        continue;
      }
      int[] place = place(page.text(), link.targetSpan());
      String written = page.text().text().substring(place[0], place[1]);
      if (link.target().isEmpty() || !written.contains(link.target()) || !seen.add(place[0])) {
        continue;
      }
      Resolution resolution = resolutions.get(i);
      if (resolution.page().filter(Page::withheld).isPresent()) {
        withheld(page, place, link).ifPresent(changes::add);
        continue;
      }
      boolean inside =
          resolution.page().isPresent() || resolution.status() == Resolution.Status.ASSET;
      if (inside) {
        Optional<String> target = body.target(page, pathOf(page), resolution);
        String address = target.orElse("#");
        int from = place[0] + written.indexOf(link.target());
        changes.add(new Change(from, from + link.target().length(), address));
      }
    }
    changes.sort(Comparator.comparingInt(Change::from));
    return changes;
  }

  /** The whole of a link to a withheld page: what stands on it may tell of the page. */
  private Optional<Change> withheld(Page page, int[] target, Link link) {
    String text = page.text().text();
    int open = text.lastIndexOf("](", target[0]);
    int close = text.indexOf(')', target[0]);
    int from = open;
    for (int depth = 1; from > 0 && depth > 0; ) {
      char before = text.charAt(--from);
      depth += before == ']' ? 1 : before == '[' ? -1 : 0;
    }
    boolean sure =
        from >= 0
            && open >= 0
            && close >= 0
            && text.startsWith(link.target(), open + 2)
            && open + 2 + link.target().length() == close;
    return sure
        ? Optional.of(new Change(from, close + 1, frame.words().get("internal_page")))
        : Optional.empty();
  }

  private static int[] place(SourceText text, Span span) {
    int last = text.lineCount();
    int from = text.startOf(Math.min(span.line(), last)) + span.column() - 1;
    int to = text.startOf(Math.min(span.endLine(), last)) + span.endColumn() - 1;
    int end = text.text().length();
    return new int[] {Math.min(from, end), Math.max(Math.min(from, end), Math.min(to, end))};
  }

  /** Whether a link to a withheld page stands in a form that cannot be taken out for certain. */
  private boolean tellsOfWithheld(Page page) {
    List<Link> secrets =
        page.links().stream()
            .filter(link -> handbook.resolve(page, link).page().filter(Page::withheld).isPresent())
            .toList();
    long takenOut =
        secrets.stream()
            .filter(link -> withheld(page, place(page.text(), link.targetSpan()), link).isPresent())
            .count();
    return takenOut < secrets.size()
        || (takenOut > 0 && secrets.stream().map(Link::target).anyMatch(text(page)::contains));
  }
}
