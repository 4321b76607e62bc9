package dev.handbook.lint.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a rule, taken apart into its examples.
 *
 * <p>An example is what stands in fences between two headings. Fences named by {@code
 * file=SUMMARY.md} are its files; where none is named, each fence is an example of one file. A
 * finding is announced by {@code <!-- error: rule-name -->} (in YAML {@code # error: rule-name}) at
 * the end of its line, or on a line of its own above it. The marks are taken out before the example
 * is checked. With the word {@code escaped}, {@code \}{@code u200B} stands for that character.
 */
record RulePage(String name, List<String> headings, List<Example> examples) {
  /**
   * An example.
   *
   * @param heading the heading it stands under: {@code Bad}, {@code Good} or one below
   * @param section the heading of level 2 it stands under
   * @param files text by path
   * @param expected findings, {@code path:line: severity: rule}
   */
  record Example(
      String section, String heading, Map<String, String> files, TreeSet<String> expected) {}

  private static final Pattern FENCE = Pattern.compile("^(`{3,})([a-z]*)(.*)$");
  private static final Pattern NAMED = Pattern.compile("\\bfile=(\\S+)");
  private static final Pattern MARK =
      Pattern.compile("\\s*(?:<!--|#) *(error|warning|info): *([a-z0-9-]+)(?: *-->)?$");
  private static final Pattern ALMOST_MARK =
      Pattern.compile("(?:<!--|#)\\s*(?:error|warning|warn|info)\\b.*");

  static RulePage read(String name) {
    String resource = "/dev/handbook/rules/" + name + ".md";
    try (InputStream in = RulePage.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new AssertionError("there is no rule page " + resource);
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static RulePage parse(String name, String text) {
    List<String> headings = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    List<String[]> fences = new ArrayList<>();
    String section = "";
    String heading = "";
    String[] lines = text.split("\n");
    for (int i = 0; i <= lines.length; i++) {
      if (i == lines.length || lines[i].matches("#{1,3} .*")) {
        collect(section, heading, fences, examples);
        fences.clear();
        if (i < lines.length) {
          headings.add(lines[i]);
          heading = lines[i].replaceFirst("#+ ", "");
          section = lines[i].startsWith("## ") ? heading : section;
        }
        continue;
      }
      Matcher fence = FENCE.matcher(lines[i]);
      if (fence.matches()) {
        StringBuilder body = new StringBuilder();
        while (!lines[++i].equals(fence.group(1))) {
          body.append(lines[i]).append('\n');
        }
        fences.add(new String[] {fence.group(3), body.toString()});
      }
    }
    return new RulePage(name, headings, examples);
  }

  private static void collect(
      String section, String heading, List<String[]> fences, List<Example> examples) {
    boolean named = fences.stream().anyMatch(fence -> NAMED.matcher(fence[0]).find());
    Example together = new Example(section, heading, new LinkedHashMap<>(), new TreeSet<>());
    for (String[] fence : fences) {
      Matcher file = NAMED.matcher(fence[0]);
      String path = file.find() ? file.group(1) : "page.md";
      Example example =
          named ? together : new Example(section, heading, new LinkedHashMap<>(), new TreeSet<>());
      String body = fence[0].contains("escaped") ? unescape(fence[1]) : fence[1];
      if (example.files().put(path, withoutMarks(path, body, example.expected())) != null) {
        throw new AssertionError("two files called " + path + " under " + heading);
      }
      if (!named) {
        examples.add(example);
      }
    }
    if (named) {
      examples.add(together);
    }
  }

  private static String withoutMarks(String path, String body, TreeSet<String> expected) {
    StringBuilder kept = new StringBuilder();
    int number = 1;
    for (String line : body.split("\n", -1)) {
      String rest = line;
      for (Matcher mark = MARK.matcher(rest); mark.find(); mark = MARK.matcher(rest)) {
        expected.add(path + ":" + number + ": " + mark.group(1) + ": " + mark.group(2));
        rest = rest.substring(0, mark.start());
      }
      Matcher almost = ALMOST_MARK.matcher(rest);
      if (almost.find()) {
        throw new AssertionError("a mark that cannot be read: " + line);
      }
      if (!rest.isBlank() || line.isBlank()) {
        kept.append(rest).append('\n');
        number++;
      }
    }
    return kept.substring(0, Math.max(0, kept.length() - 1));
  }

  private static String unescape(String text) {
    return Pattern.compile("\\\\u([0-9A-F]{4})")
        .matcher(text)
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
  }
}
