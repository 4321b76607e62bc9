package dev.handbook.markdown.base;

import dev.handbook.dialect.markup.Note;
import dev.handbook.model.Fault;
import dev.handbook.rule.RuleId;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what is wrong with one page while it is parsed. */
public final class PageFaults {
  /** A page that is nothing but mistakes is told so often, not more. */
  private static final int MAX_PER_RULE = 200;

  private final String path;
  private final Set<Fault> faults = new LinkedHashSet<>();
  private final Set<String> unknown = new HashSet<>();

  public PageFaults(String path, List<Fault> known) {
    this.path = path;
    faults.addAll(known);
  }

  /** Something the allowlist removed. */
  public void dropped(Span span, String what) {
    dropped(span, what, "Write it in Markdown, or leave it out.");
  }

  /** Something the allowlist removed, and what to do about it. */
  public void dropped(Span span, String what, String help) {
    add(
        RuleId.HTML_DROPPED,
        span,
        what + " is left out of the page: it is not allowed here.",
        help);
  }

  /**
   * A name in angle brackets that is shown as text: no HTML, or an element that is not closed.
   *
   * @param name in lower case
   * @param written as the page has it
   */
  public void placeholder(Span span, String name, String written) {
    boolean known = HtmlNames.isElement(name) && name.indexOf('-') < 0;
    String why = known ? "stands alone, without attributes and an end" : "is not HTML";
    add(
        RuleId.HTML_DROPPED,
        span,
        "<" + written + "> " + why + "; it is shown as text here, but not by other tools.",
        "Put it between backticks, or write \\<" + written + ">.");
  }

  /** A GitBook marker in the midst of HTML. */
  public void misplaced(Span span, String name) {
    add(
        RuleId.GITBOOK_BLOCK_UNCLOSED,
        span,
        "{% " + name + " %} is inside HTML, where blocks do not work; it is left out.",
        "Put it on a line of its own, with blank lines around it.");
  }

  /** A GitBook marker without its partner. */
  public void unclosed(Span span, String message, String help) {
    add(RuleId.GITBOOK_BLOCK_UNCLOSED, span, message, help);
  }

  /** A GitBook marker nobody knows; its end is not told of again. */
  public void unknown(Span span, Marker marker) {
    if (!unknown.add(marker.name()) && marker.closing()) {
      return;
    }
    String name = (marker.closing() ? "end" : "") + marker.name();
    add(
        RuleId.GITBOOK_BLOCK_UNKNOWN,
        span,
        "The block {% " + name + " %} is not known; its content is shown without it.",
        "Check the spelling, or remove the marker.");
  }

  /** Notation of another tool that could not be put into ours. */
  public void foreign(Note note, SourceMap sourceMap) {
    ForeignMarkup.of(note)
        .ifPresent(
            fault ->
                add(
                    fault.rule(),
                    sourceMap.writtenSpan(note.start(), note.end()),
                    fault.message(),
                    fault.help()));
  }

  /** The page cannot be shown. */
  public void skipped(String reason) {
    add(
        RuleId.PAGE_SKIPPED,
        Span.FILE,
        "The page is left out: " + reason + ".",
        "Fix the page; the others are built without it.");
  }

  /** Any other fault of the page. */
  void add(String rule, Span span, String message, String help) {
    if (faults.stream().filter(fault -> fault.rule().equals(rule)).count() < MAX_PER_RULE) {
      faults.add(new Fault(rule, path, span, message, Optional.of(help)));
    }
  }

  /** All that was noted, in the order of the places. */
  public List<Fault> all() {
    List<Fault> sorted = new ArrayList<>(faults);
    sorted.sort(Comparator.comparing(Fault::span).thenComparing(Fault::rule));
    return sorted;
  }
}
