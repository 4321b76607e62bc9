package dev.handbook.markdown.markup;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.handbook.dialect.markup.OwnMarker;
import dev.handbook.markdown.base.Budget;
import dev.handbook.markdown.base.GitBookBlock;
import dev.handbook.markdown.base.GitBookBlocks;
import dev.handbook.markdown.base.HtmlNames;
import dev.handbook.markdown.base.Marker;
import dev.handbook.markdown.base.MarkerScanner;
import dev.handbook.markdown.base.PageFaults;
import dev.handbook.markdown.base.SourceMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Copies the HTML a writer put into Markdown, tag by tag, so that every element knows its place,
 * and nothing that is opened stays open longer than the block it stands in.
 *
 * <p>It reads tags as browsers do (HTML standard, 13.2.5). It is no sanitiser: that is the
 * allowlist's work, after the parse. What changes how the following text is read, such as {@code
 * <script>} or a comment, is left out already here, so that it cannot eat the rest of the page.
 */
public final class RawHtml {
  /** Steps for a character of a tag that turns out to have no end. */
  private static final int UNENDED = 10;

  private final String html;
  private final BasedSequence chars;
  private final SourceMap sourceMap;
  private final OpenTags open;
  private final PageFaults faults;
  private final StringBuilder out;
  private final int limit;
  private final Placeholders placeholders;
  private final Set<String> unclosed = new HashSet<>();
  private int at;

  /** Where the next marker may begin, once looked for and not yet passed. */
  private int brace = -1;

  private String name;
  private int targetStart;
  private int targetEnd;

  RawHtml(BasedSequence chars, int limit, MarkupContext writer, Placeholders placeholders) {
    this.limit = limit;
    this.chars = chars;
    this.html = chars.toString();
    this.sourceMap = writer.places();
    this.open = writer.open();
    this.faults = writer.faults();
    this.out = writer.out();
    this.placeholders = placeholders;
  }

