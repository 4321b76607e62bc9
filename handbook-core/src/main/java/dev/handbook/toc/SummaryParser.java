package dev.handbook.toc;

import dev.handbook.model.Fault;
import dev.handbook.model.Page;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Toc;
import dev.handbook.rule.RuleId;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the table of contents, written as GitBook or as mdBook documents it: headings are groups,
 * nested list items and plain links are entries. What is written otherwise is read as far as it can
 * be, with a fault on its line; an entry is never lost.
 */
public final class SummaryParser {
  private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})(?:[ \\t]++(.*+))?+$");
  private static final Pattern ITEM =
      Pattern.compile("^([ \\t]*+)(?:[*+-]|[0-9]{1,9}[.)])(?:[ \\t]++(.*+))?+$");
  private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(?:=++|-{2,}+)[ \\t]*+$");
  private static final Pattern SCHEME = Pattern.compile("^(?:[a-zA-Z][a-zA-Z0-9+.-]++:|//).*");

  /** Deeper levels join the last one; a reader is lost long before. */
  private static final int MAX_DEPTH = 30;

  /** What an item must be indented beyond its parent, in columns. */
  private static final int STEP = 2;

  /** Markdown takes an item that is indented further than this for code. */
  private static final int MAX_STEP = 5;

  /** Longer lines are not taken apart. */
  private static final int MAX_LINE = 2_000;

  private final SourceFile summary;
  private final SourceText text;
  private final SummaryReferences references;
  private final List<Fault> faults;
  private final List<Node> top = new ArrayList<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private Optional<Node> group = Optional.empty();
  private boolean groupHasItems;
  private boolean titled;

  /**
   * An entry whose children are still being read.
   *
   * @param indent column of its list marker, from 0
   */
  private record Node(int indent, Toc.Entry entry, List<Node> children) {
    Toc.Entry finished() {
      List<Toc.Entry> below = children.stream().map(Node::finished).toList();
      return new Toc.Entry(
          entry.kind(),
          entry.title(),
          entry.target(),
          entry.path(),
          entry.anchor(),
          entry.span(),
          below);
    }
  }

  private SummaryParser(SourceFile summary, List<Fault> faults) {
    this.summary = summary;
    this.text = summary.text();
    this.references = new SummaryReferences(text, text.lineOf(summary.bodyStart()));
    this.faults = faults;
  }

  /**
   * Reads a table of contents.
   *
   * @param faults where what is wrong with it is added
   */
  public static Toc parse(SourceFile summary, List<Fault> faults) {
    SummaryParser parser = new SummaryParser(summary, faults);
    parser.read();
    return new Toc(Optional.of(summary), parser.top.stream().map(Node::finished).toList());
  }

  /** The table of contents of a handbook that has none: its folders. */
  public static Toc infer(List<Page> pages) {
    return FolderToc.of(pages);
  }

  private void read() {
    boolean comment = false;
    boolean code = false;
    for (int line = text.lineOf(summary.bodyStart()); line <= text.lineCount(); line++) {
      String content = text.line(line);
      comment = comment || content.stripLeading().startsWith("<!--");
      // GitBook writes into a block of code what it makes pages of by itself.
      boolean fence = content.strip().startsWith("```") || content.strip().matches("[*+-] ```\\w*");
      if (code || fence) {
        code = fence != code;
      } else if (comment) {
        comment = !content.contains("-->");
      } else if (!content.isBlank() && !SummaryReferences.isDefinition(content)) {
        boolean underlined =
            line < text.lineCount() && UNDERLINE.matcher(text.line(line + 1)).matches();
        line += line(line, content, underlined) ? 1 : 0;
      }
    }
  }

  /** Reads a line; says whether the line below, which underlines it, belongs to it. */
  private boolean line(int number, String content, boolean underlined) {
    if (content.length() > MAX_LINE) {
      fault(text.lineSpan(number), "This line is too long to be an entry", "Shorten it.");
      return false;
    }
    Matcher heading = HEADING.matcher(content);
    Matcher item = ITEM.matcher(content);
    if (heading.matches()) {
      heading(number, heading.group(1).length(), heading.group(2));
    } else if (isSeparator(content)) {
      close();
    } else if (item.matches()) {
      String entry = item.group(2) == null ? "" : item.group(2);
      item(number, SummaryText.column(item.group(1)), content.length() - entry.length(), entry);
    } else {
      return plain(number, content, underlined);
    }
    return false;
  }

  private static boolean isSeparator(String content) {
    String marks = content.replace(" ", "").replace("\t", "");
    return marks.length() >= 3
        && "-*_".indexOf(marks.charAt(0)) >= 0
        && marks.chars().allMatch(c -> c == marks.charAt(0));
  }

  private void heading(int number, int level, String written) {
    close();
    String title =
        SummaryText.plain(
            written == null ? "" : written.replaceFirst("(^|[ \\t])#++[ \\t]*+$", ""));
    boolean first = !titled && level == 1 && top.isEmpty();
    titled = true;
    if (first) {
      return;
    }
    if (title.isEmpty()) {
      fault(text.lineSpan(number), "This group has no title", "Write a title after the #.");
      return;
    }
    int end = text.startOf(number) + text.line(number).stripTrailing().length();
    Span span = text.span(text.startOf(number), end);
    Node node = new Node(-1, entry(Toc.Kind.GROUP, title, span), new ArrayList<>());
    top.add(node);
    group = Optional.of(node);
  }

  private void close() {
    open.clear();
    group = Optional.empty();
    groupHasItems = false;
  }

  /** A line that is no list item: a chapter before or after the numbered ones, or prose. */
  private boolean plain(int number, String content, boolean underlined) {
    String stripped = content.strip();
    List<SummaryLine.Part> parts = SummaryLine.parts(stripped, references);
    boolean linked = parts.get(0).target().isPresent();
    int indent = SummaryText.column(content.substring(0, content.indexOf(stripped)));
    if (linked) {
      if (indent < STEP || open.isEmpty()) {
        open.clear();
        if (groupHasItems) {
          close();
        }
      }
      entries(number, indent, content.indexOf(stripped), parts);
      return false;
    }
    if (underlined) {
      heading(number, text.line(number + 1).strip().startsWith("=") ? 1 : 2, stripped);
      return true;
    }
    if (!top.isEmpty()) {
      fault(
          text.lineSpan(number),
          "This line is neither a group nor an entry, and is not shown",
          "Write an entry as * [Title](path.md) and a group as ## Title.");
    }
    return false;
  }

  private void item(int number, int indent, int offset, String content) {
    String stripped = content.strip();
    if (stripped.startsWith("<!--") && stripped.endsWith("-->")) {
      return;
    }
    if (content.isBlank()) {
      fault(text.lineSpan(number), "This entry is empty", "Write * [Title](path.md).");
      return;
    }
    nest(number, indent);
    entries(number, indent, offset, SummaryLine.parts(content.stripTrailing(), references));
    groupHasItems = group.isPresent();
  }

  /** Closes the entries that an item of this indentation does not stand below. */
  private void nest(int number, int indent) {
    int sibling = Integer.MAX_VALUE;
    while (!open.isEmpty() && indent < open.getLast().indent() + STEP) {
      sibling = open.removeLast().indent();
    }
    if (sibling < indent) {
      fault(
          text.lineSpan(number),
          "This entry is indented by one space only, so it is on the same level as the one above",
          "Indent it by two spaces to nest it, or not at all.");
    }
    if (!open.isEmpty() && indent > open.getLast().indent() + MAX_STEP) {
      fault(
          text.lineSpan(number),
          "This entry is indented by more than one level",
          "Indent it by two spaces more than its parent entry.");
    }
    if (open.size() >= MAX_DEPTH) {
      fault(text.lineSpan(number), "This entry is nested too deeply", "Use fewer levels.");
      while (open.size() >= MAX_DEPTH) {
        open.removeLast();
      }
    }
  }

  private void entries(int number, int indent, int offset, List<SummaryLine.Part> parts) {
    List<Node> siblings =
        open.isEmpty() ? group.map(Node::children).orElse(top) : open.getLast().children();
    int lineStart = text.startOf(number) + offset;
    Node last = null;
    for (SummaryLine.Part part : parts) {
      Span span = text.span(lineStart + part.start(), lineStart + part.end());
      part.problem().ifPresent(problem -> fault(span, problem, "Write * [Title](path.md)."));
      if (last != null) {
        fault(span, "There is more than one entry on this line", "Give each a line of its own.");
      }
      last = new Node(indent, entry(part, span), new ArrayList<>());
      siblings.add(last);
    }
    open.addLast(last);
  }

  private Toc.Entry entry(SummaryLine.Part part, Span span) {
    String target = part.target().orElse("").strip();
    if (target.indexOf('\\') >= 0 && !SCHEME.matcher(target).matches()) {
      target = target.replace('\\', '/');
      fault(span, "The path of this entry has backslashes", "Write slashes: " + target);
    }
    String title = part.title();
    if (title.isEmpty()) {
      fault(span, "This entry has no title", "Write it between the brackets.");
      title = target.isEmpty() ? "…" : target;
    }
    if (target.isEmpty()) {
      return entry(Toc.Kind.TEXT, title, span);
    }
    if (SCHEME.matcher(target).matches()) {
      return new Toc.Entry(
          Toc.Kind.EXTERNAL, title, target, Optional.empty(), Optional.empty(), span, List.of());
    }
    int hash = target.indexOf('#');
    String anchor = hash < 0 ? "" : Urls.decode(target.substring(hash + 1));
    Optional<String> path = path(hash < 0 ? target : target.substring(0, hash));
    if (path.isEmpty()) {
      fault(
          span, "This entry has no page of the handbook as its target", "Name a page by its path.");
      return entry(Toc.Kind.TEXT, title, span);
    }
    Optional<String> named = anchor.isEmpty() ? Optional.empty() : Optional.of(anchor);
    return new Toc.Entry(Toc.Kind.PAGE, title, target, path, named, span, List.of());
  }

  private static Toc.Entry entry(Toc.Kind kind, String title, Span span) {
    return new Toc.Entry(kind, title, "", Optional.empty(), Optional.empty(), span, List.of());
  }

  /** The content path a target means: a folder is its README, a name without extension a page. */
  private Optional<String> path(String target) {
    int query = target.indexOf('?');
    String cut = query < 0 ? target : target.substring(0, query);
    if (cut.isEmpty()) {
      return Optional.empty();
    }
    return Urls.resolve(Urls.folder(summary.path()), Urls.decode(cut)).map(SummaryParser::asPage);
  }

  private static String asPage(String path) {
    String name = Urls.name(path);
    return name.isEmpty() ? path + "README.md" : name.indexOf('.') < 0 ? path + ".md" : path;
  }

  private void fault(Span span, String message, String help) {
    faults.add(new Fault(RuleId.TOC_STRUCTURE, summary.path(), span, message, Optional.of(help)));
  }
}
