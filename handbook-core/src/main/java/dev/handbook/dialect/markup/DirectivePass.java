package dev.handbook.dialect.markup;

import dev.handbook.dialect.reading.Argument;
import dev.handbook.dialect.reading.Arguments;
import dev.handbook.dialect.reading.Line;
import dev.handbook.model.MarkupFamily;
import dev.handbook.text.Signs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes containers between colons of the fences of which MyST and mdBook's admonish have blocks,
 * and Markdown of MyST's roles, labels and comments: what stands in those fences is no code.
 */
final class DirectivePass {
  private static final int DEEPEST = 50;

  private static final Pattern DIRECTIVE =
      Pattern.compile("\\{([A-Za-z][\\w:-]{0,40})}[ \\t]*(.*)");
  private static final Pattern ADMONISH = Pattern.compile("admonish\\b[ \\t]*([\\w-]*)(?!=)(.*)");
  private static final Pattern OPTION = Pattern.compile(":([\\w-]+):[ \\t]*(.*)");
  private static final Pattern LABEL = Pattern.compile("\\(([\\w:.-]{1,100})\\)=\\s*");
  private static final Pattern LABELS = Pattern.compile("(?m)^\\(([\\w:.-]{1,100})\\)=");
  private static final Pattern ROLE =
      Pattern.compile("\\{([a-z][a-z:._-]{0,30})}`([^`\\n]{1,300})`");
  private static final Pattern TARGET = Pattern.compile("(.*?)\\s*<([^<>]+)>");

  private static final Set<String> CODE =
      Set.of("code-block", "code", "sourcecode", "code-cell", "prompt");
  private static final Set<String> LISTS =
      Set.of("toctree", "tableofcontents", "contents", "bibliography", "index", "tags");
  private static final Set<String> PICTURES = Set.of("figure", "image");
  private static final Set<String> AS_THEY_ARE =
      Set.of("eval-rst", "raw", "math", "mermaid", "include", "literalinclude", "graphviz");

  private final String text;
  private final boolean myst;
  private final Pieces out;
  private final List<Integer> hidden = new ArrayList<>();
  private final Deque<Fence> open = new ArrayDeque<>();
  private final Set<String> labels = new HashSet<>();
  private int at;

  private DirectivePass(String text, boolean myst) {
    this.text = text;
    this.myst = myst;
    this.out = new Pieces(text);
  }

  /** A fence that holds Markdown; with what its end is written. */
  private record Fence(char mark, int length, String end) {}

  static Translation translate(String text, Signs signs, Notation notation) {
    boolean myst = notation.has(MarkupFamily.DIRECTIVES);
    boolean book =
        (signs.has('`') || signs.has('~'))
            && notation.has(MarkupFamily.BOOK_INCLUDES)
            && text.contains("admonish");
    return myst || book ? new DirectivePass(text, myst).translate() : Translation.unchanged(text);
  }

  private Translation translate() {
    while (at < text.length()) {
      Line line = Line.at(text, at);
      int next = Math.min(text.length(), line.end() + 1);
      int run = line.isBlank() ? 0 : run(line);
      if (run >= 3) {
        fence(line, run, next);
      } else if (myst && !line.isBlank() && line.columns() < 4) {
        written(line, next);
      } else {
        out.copy(at, next);
      }
      at = Math.max(at, next);
    }
    return out.finish(List.of(), hidden);
  }

  private int run(Line line) {
    char mark = text.charAt(line.first());
    int end = line.first();
    while (end < line.end() && text.charAt(end) == mark && (mark == '`' || mark == '~')) {
      end++;
    }
    return end - line.first();
  }

  private void fence(Line line, int run, int next) {
    char mark = text.charAt(line.first());
    String info = text.substring(line.first() + run, line.end()).strip();
    Fence inner = open.peek();
    if (info.isEmpty()
        && open.stream().anyMatch(fence -> fence.mark() == mark && fence.length() == run)) {
      while (inner.mark() != mark || inner.length() != run) {
        open.pop();
        inner = open.peek();
      }
      open.pop();
      replace(line, inner.end());
      return;
    }
    Matcher directive = DIRECTIVE.matcher(info);
    Matcher admonish = ADMONISH.matcher(info);
    if (open.size() >= DEEPEST) {
      out.copy(at, next);
      copyCode(next, mark, run);
    } else if (myst && directive.matches()) {
      directive(line, mark, run, directive.group(1), directive.group(2).strip());
    } else if (!myst && admonish.matches()) {
      replace(line, ":".repeat(run) + admonition(admonish));
      open.push(new Fence(mark, run, ":".repeat(run)));
    } else {
      out.copy(at, next);
      copyCode(next, mark, run);
    }
  }

  private void replace(Line line, String written) {
    out.copy(line.start(), line.first());
    out.put(written, line.first(), line.end());
    out.copy(line.end(), Math.min(text.length(), line.end() + 1));
  }

