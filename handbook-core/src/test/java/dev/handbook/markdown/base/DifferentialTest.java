package dev.handbook.markdown.base;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import dev.handbook.markdown.PageParser;
import dev.handbook.markdown.markup.TagName;
import dev.handbook.model.Page;
import dev.handbook.model.Settings;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page of real handbooks has the tags and texts that an independent implementation of
 * CommonMark gives it, extensions of ours set aside.
 */
@Tag(Given.FOLDERS)
class DifferentialTest {
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), StrikethroughExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).build();

  /** Blocks that become cards and boxes, with what stands in them. */
  private static final Pattern BOXES =
      Pattern.compile(
          "\\{% *(content-ref|embed|file)\\b(?:(?!\\{%).){0,2000}?%\\}(?:(?!\\{%).){0,2000}?\\{% *end\\1 *%\\}",
          Pattern.DOTALL);

  private static final Pattern MARKER =
      Pattern.compile("\\{%(?:(?!\\{%).){0,2000}?%\\}", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][^\\s/>]*)");
  private static final Pattern GLUED = Pattern.compile("(</table>)(#{1,6} )");

  private static final Pattern HEADING = Pattern.compile("<h[1-6]>");
  private static final Pattern ROW = Pattern.compile("(?m)^ *\\|.*$");
  private static final Pattern CODE = Pattern.compile("(`+)[^`].*?(?<!`)\\1(?!`)");
  private static final Pattern FOREIGN =
      Pattern.compile(
          "<a href=\"(?!https?:|mailto:|tel:)[A-Za-z][A-Za-z0-9+.-]+:[^\"]*\">(.*?)</a>");

  private static final int CAUSES = 25;

  @TempDir static Path temporary;

  private final Map<String, String> causes = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private int pages;
  private int different;

  @ParameterizedTest
  @CsvSource({
    // folder or archive, pages that may differ
    "mattermost-2019, 0",
    "mattermost-2024, 0",
    "rocketchat-2021, 0",
    "rocketchat-2024, 0",
    "dxw/src, 0",
    // those with placeholders in angle brackets, which are text to us and elements to CommonMark
    "sourcegraph.tar.gz, 12"
  })
  void pagesHaveTheTagsOfCommonMark(String name, int ceiling) throws Exception {
    Path folder = unpacked(Given.folder(Given.CORPORA).resolve(name));
    Sources sources = SourceReader.read(folder);
    PageParser parser = new PageParser(Settings.DEFAULT, sources.includes());
    for (SourceFile source : sources.pages()) {
      if (source.refused().isEmpty()) {
        compare(source, parser.parse(source, ""));
      }
    }
    System.out.println(name + ": " + different + " of " + pages + " pages differ");
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(CAUSES)
        .forEach(
            cause ->
                System.out.println("  " + cause.getValue() + " " + causes.get(cause.getKey())));
    assertTrue(pages > 0, "no pages");
    assertTrue(different <= ceiling, name + ": " + different + " pages differ");
  }

  private static Path unpacked(Path path) throws IOException, InterruptedException {
    if (Files.isDirectory(path)) {
      return path;
    }
    Path folder = Files.createTempDirectory(temporary, "corpus");
    int code =
        new ProcessBuilder("tar", "xzf", path.toString(), "-C", folder.toString())
            .inheritIO()
            .start()
            .waitFor();
    assertTrue(code == 0, "tar fails on " + path);
    return folder;
  }

  private void compare(SourceFile source, Page page) {
    pages++;
    List<String> expected =
        TagStream.of(unknown(RENDERER.render(PARSER.parse(setAside(source.body())))));
    List<String> actual = TagStream.of(page.html());
    // The title is the theme's work, unless the front matter gives another.
    boolean titled = expected.equals(actual);
    List<String> left = titled ? expected : withoutTitle(expected);
    List<String> right = titled ? actual : withoutTitle(actual, expected);
    if (left.equals(right)) {
      return;
    }
    different++;
    int at = 0;
    while (at < left.size() && at < right.size() && left.get(at).equals(right.get(at))) {
      at++;
    }
    String kind = kind(left, at) + " / " + kind(right, at);
    counts.merge(kind, 1, Integer::sum);
    causes.putIfAbsent(
        kind,
        kind + " in " + source.path() + "\n      " + near(left, at) + "\n      " + near(right, at));
  }

  /** The source with our extensions as a reader of CommonMark would see their content. */
  private static String setAside(String body) {
    String text = BOXES.matcher(body).replaceAll("");
    text = MARKER.matcher(text).replaceAll("\n\n<!-- -->\n\n");
    text = GLUED.matcher(text).replaceAll("$1\n\n$2");
    text = ROW.matcher(text).replaceAll(row -> Matcher.quoteReplacement(withBars(row.group())));
    // A name in braces at the end of a block is the block's anchor.
    text = text.replaceAll("(?m) +\\{#[A-Za-z][\\w-]*}$", "");
    return text.replaceAll("(?<![*\\\\])\\*{4}(?!\\*)", "")
        .replaceAll("(?<=[^\\\\\n])\\\\(?=\n[ \t]*(\n|$))", "");
  }

  /** A bar in code within a row of a table is part of the code to us. */
  private static String withBars(String row) {
    return CODE.matcher(row)
        .replaceAll(
            code -> Matcher.quoteReplacement(code.group().replaceAll("(?<!\\\\)\\|", "\\\\|")));
  }

  /**
   * A placeholder in angle brackets is text to us: writers mean it so; and a link to a place that
   * no browser knows is none.
   */
  private static String unknown(String html) {
    return TAG.matcher(FOREIGN.matcher(html).replaceAll("$1"))
        .replaceAll(
            tag ->
                HtmlNames.isElement(TagName.of(tag.group(2), 0))
                    ? "$0"
                    : "&lt;" + tag.group(1) + Matcher.quoteReplacement(tag.group(2)));
  }

  private static List<String> withoutTitle(List<String> tokens, List<String> expected) {
    boolean shown =
        tokens.stream().filter(HEADING.asMatchPredicate()).count()
            == expected.stream().filter(HEADING.asMatchPredicate()).count();
    return shown ? withoutTitle(tokens) : tokens;
  }

  private static List<String> withoutTitle(List<String> tokens) {
    boolean first =
        !tokens.isEmpty() && !tokens.contains("<h1>") && HEADING.matcher(tokens.get(0)).matches();
    String tag = first ? tokens.get(0) : "<h1>";
    int start = tokens.indexOf(tag);
    int end = tokens.indexOf("</" + tag.substring(1));
    if (start < 0 || end < start) {
      return tokens;
    }
    return Stream.concat(
            tokens.subList(0, start).stream(), tokens.subList(end + 1, tokens.size()).stream())
        .toList();
  }

  private static String kind(List<String> tokens, int at) {
    if (at >= tokens.size()) {
      return "end";
    }
    return tokens.get(at).startsWith("<") && tokens.get(at).length() < 14 ? tokens.get(at) : "text";
  }

  private static String near(List<String> tokens, int at) {
    String text =
        String.join(" ", tokens.subList(Math.max(0, at - 3), Math.min(tokens.size(), at + 6)));
    return text.length() > 260 ? text.substring(0, 260) : text;
  }
}
