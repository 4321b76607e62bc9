package dev.handbook.source;

import dev.handbook.model.Fault;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.SourceFile;
import dev.handbook.rule.RuleId;
import dev.handbook.source.folder.ContentFile;
import dev.handbook.source.folder.Decoded;
import dev.handbook.source.folder.ReadFailure;
import dev.handbook.text.Digest;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads one Markdown file. Whatever is wrong with it becomes a fault, never an exception. */
public final class PageReader {
  /** A table of contents may list 100,000 pages. */
  static final int SUMMARY_CAP = 16 * 1024 * 1024;

  private final int cap;
  private final int frontMatterCap;
  private final Known known;
  private final UnaryOperator<FrontMatter> words;

  /** Files that were read before. */
  @FunctionalInterface
  interface Known {
    /** The file of a path, if its bytes had this digest. */
    Optional<SourceFile> file(String path, Digest digest);
  }

  /** Reads pages up to so many bytes, their front matter up to so many. */
  public PageReader(int cap, int frontMatterCap) {
    this(cap, frontMatterCap, (path, digest) -> Optional.empty());
  }

  /** The same; takes over known files that have the same bytes. */
  PageReader(int cap, int frontMatterCap, Known known) {
    this(cap, frontMatterCap, known, head -> head);
  }

  /**
   * The same for the pages of another tool.
   *
   * @param words puts its words for things in front matter into ours
   */
  PageReader(int cap, int frontMatterCap, Known known, UnaryOperator<FrontMatter> words) {
    this.cap = cap;
    this.frontMatterCap = frontMatterCap;
    this.known = known;
    this.words = words;
  }

  /** Reads a file; of one that is too large only the beginning. */
  public SourceFile read(ContentFile file) {
    try {
      if (file.size() > cap) {
        return tooLarge(file.path(), file.head(head()));
      }
      // It may have grown since it was found.
      byte[] bytes = file.head(cap + 1);
      return bytes.length > cap
          ? tooLarge(file.path(), Arrays.copyOf(bytes, Math.min(bytes.length, head())))
          : read(file.path(), bytes);
    } catch (IOException e) {
      return unreadable(file.path(), ReadFailure.reason(e));
    }
  }

  /** What was read of that path before, if it was of the same bytes. */
  private SourceFile read(String path, byte[] bytes) {
    Digest digest = Digest.of(bytes);
    // The digest of a refused file may be that of the reason.
    return known
        .file(path, digest)
        .filter(file -> file.refused().isEmpty())
        .orElseGet(() -> readable(path, bytes, digest));
  }

  /** What is read of a page that is too large: its front matter may say that it is confidential. */
  private int head() {
    return frontMatterCap + 1024;
  }

  private SourceFile readable(String path, byte[] bytes, Digest digest) {
    Decoded decoded = Decoded.of(bytes);
    boolean plain = HiddenCharacters.isPlain(bytes, decoded.text());
    String shown = plain ? decoded.text() : HiddenCharacters.replaceForbidden(decoded.text());
    SourceText text = new SourceText(shown);
    FrontMatterReader.Result head =
        path.endsWith(".yaml")
            ? FrontMatterReader.readWhole(path, text, frontMatterCap)
            : FrontMatterReader.read(path, text, frontMatterCap);
    List<Fault> faults = new ArrayList<>();
    if (decoded.refused().isPresent()) {
      Span place = text.span(decoded.offset(), decoded.offset());
      String reason = decoded.refused().get();
      faults.add(
          skipped(path, place, reason, "Save the file as UTF-8 without changing anything else."));
    } else {
      notation(path, bytes, text).ifPresent(faults::add);
      if (!plain) {
        HiddenCharacters.find(path, decoded.text(), text).ifPresent(faults::add);
      }
      faults.addAll(head.faults());
    }
    return new SourceFile(
        path,
        text,
        words.apply(head.frontMatter()),
        head.bodyStart(),
        digest,
        faults,
        decoded.refused());
  }

  /** What readers do not see but version control does: a byte-order mark, mixed line ends. */
  private static Optional<Fault> notation(String path, byte[] bytes, SourceText text) {
    int lf = 0;
    int crLf = 0;
    int cr = 0;
    String written = text.text();
    for (int line = 2; line <= text.lineCount(); line++) {
      int end = text.startOf(line) - 1;
      if (written.charAt(end) == '\r') {
        cr++;
      } else if (end > 0 && written.charAt(end - 1) == '\r') {
        crLf++;
      } else {
        lf++;
      }
    }
    String message = "";
    boolean marked = false;
    if (bytes.length > 2 && (bytes[0] & 0xff) == 0xEF && (bytes[1] & 0xff) == 0xBB) {
      message = "The file begins with a byte-order mark";
      marked = true;
    } else if ((cr > 0 && lf + crLf > 0) || (crLf > 0 && lf > 0)) {
      message =
          String.format(
              Locale.ROOT,
              "Line ends are not all the same: %d LF, %d CR LF, %d CR alone",
              lf,
              crLf,
              cr);
    } else if (cr > 0) {
      message = "Lines end in CR alone";
    }
    return message.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                RuleId.MIXED_ENCODING,
                path,
                Span.FILE,
                message,
                Optional.of("Save the file as UTF-8 without mark, with LF at the end of lines."),
                Optional.of(LineEnds.fix(path, text, crLf > lf ? "\r\n" : "\n", marked))));
  }

  private SourceFile tooLarge(String path, byte[] head) {
    String reason =
        String.format(
            Locale.ROOT,
            "The file is larger than %s and was not read",
            FrontMatterReader.size(cap));
    Decoded decoded = Decoded.of(head);
    SourceText text = new SourceText(HiddenCharacters.replaceForbidden(decoded.text()));
    FrontMatterReader.Result result = FrontMatterReader.read(path, text, frontMatterCap);
    SourceText kept = new SourceText(text.text().substring(0, result.bodyStart()));
    Fault fault = skipped(path, Span.FILE, reason, "Split it into several pages.");
    return new SourceFile(
        path,
        kept,
        words.apply(result.frontMatter()),
        result.bodyStart(),
        Digest.of(reason),
        List.of(fault),
        Optional.of(reason));
  }

  private static SourceFile unreadable(String path, String reason) {
    FrontMatterReader.Result none = FrontMatterReader.read(path, new SourceText(""), 0);
    return new SourceFile(
        path,
        new SourceText(""),
        none.frontMatter(),
        0,
        Digest.of(reason),
        List.of(skipped(path, Span.FILE, reason, "Make the file readable, or remove it.")),
        Optional.of(reason));
  }

  private static Fault skipped(String path, Span place, String reason, String help) {
    return new Fault(RuleId.PAGE_SKIPPED, path, place, reason, Optional.of(help));
  }
}