  private static String admonition(Matcher admonish) {
    Arguments arguments = Arguments.read(admonish.group(2), 0, admonish.group(2).length());
    String title =
        arguments.positional().stream()
            .filter(Argument::quoted)
            .map(Argument::value)
            .findFirst()
            .orElse(arguments.text("title"));
    String kind = admonish.group(1).isEmpty() ? "note" : admonish.group(1);
    boolean folds = arguments.text("collapsible").equals("true");
    String shown = title.isEmpty() && folds ? HintArguments.titleOf(kind) : title;
    return (folds ? "details" : kind)
        + (shown.isEmpty() ? "" : "[" + shown.replace(']', ')') + "]");
  }

  /** Copies code up to its end. */
  private void copyCode(int from, char mark, int run) {
    at = from;
    while (at < text.length()) {
      Line line = Line.at(text, at);
      int next = Math.min(text.length(), line.end() + 1);
      out.copy(at, next);
      at = next;
      boolean ends = !line.isBlank() && text.charAt(line.first()) == mark && run(line) >= run;
      if (ends && text.substring(line.first(), line.end()).strip().length() == run(line)) {
        return;
      }
    }
  }

  private void directive(Line line, char mark, int run, String name, String argument) {
    int next = Math.min(text.length(), line.end() + 1);
    if (AS_THEY_ARE.contains(name)) {
      boolean formula = name.equals("math") || name.equals("mermaid");
      if (formula) {
        replace(line, String.valueOf(mark).repeat(run) + name);
      } else {
        out.copy(line.start(), next);
      }
      copyCode(next, mark, run);
    } else if (CODE.contains(name)) {
      replace(line, String.valueOf(mark).repeat(run) + argument);
      copyCode(options(next, new StringBuilder()), mark, run);
    } else if (LISTS.contains(name)) {
      skip(next, mark, run);
    } else if (PICTURES.contains(name)) {
      StringBuilder alt = new StringBuilder();
      int behind = options(next, alt);
      replace(
          line,
          "![" + Values.escaped(alt.toString()) + "](<" + Values.inAddress(argument) + ">)\n");
      open.push(new Fence(mark, run, ""));
      at = behind;
    } else {
      replace(line, ":".repeat(run) + "{" + name + "} " + argument);
      open.push(new Fence(mark, run, ":".repeat(run)));
    }
  }

  /** Behind the lines of options; what stands for a picture is put into a text. */
  private int options(int from, StringBuilder alt) {
    int end = from;
    while (end < text.length()) {
      Line line = Line.at(text, end);
      Matcher option =
          OPTION.matcher(line.isBlank() ? "" : text.substring(line.first(), line.end()).strip());
      if (!option.matches()) {
        return end;
      }
      if (option.group(1).equals("alt")) {
        alt.append(option.group(2));
      }
      end = Math.min(text.length(), line.end() + 1);
    }
    return end;
  }

  private void skip(int from, char mark, int run) {
    int end = from;
    while (end < text.length()) {
      Line line = Line.at(text, end);
      end = Math.min(text.length(), line.end() + 1);
      if (!line.isBlank() && text.charAt(line.first()) == mark && run(line) >= run) {
        break;
      }
    }
    at = end;
  }

  private void written(Line line, int next) {
    String words = text.substring(line.first(), line.end());
    Matcher label = LABEL.matcher(words);
    boolean comment = words.startsWith("%") && line.columns() == 0;
    if (comment) {
      hidden.add(line.start());
      hidden.add(next);
    } else if (label.matches()) {
      replace(line, OwnMarker.open("own.anchor", "id", label.group(1)) + "\n");
    } else if (!words.startsWith("+++") || line.columns() > 0) {
      roles(line);
      out.copy(line.end(), next);
    }
  }

  private void roles(Line line) {
    Matcher role = ROLE.matcher(text).region(line.start(), line.end());
    int from = line.start();
    while (role.find()) {
      out.copy(from, role.start());
      out.put(role(role.group(1), role.group(2)), role.start(), role.end());
      from = role.end();
    }
    out.copy(from, line.end());
  }

  private String role(String name, String said) {
    Matcher given = TARGET.matcher(said);
    boolean both = given.matches() && !given.group(1).isBlank();
    String words = Values.escaped(both ? given.group(1) : said);
    String target = both ? given.group(2) : said;
    return switch (name) {
      case "doc", "download" ->
          link(words, target.indexOf('.') > 0 || name.equals("download") ? target : target + ".md");
      case "ref", "numref", "any", "eq" ->
          labels().contains(target) ? link(words, "#" + target) : words;
      case "kbd", "sub", "sup" -> "<" + name + ">" + words + "</" + name + ">";
      case "term", "abbr", "guilabel", "menuselection", "dfn" -> words;
      default -> name.startsWith("cite") ? "&#91;" + words + "&#93;" : "`" + said + "`";
    };
  }

  /** The labels of this page; those of others are not known here. */
  private Set<String> labels() {
    if (labels.isEmpty()) {
      Matcher label = LABELS.matcher(text);
      labels.add("");
      while (label.find()) {
        labels.add(label.group(1));
      }
    }
    return labels;
  }

  private static String link(String words, String target) {
    return "[" + words + "](<" + Values.inAddress(target) + ">)";
  }
}
