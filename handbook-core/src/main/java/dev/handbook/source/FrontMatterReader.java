package dev.handbook.source;

import dev.handbook.model.Fault;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.SourceText;
import dev.handbook.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits the front matter off a page: a block between a line {@code ---} at the very start and the
 * next line {@code ---} or {@code ...}, as Jekyll and GitBook read it.
 *
 * <p>A page may also begin with a thematic break, and then nothing of it must be lost. So the block
 * has to look like YAML: its first line that is neither blank nor a comment holds a key.
 */
final class FrontMatterReader {
  /** The longest block that is read, in characters; the longest of a real handbook has 2,000. */
  static final int CAP = 64 * 1024;

  /** A key as people write keys: one word. */
  private static final Pattern KEY =
      Pattern.compile(
          "[ \\t]*+(?:[\\p{L}\\p{N}_$@.<][\\p{L}\\p{N}_$@.</-]*+|\"[^\"]*+\"|'[^']*+')[ \\t]*+:"
              + "(?:[ \\t].*+)?+");

  /** A key of several words; prose has those, too. */
  private static final Pattern KEY_OF_WORDS =
      Pattern.compile("[ \\t]*+[\\p{L}\\p{N}_][^:\"'`]{0,80}+:(?:[ \\t].*+)?+");

  /** What only YAML begins with: an anchor, an alias, a tag, a directive, an explicit key. */
  private static final Pattern YAML_MARK =
      Pattern.compile(
          "(?:&[\\w-]++(?: .*+)?+|\\*[\\w-]++[ ]*+(?::.*+)?+|!{1,2}[\\w<].*+|%(?:YAML|TAG) .*+"
              + "|\\? .*+)");

  private static final Pattern LIST_OF_KEYS =
      Pattern.compile("- [\\p{L}_][\\p{L}\\p{N}_-]*+:(?: .*+)?+");

  /** Keys that keep a page out of every output, wherever they stand in a block that is broken. */
  private static final Pattern WITHHOLDING =
      Pattern.compile(
          "\\b(confidential|hidden)\\b[\"']?[ \\t]*+:[ \\t]*+([^\\r\\n,}#]*+)",
          Pattern.CASE_INSENSITIVE);

  private final String path;
  private final SourceText text;
  private final List<Fault> faults = new ArrayList<>();

  private FrontMatterReader(String path, SourceText text) {
    this.path = path;
    this.text = text;
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

  /** Reads the front matter of a page; a page without one is all body. */
  static Result read(String path, SourceText text) {
    return new FrontMatterReader(path, text).read();
  }

  private Result read() {
    if (!isFence(text.line(1), false)) {
      return new Result(FrontMatter.NONE, 0, List.of());
    }
    int closing = closingLine();
    if (closing == 0) {
      return unclosed();
    }
    int start = text.lineCount() > 1 ? text.startOf(2) : text.text().length();
    int end = text.startOf(closing);
    Likeness likeness = likeness(closing);
    if (likeness == Likeness.MARKDOWN) {
      return new Result(FrontMatter.NONE, 0, List.of());
    }
    Span span = text.span(0, end + text.line(closing).length());
    int bodyStart = closing < text.lineCount() ? text.startOf(closing + 1) : text.text().length();
    try {
      if (end - start > CAP) {
        throw YamlProblem.unsafe(
            text.lineSpan(1),
            "The front matter is longer than " + CAP / 1024 + " KB",
            "Move what is not metadata into the page.");
      }
      return new Result(new FrontMatter(Optional.of(span), entries(start, end)), bodyStart, faults);
    } catch (YamlProblem problem) {
      if (likeness == Likeness.EITHER && !problem.rule().equals("frontmatter-unsafe-yaml")) {
        return new Result(FrontMatter.NONE, 0, List.of());
      }
      List<Entry> saved = withholding(start, end);
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
    for (int line = 2; line < closing; line++) {
      String content = text.line(line);
      String stripped = content.strip();
      if (stripped.isEmpty()) {
        continue;
      }
      if (stripped.startsWith("#")) {
        onlyKeysInComments &= KEY.matcher(stripped.replaceFirst("^#++", "")).matches();
        continue;
      }
      if (KEY.matcher(content).matches()
          || YAML_MARK.matcher(stripped).matches()
          || LIST_OF_KEYS.matcher(stripped).matches()) {
        return Likeness.YAML;
      }
      boolean flow =
          (stripped.startsWith("{") && !stripped.startsWith("{%")) || stripped.startsWith("[");
      return flow || KEY_OF_WORDS.matcher(content).matches() ? Likeness.EITHER : Likeness.MARKDOWN;
    }
    return onlyKeysInComments ? Likeness.YAML : Likeness.MARKDOWN;
  }

  private int closingLine() {
    for (int line = 2; line <= text.lineCount(); line++) {
      if (isFence(text.line(line), true)) {
        return line;
      }
    }
    return 0;
  }

  private static boolean isFence(String line, boolean closing) {
    String fence = line.stripTrailing();
    return fence.equals("---") || (closing && fence.equals("..."));
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
    return mapping.entries();
  }

  /** An opening fence with keys below it, but none that closes. */
  private Result unclosed() {
    if (text.lineCount() < 2 || !KEY.matcher(text.line(2)).matches()) {
      return new Result(FrontMatter.NONE, 0, List.of());
    }
    int last = 2;
    while (last < text.lineCount() && !text.line(last + 1).isBlank()) {
      last++;
    }
    int end = text.startOf(last) + text.line(last).length();
    List<Entry> saved = withholding(text.startOf(2), end);
    report(
        YamlProblem.syntax(
            text.lineSpan(1),
            "The front matter that begins here is never closed",
            "Put a line --- below its last key."),
        saved);
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

  /**
   * The keys of a broken block that keep a page out of every output: a slip of the keyboard must
   * not publish a confidential page.
   */
  private List<Entry> withholding(int start, int end) {
    List<Entry> found = new ArrayList<>();
    Matcher matcher = WITHHOLDING.matcher(text.text()).region(start, end);
    while (matcher.find()) {
      String value = matcher.group(2).strip().replaceAll("^[\"']|[\"']$", "");
      if (!value.equals("false")) {
        Span keySpan = text.span(matcher.start(1), matcher.end(1));
        Span span = text.span(matcher.start(2), matcher.end(2));
        String key = matcher.group(1).toLowerCase(Locale.ROOT);
        found.add(new Entry(key, keySpan, new Scalar(value, span)));
        break;
      }
    }
    return found;
  }
}
