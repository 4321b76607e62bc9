package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Makes links, pictures and footnotes of brackets (CommonMark 0.31.2, section 6.3). flexmark keeps
 * brackets that refer to nothing as tentative links and turns them back into text later, in
 * quadratic time.
 */
final class Brackets {
  private final InlineParserImpl parser;
  private final DelimiterRuns runs;
  private final Definitions definitions;
  private Opener last;
  private int lastLink;

  Brackets(InlineParserImpl parser, DelimiterRuns runs, Definitions definitions) {
    this.parser = parser;
    this.runs = runs;
    this.definitions = definitions;
  }

  private static final class Opener {
    private final Text node;
    private final int start;
    private final boolean image;
    private final DelimiterRuns.Run runBefore;
    private final Opener previous;
    private boolean bracketAfter;

    Opener(Text node, int start, boolean image, DelimiterRuns.Run runBefore, Opener previous) {
      this.node = node;
      this.start = start;
      this.image = image;
      this.runBefore = runBefore;
      this.previous = previous;
    }

    int textStart() {
      return start + (image ? 2 : 1);
    }
  }

  /** Where a link leads and where its notation ends. */
  private record Target(int end, BasedSequence address, BasedSequence title) {}

  /** Forgets all brackets. */
  void clear() {
    last = null;
    lastLink = -1;
  }

  /** Notes an opening bracket. */
  void open(Text node, int start, boolean image) {
    if (last != null) {
      last.bracketAfter = true;
    }
    last = new Opener(node, start, image, runs.last(), last);
  }

  /**
   * Makes a link of the closing bracket at an offset and its opening one.
   *
   * @return the offset behind the link; -1 when the bracket is text
   */
  int close(BasedSequence input, int at) {
    Opener opener = last;
    if (opener == null) {
      return -1;
    }
    // A link holds no link: what was opened before the last one can make none any more.
    if (!opener.image && opener.start < lastLink) {
      last = opener.previous;
      return -1;
    }
    int footnote = footnote(input, opener, at);
    if (footnote >= 0) {
      return footnote;
    }
    Target target = inline(input, at + 1);
    if (target == null) {
      target = byReference(input, opener, at);
    }
    last = opener.previous;
    if (target == null) {
      return -1;
    }
    build(input, opener, target);
    return target.end();
  }

  private int footnote(BasedSequence input, Opener opener, int at) {
    int start = opener.textStart();
    boolean possible =
        !opener.image && !opener.bracketAfter && at > start + 1 && input.charAt(start) == '^';
    if (!possible) {
      return -1;
    }
    FootnoteRepository notes = FootnoteExtension.FOOTNOTES.get(parser.getDocument());
    BasedSequence label = input.subSequence(start + 1, at).trim();
    FootnoteBlock block = notes.get(label.toString());
    if (block == null) {
      return -1;
    }
    parser.flushTextNode();
    for (Node node = opener.node.getNext(); node != null; ) {
      Node next = node.getNext();
      node.unlink();
      node = next;
    }
    runs.forget(opener.runBefore);
    BasedSequence open = input.subSequence(opener.start, start + 1);
    Footnote note = new Footnote(open, label, input.subSequence(at, at + 1));
    note.setFootnoteBlock(block);
    notes.addFootnoteReference(block, note);
    opener.node.insertAfter(note);
    opener.node.unlink();
    last = opener.previous;
    return at + 1;
  }

  private static Target inline(BasedSequence input, int from) {
    if (from >= input.length() || input.charAt(from) != '(') {
      return null;
    }
    int start = LinkSyntax.skipBlanks(input, from + 1);
    int end = LinkSyntax.destinationEnd(input, start);
    if (end < 0) {
      return null;
    }
    BasedSequence title = BasedSequence.NULL;
    int at = LinkSyntax.skipBlanks(input, end);
    if (at > end) {
      int titleEnd = LinkSyntax.titleEnd(input, at);
      if (titleEnd >= 0) {
        title = input.subSequence(at + 1, titleEnd - 1);
        at = LinkSyntax.skipBlanks(input, titleEnd);
      }
    }
    if (at >= input.length() || input.charAt(at) != ')') {
      return null;
    }
    return new Target(at + 1, bare(input.subSequence(start, end)), title);
  }

  private static BasedSequence bare(BasedSequence address) {
    boolean angled = address.length() > 1 && address.charAt(0) == '<';
    return angled ? address.subSequence(1, address.length() - 1) : address;
  }

  private Target byReference(BasedSequence input, Opener opener, int at) {
    int labelEnd = LinkSyntax.labelEnd(input, at + 1);
    boolean collapsed = labelEnd == at + 3;
    if (labelEnd > at + 3) {
      Reference found = definitions.get(input.subSequence(at + 2, labelEnd - 1));
      return found == null ? null : target(found, labelEnd);
    }
    int length = at - opener.textStart();
    if (opener.bracketAfter || length > 999) {
      return null;
    }
    Reference found = definitions.get(input.subSequence(opener.textStart(), at));
    return found == null ? null : target(found, collapsed ? labelEnd : at + 1);
  }

  private static Target target(Reference found, int end) {
    return new Target(end, found.getUrl(), found.getTitle());
  }

  private void build(BasedSequence input, Opener opener, Target target) {
    parser.flushTextNode();
    InlineLinkNode made = opener.image ? new Image() : new Link();
    for (Node node = opener.node.getNext(); node != null; ) {
      Node next = node.getNext();
      made.appendChild(node);
      node = next;
    }
    made.setChars(input.subSequence(opener.start, target.end()));
    made.setUrl(target.address());
    made.setTitle(target.title());
    opener.node.insertAfter(made);
    runs.pair(opener.runBefore);
    opener.node.unlink();
    if (!opener.image) {
      lastLink = opener.start;
    }
  }
}