  /** Copies it. */
  void copy() {
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      int end = tag < 0 ? html.length() : tag;
      text(end);
      at = Math.max(at, end);
      if (tag >= 0) {
        markup();
      }
    }
  }

  /** Copies text; GitBook's markers in it are no text. */
  private void text(int end) {
    while (at < end) {
      if (brace < at) {
        int next = html.indexOf("{%", at);
        brace = next < 0 ? html.length() : next;
      }
      if (brace >= end) {
        break;
      }
      out.append(html, at, brace);
      Optional<Marker> found = MarkerScanner.scan(html, brace);
      if (found.isPresent() && GitBookBlocks.isKnown(found.get().name())) {
        marker(found.get());
      } else {
        out.append("{%");
        at = brace + 2;
      }
    }
    if (at < end) {
      out.append(html, at, end);
    }
  }

  /** Blocks cannot stand within HTML; those of other tools leave their text there. */
  private void marker(Marker marker) {
    int start = offset(marker.start());
    if (GitBookBlocks.isInline(marker.name())) {
      int place =
          sourceMap.add(new GitBookBlock(marker, offset(marker.end())), offset(marker.end()));
      out.append("<span ").append(SourceMap.ATTRIBUTE).append('=').append(place).append("></span>");
    } else if (html.charAt(marker.start() + 2) != OwnMarker.SIGN) {
      faults.misplaced(sourceMap.span(start, offset(marker.end())), marker.name());
    }
    at = marker.end();
  }

  private void markup() {
    int start = at;
    char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
    if (html.startsWith("<!--", at)) {
      skipTo("-->", at + 4);
    } else if (html.startsWith("<![CDATA[", at)) {
      skipTo("]]>", at);
    } else if (next == '!' || next == '?') {
      skipTo(">", at);
    } else if (next == '/' && at + 2 < html.length() && isLetter(html.charAt(at + 2))) {
      endTag(start);
    } else if (isLetter(next)) {
      startTag(start);
    } else {
      out.append("&lt;");
      at++;
    }
  }

  private void skipTo(String end, int from) {
    int found = html.indexOf(end, from);
    at = found < 0 ? html.length() : found + end.length();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void endTag(int start) {
    name = TagName.of(html, start + 2);
    int end = html.indexOf('>', start);
    sourceMap.budget().spend((end < 0 ? html.length() : end) - start);
    boolean madeUp = name.indexOf('-') >= 0 && !open.isOpen(name);
    if (end < 0 || madeUp || !HtmlNames.isElement(name)) {
      asText(start);
      return;
    }
    at = end + 1;
    if (HtmlNames.isLeftOut(name)) {
      return;
    }
    if (name.equals("br")) {
      // As every browser reads it, and as it is meant.
      out.append("<br>");
      return;
    }
    open.close(name, offset(at), out);
  }

  private void asText(int start) {
    out.append("&lt;");
    at = start + 1;
  }

  private void startTag(int start) {
    name = TagName.of(html, start + 1);
    at = start + 1 + name.length();
    targetStart = -1;
    if (!HtmlNames.isElement(name)) {
      tellPlaceholder(start);
      asText(start);
      return;
    }
    boolean ends = attributes();
    // A tag that never ends was read up to the end of the page, and so is the next one.
    sourceMap.budget().spend(ends ? 0 : (long) UNENDED * (at - start));
    if (!ends || isPlaceholder(start)) {
      asText(start);
      return;
    }
    if (HtmlNames.isLeftOut(name)) {
      faults.dropped(sourceMap.span(offset(start), offset(at)), "<" + name + ">");
      if (HtmlNames.SWALLOWED.contains(name)) {
        swallow();
      }
      return;
    }
    sourceMap.budget().spend(Budget.TAG);
    int place = sourceMap.add(offset(start), offset(at));
    if (targetStart >= 0) {
      sourceMap.target(place, offset(targetStart), offset(targetEnd));
    }
    out.append('<').append(name).append(' ').append(SourceMap.ATTRIBUTE).append('=').append(place);
    out.append(' ').append(html, start + 1 + name.length(), at);
    open.open(name, place);
  }

  private void tellPlaceholder(int start) {
    String written = html.substring(start + 1, start + 1 + name.length());
    faults.placeholder(sourceMap.span(offset(start), offset(at)), name, written);
  }

  /** Whether the tag that was read stands for something; its writer is told. */
  private boolean isPlaceholder(int start) {
    boolean bare = Placeholders.isBare(html, start + 1 + name.length(), at);
    if (!bare || !placeholders.isText(name, chars, offset(at), limit)) {
      return false;
    }
    tellPlaceholder(start);
    return true;
  }

  private int closingTag() {
    for (int i = html.indexOf("</", at); i >= 0; i = html.indexOf("</", i + 2)) {
      if (html.regionMatches(true, i + 2, name, 0, name.length())) {
        return i;
      }
    }
    unclosed.add(name);
    return -1;
  }

  private void swallow() {
    int end = unclosed.contains(name) ? -1 : closingTag();
    if (end >= 0) {
      skipTo(">", end);
    } else if (name.equals("script") || name.equals("style")) {
      at = html.length();
    }
  }

  /** Steps over the attributes and the tag's end; false when it has none. */
  private boolean attributes() {
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '>') {
        at++;
        return true;
      }
      if (c <= ' ' || c == '/') {
        at++;
      } else if (!attribute()) {
        return false;
      }
    }
    return false;
  }

  private boolean attribute() {
    int start = at++;
    while (at < html.length() && html.charAt(at) != '=' && !TagName.endsWith(html.charAt(at))) {
      at++;
    }
    String attribute = html.substring(start, at).toLowerCase(Locale.ROOT);
    skipBlanks();
    if (at >= html.length() || html.charAt(at) != '=') {
      return true;
    }
    at++;
    skipBlanks();
    if (at >= html.length()) {
      return false;
    }
    char quote = html.charAt(at);
    int from = at;
    int to;
    if (quote == '"' || quote == '\'') {
      from = at + 1;
      to = html.indexOf(quote, from);
      if (to < 0) {
        return false;
      }
      at = to + 1;
    } else {
      while (at < html.length() && html.charAt(at) > ' ' && html.charAt(at) != '>') {
        at++;
      }
      to = at;
    }
    if (targetStart < 0
        && (attribute.equals("href") || attribute.equals("src") || attribute.equals("srcset"))) {
      targetStart = from;
      targetEnd = to;
    }
    return true;
  }

  private void skipBlanks() {
    while (at < html.length() && html.charAt(at) <= ' ') {
      at++;
    }
  }

  /** Where a character of the copied text stands in the body. */
  private int offset(int index) {
    if (chars.getEndOffset() - chars.getStartOffset() == chars.length()) {
      return chars.getStartOffset() + index;
    }
    int offset = index < chars.length() ? chars.getIndexOffset(index) : chars.getEndOffset();
    return offset < 0 ? chars.getStartOffset() : offset;
  }
}
