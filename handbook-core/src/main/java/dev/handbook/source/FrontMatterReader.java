package dev.handbook.source;

import dev.handbook.dialect.data.TomlReader;
import dev.handbook.model.Fault;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.rule.RuleId;
import dev.handbook.source.yaml.Yaml;
import dev.handbook.source.yaml.YamlProblem;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Splits the front matter off a page: a block between a line {@code ---} at the very start and the
 * next line {@code ---} or {@code ...}, as Jekyll and GitBook read it, or a {@link ForeignHead}.
 *
 * <p>A page may also begin with a thematic break, and then nothing of it must be lost. So the block
 * has to look like YAML: its first line that is neither blank nor a comment holds a key.
 */
final class FrontMatterReader {
  /** A thematic break of hyphens; only the plainest is a fence. */
  private static final Pattern FENCE = Pattern.compile(" {0,3}-{3,}+[ \\t]*+");

  private static final Result NO_FRONT_MATTER = new Result(FrontMatter.NONE, 0, List.of());

  private final String path;
  private final SourceText text;
  private final int cap;
  private final List<Fault> faults = new ArrayList<>();

  private FrontMatterReader(String path, SourceText text, int cap) {
    this.path = path;
    this.text = text;
    this.cap = cap;
  }

  /**
   * What was found.
   *
   * @param bodyStart offset at which the Markdown begins
   */
  record Result(FrontMatter frontMatter, int bodyStart, List<Fault> faults) {
    Result {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads the front matter of a page; a page without one is all body.
   *
   * @param cap bytes of UTF-8 it may have at most
   */
  static Result read(String path, SourceText text, int cap) {
    return new FrontMatterReader(path, text, cap).read();
  }

  /** Reads a file that is nothing but YAML, as if all of it were front matter. */
  static Result readWhole(String path, SourceText text, int cap) {
    return new FrontMatterReader(path, text, cap).whole();
  }

  private Result whole() {
    int end = text.text().length();
    try {
      if (text.text().getBytes(StandardCharsets.UTF_8).length > cap) {
        throw YamlProblem.unsafe(
            text.lineSpan(1),
            "The file is longer than " + size(cap),
            "Leave out what is not used.");
      }
      return new Result(
          new FrontMatter(Optional.of(text.span(0, end)), entries(0, end)), end, faults);
    } catch (YamlProblem problem) {
      report(problem, List.of());
      return new Result(FrontMatter.NONE, end, faults);
    }
  }

  /** A number of bytes in words. */
  static String size(int bytes) {
    return bytes % (1024 * 1024) == 0
        ? bytes / (1024 * 1024) + " MB"
        : bytes % 1024 == 0 ? bytes / 1024 + " KB" : bytes + " bytes";
  }

  private Result read() {
    Optional<ForeignHead> foreign = ForeignHead.of(text);
    if (foreign.isPresent()) {
      return foreign(foreign.get());
    }
    int first = nextLine(1, line -> !line.isBlank());
    if (first == 0 || !FENCE.matcher(text.line(first)).matches()) {
      return NO_FRONT_MATTER;
    }
    boolean opens = first == 1 && text.line(1).stripTrailing().equals("---");
    if (!opens) {
      return misplaced(first);
    }
    int closing = nextLine(2, FrontMatterReader::closes);
    return closing == 0 ? unclosed() : between(closing);
  }

  private Result foreign(ForeignHead head) {
    int next = head.bodyLine();
    int bodyStart = next > text.lineCount() ? text.text().length() : text.startOf(next);
    Span span = text.span(0, head.end());
    try {
      refuseLong(head.start(), head.end());
      List<Entry> entries =
          head.notation() == ForeignHead.Notation.TOML
              ? toml(head)
              : entries(head.start(), head.end());
      return new Result(new FrontMatter(Optional.of(span), entries), bodyStart, faults);
    } catch (YamlProblem problem) {
      List<Entry> saved = Withholding.inBroken(text, head.start(), head.end());
      if (head.notation() != ForeignHead.Notation.TOML && saved.isEmpty()) {
        // What only looks like a head is text.
        return NO_FRONT_MATTER;
      }
      report(problem, saved);
      return new Result(new FrontMatter(Optional.of(span), saved), bodyStart, faults);
    }
  }

  private List<Entry> toml(ForeignHead head) throws YamlProblem {
    TomlReader.Result result = TomlReader.read(text, head.start(), head.end());
    if (result.problem().isPresent()) {
      throw YamlProblem.syntax(
          result.place(), result.problem().get(), "Write each key as key = \"value\".");
    }
    return Withholding.heeded(result.root().entries());
  }

  private void refuseLong(int start, int end) throws YamlProblem {
    if (text.text().substring(start, end).getBytes(StandardCharsets.UTF_8).length > cap) {
      throw YamlProblem.unsafe(
          text.lineSpan(1),
          "The front matter is longer than " + size(cap),
          "Move what is not metadata into the page.");
    }
  }

  private Result between(int closing) {
    HeadLikeness likeness = HeadLikeness.of(text, closing);
    if (likeness == HeadLikeness.MARKDOWN) {
      return NO_FRONT_MATTER;
    }
    int start = text.startOf(2);
    int end = text.startOf(closing);
    Span span = text.span(0, end + text.line(closing).length());
    int bodyStart = closing < text.lineCount() ? text.startOf(closing + 1) : text.text().length();
    try {
      refuseLong(start, end);
      return new Result(new FrontMatter(Optional.of(span), entries(start, end)), bodyStart, faults);
    } catch (YamlProblem problem) {
      List<Entry> saved = Withholding.inBroken(text, start, end);
      if (likeness == HeadLikeness.EITHER && saved.isEmpty()) {
        return NO_FRONT_MATTER;
      }
      report(problem, saved);
      return new Result(new FrontMatter(Optional.of(span), saved), bodyStart, faults);
    }
  }

  private int nextLine(int from, Predicate<String> wanted) {
    for (int line = from; line <= text.lineCount(); line++) {
      if (wanted.test(text.line(line))) {
        return line;
      }
    }
    return 0;
  }

  private static boolean closes(String line) {
    String fence = line.stripTrailing();
    return fence.equals("---") || fence.equals("...");
  }

  private List<Entry> entries(int start, int end) throws YamlProblem {
    Yaml.Document document = Yaml.read(text, start, end);
    if (document.root().isEmpty()) {
      return List.of();
    }
    Value root = document.root().get();
    if (!(root instanceof Mapping mapping)) {
      throw YamlProblem.syntax(
          root.span(), "Front matter consists of keys with values", "Write each as key: value.");
    }
    for (Entry repeated : document.repeated()) {
      faults.add(
          new Fault(
              RuleId.FRONTMATTER_DUPLICATE_KEY,
              path,
              repeated.keySpan(),
              "The key " + repeated.key() + " appears a second time; the first one counts",
              Optional.of("Keep one of the two.")));
    }
    return Withholding.heeded(mapping.entries());
  }

  /** An opening fence with keys below it, but none that closes. */
  private Result unclosed() {
    int first = nextLine(2, line -> !line.isBlank());
    return first == 0
        ? NO_FRONT_MATTER
        : lost(
            first,
            paragraphEnd(first),
            YamlProblem.syntax(
                text.lineSpan(1),
                "The front matter that begins here is never closed",
                "Put a line --- below its last key."));
  }

  /** Keys between fences that do not stand at the very start, or are not exactly three hyphens. */
  private Result misplaced(int fence) {
    int end = fence < text.lineCount() ? paragraphEnd(fence + 1) : 0;
    return end <= fence + 1 || !FENCE.matcher(text.line(end)).matches()
        ? NO_FRONT_MATTER
        : lost(
            fence + 1,
            end,
            YamlProblem.syntax(
                text.lineSpan(fence),
                "Front matter is read only between two lines ---, the first of them at the very"
                    + " start of the file",
                "Remove what stands before it, and write exactly three hyphens."));
  }

  private int paragraphEnd(int first) {
    int blank = nextLine(first, String::isBlank);
    return blank == 0 ? text.lineCount() : Math.max(first, blank - 1);
  }

  /** What was meant as front matter but is none: it stays in the body, so nothing is lost. */
  private Result lost(int first, int last, YamlProblem problem) {
    if (!HeadLikeness.isKey(text.line(first)) && !Withholding.begins(text.line(first))) {
      return NO_FRONT_MATTER;
    }
    int end = text.startOf(last) + text.line(last).length();
    List<Entry> saved = Withholding.inBroken(text, text.startOf(first), end);
    report(problem, saved);
    return new Result(new FrontMatter(Optional.empty(), saved), 0, faults);
  }

  private void report(YamlProblem problem, List<Entry> saved) {
    String kept =
        saved.isEmpty()
            ? ""
            : " Until then the page is left out, because it names \"" + saved.get(0).key() + "\".";
    Optional<String> help = problem.help().map(remedy -> remedy + kept);
    faults.add(new Fault(problem.rule(), path, problem.span(), problem.getMessage(), help));
  }
}
