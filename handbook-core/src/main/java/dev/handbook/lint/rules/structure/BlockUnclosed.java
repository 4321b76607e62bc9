package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.rule.RuleId;
import dev.handbook.text.KeywordSet;
import dev.handbook.text.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comment, fence or element that is opened and never closed swallows the rest of the page. */
final class BlockUnclosed implements PageRule {
  private static final KeywordSet MAY_OPEN =
      KeywordSet.of("<!--", "```", "~~~", "<details", "<table");

  /** In CommonMark up to three blanks; more of them in items of lists, and ">" in quotations. */
  private static final Pattern FENCE =
      Pattern.compile("^([\\s>]*(?:[-*+] +|\\d{1,9}[.)] +)?)(`{3,}(?=[^`]*$)|~{3,})(.*)$");

  private static final Pattern TAG =
      Pattern.compile("<(/?)(details|table)\\b[^>]*>", Pattern.CASE_INSENSITIVE);

  private static final Pattern CODE = Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)");

  /** What is open. */
  private record Open(String name, int line) {}

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("block-unclosed", "HB0633", "Block is never closed");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    SourceText text = page.text();
    if (!MAY_OPEN.in(text.text())) {
      return;
    }
    Scan scan = new Scan();
    int at = scan.next(text.text(), page.source().bodyStart());
    while (at < text.text().length()) {
      int line = text.lineOf(at);
      scan.read(text.line(line), line);
      at = line == text.lineCount() ? text.text().length() : text.startOf(line + 1);
      at = scan.next(text.text(), at);
    }
    Open left = scan.left();
    if (left != null && !isShownAsText(page, left)) {
      report
          .at(
              text.lineSpan(left.line()),
              "This "
                  + left.name()
                  + " is never closed, so it includes the rest of "
                  + (endsBefore(page, left) ? "the list or quotation around it." : "the page."))
          .context(left.name())
          .help("Close it where it ends.");
    }
  }

  /** Of a tag that is shown as text, html-dropped tells. */
  private static boolean isShownAsText(Page page, Open left) {
    return left.name().startsWith("<")
        && page.faults().stream()
            .anyMatch(
                fault ->
                    fault.rule().equals(RuleId.HTML_DROPPED) && fault.span().line() == left.line());
  }

  /** Whether something of the page stands below what is not closed: code ends with its list. */
  private static boolean endsBefore(Page page, Open left) {
    List<Block> blocks = page.blocks();
    return !left.name().startsWith("<")
        && !blocks.isEmpty()
        && blocks.get(blocks.size() - 1).flatten().anyMatch(b -> b.span().line() > left.line());
  }

  /** Goes through a page line by line. */
  private static final class Scan {
    private final Deque<Open> elements = new ArrayDeque<>();
    private Open comment;
    private Open fence;
    private String marks = "";

    Open left() {
      if (fence != null) {
        return fence;
      }
      return comment != null ? comment : elements.peekFirst();
    }

    void read(String written, int line) {
      if (fence != null) {
        closeFence(written);
        return;
      }
      String rest = written;
      if (comment == null) {
        boolean fenced = written.contains("```") || written.contains("~~~");
        if (!fenced && written.indexOf('<') < 0) {
          return;
        }
        Matcher opening = FENCE.matcher(written);
        if (opening.matches()) {
          fence = new Open("block of code", line);
          marks = opening.group(2);
          return;
        }
        rest = written.indexOf('`') >= 0 ? CODE.matcher(written).replaceAll("") : written;
      }
      outsideOfCode(rest, line);
    }

    /** The next sign with which something may begin or end, else the end of the text. */
    int next(String text, int from) {
      int at = from;
      while (at < text.length()) {
        char sign = text.charAt(at);
        if (sign == '<' || sign == '`' || sign == '~' || (sign == '>' && comment != null)) {
          return at;
        }
        at++;
      }
      return at;
    }

    private void closeFence(String written) {
      String bare = written.strip();
      while (bare.startsWith(">")) {
        bare = bare.substring(1).strip();
      }
      boolean same = !bare.isEmpty() && bare.chars().allMatch(c -> c == marks.charAt(0));
      if (same && bare.length() >= marks.length()) {
        fence = null;
      }
    }

    private void outsideOfCode(String written, int line) {
      int at = 0;
      while (at < written.length()) {
        if (comment != null) {
          int end = written.indexOf("-->", at);
          if (end < 0) {
            return;
          }
          comment = null;
          at = end + "-->".length();
          continue;
        }
        int start = written.indexOf("<!--", at);
        tags(written.substring(at, start < 0 ? written.length() : start), line);
        if (start < 0) {
          return;
        }
        comment = new Open("comment", line);
        at = start + "<!--".length();
      }
    }

    private void tags(String written, int line) {
      if (written.indexOf('<') < 0) {
        return;
      }
      Matcher tag = TAG.matcher(written);
      while (tag.find()) {
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (tag.group(1).isEmpty()) {
          elements.addLast(new Open("<" + name + ">", line));
        } else {
          close("<" + name + ">");
        }
      }
    }

    private void close(String name) {
      var last = elements.descendingIterator();
      while (last.hasNext()) {
        if (last.next().name().equals(name)) {
          last.remove();
          return;
        }
      }
    }
  }
}
