package dev.handbook.source;

import dev.handbook.model.Fault;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Value;
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
 * next line {@code ---} or {@code ...}, as Jekyll and GitBook read it.
 *
 * <p>A page may also begin with a thematic break, and then nothing of it must be lost. So the block
 * has to look like YAML: its first line that is neither blank nor a comment holds a key.
 */
final class FrontMatterReader {
  /** A key as people write keys: one word. */
  private static final Pattern KEY =
      Pattern.compile(
          "[ \\t]*+(?:[\\p{L}\\p{N}_$@.<][\\p{L}\\p{N}_$@.</-]*+|\"[^\"]*+\"|'[^']*+')[ \\t]*+:"
              + "(?:[ \\t].*+)?+",
          Pattern.DOTALL);

  /** A key of several words; prose has those, too. */
  private static final Pattern KEY_OF_WORDS =
      Pattern.compile("[ \\t]*+[\\p{L}\\p{N}_][^:\"'`]{0,80}+:(?:[ \\t].*+)?+", Pattern.DOTALL);

  /** What only YAML begins with: an anchor, an alias, a tag, a directive, an explicit key. */
  private static final Pattern YAML_MARK =
      Pattern.compile(
          "(?:&[\\w-]++(?: .*+)?+|\\*[\\w-]++[ ]*+(?::.*+)?+|!{1,2}[\\w<].*+|%(?:YAML|TAG) .*+"
              + "|\\? .*+)",
          Pattern.DOTALL);

  private static final Pattern LIST_OF_KEYS =
      Pattern.compile("- [\\p{L}_][\\p{L}\\p{N}_-]*+:(?: .*+)?+", Pattern.DOTALL);

  private static final Pattern FLOW = Pattern.compile("\\{(?![{%]).*+", Pattern.DOTALL);

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

  private Result between(int closing) {
    Likeness likeness = likeness(closing);
    if (likeness == Likeness.MARKDOWN) {
      return NO_FRONT_MATTER;
    }
    int start = text.startOf(2);
    int end = text.startOf(closing);
    Span span = text.span(0, end + text.line(closing).length());
    int bodyStart = closing < text.lineCount() ? text.startOf(closing + 1) : text.text().length();
    try {
      if (text.text().substring(start, end).getBytes(StandardCharsets.UTF_8).length > cap) {
        throw YamlProblem.unsafe(
            text.lineSpan(1),
            "The front matter is longer than " + size(cap),
            "Move what is not metadata into the page.");
      }
      return new Result(new FrontMatter(Optional.of(span), entries(start, end)), bodyStart, faults);
    } catch (YamlProblem problem) {
      List<Entry> saved = Withholding.inBroken(text, start, end);
      if (likeness == Likeness.EITHER && saved.isEmpty()) {
        return NO_FRONT_MATTER;
      }
      report(problem, saved);
      return new Result(new FrontMatter(Optional.of(span), saved), bodyStart, faults);
    }
  }

  /** How much a block that stands between two fences looks like front matter. */
  private enum Likeness {
    YAML,
    /** Front matter if it can be read as such. */
    EITHER,
    MARKDOWN
  }

  private Likeness likeness(int closing) {
    boolean onlyKeysInComments = true;
    boolean compact = true;
    boolean keys = false;
    String first = "";
    for (int line = 2; line < closing; line++) {
      String content = text.line(line);
      boolean comment = content.stripLeading().startsWith("#");
      keys = keys || KEY.matcher(content).matches();
      compact &= !content.isBlank();
      if (Withholding.begins(content)) {
        return Likeness.YAML;
      }
      if (comment) {
        onlyKeysInComments &= KEY.matcher(content.replaceFirst("#++", "")).matches();
      } else if (first.isEmpty()) {
        first = content.stripTrailing();
      }
    }
    boolean yaml = first.isEmpty() ? onlyKeysInComments : keys && compact;
    return yaml ? Likeness.YAML : likeness(first);
  }

  private static Likeness likeness(String first) {
    String stripped = first.strip();
    if (KEY.matcher(first).matches()
        || YAML_MARK.matcher(stripped).matches()
        || LIST_OF_KEYS.matcher(stripped).matches()) {
      return Likeness.YAML;
    }
    // {{ }} and {% %} are templates and GitBook's blocks.
    boolean flow = FLOW.matcher(stripped).matches();
    return flow || KEY_OF_WORDS.matcher(first).matches() ? Likeness.EITHER : Likeness.MARKDOWN;
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
              "frontmatter-duplicate-key",
              path,
              repeated.keySpan(),
              "The key " + repeated.key() + " stands here a second time; the first one counts",
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
    if (!KEY.matcher(text.line(first)).matches() && !Withholding.begins(text.line(first))) {
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
