package dev.handbook.markdown.base;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.misc.Extension;
import dev.handbook.Given;
import dev.handbook.dialect.markup.Translation;
import dev.handbook.markdown.commonmark.BudgetText;
import dev.handbook.markdown.commonmark.MarkdownParser;
import dev.handbook.markdown.commonmark.TableParagraphs;
import dev.handbook.markdown.markup.Includes;
import dev.handbook.markdown.markup.MarkupWriter;
import dev.handbook.model.Settings;
import dev.handbook.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Runs the examples of the CommonMark and the GitHub specification, from the folder that {@code
 * -Dhandbook.conformance} names; skipped without it. The parser is the handbook's own, with the
 * extensions that an example names and without GitBook's blocks.
 */
@Tag(Given.FOLDERS)
class ConformanceTest {
  @Test
  void commonMarkExamplesRenderAsSpecified() throws IOException {
    List<String> failed = run("commonmark-0.31.2.json", text -> text);
    assertTrue(652 - failed.size() >= 645, failed::toString);
  }

  @Test
  void commonMarkExamplesRenderTheSameWithCarriageReturns() throws IOException {
    List<String> failed = run("commonmark-0.31.2.json", text -> text.replace("\n", "\r\n"));
    assertTrue(652 - failed.size() >= 645, failed::toString);
  }

  @Test
  void gitHubExamplesRenderAsSpecified() throws IOException {
    List<String> failed = run("gfm-0.29.json", text -> text);
    assertTrue(671 - failed.size() >= 655, failed::toString);
  }

  @Test
  void gitHubExamplesRenderTheSameWithCarriageReturns() throws IOException {
    List<String> failed = run("gfm-0.29.json", text -> text.replace("\n", "\r\n"));
    assertTrue(671 - failed.size() >= 655, failed::toString);
  }

  private static List<String> run(String file, UnaryOperator<String> ends) throws IOException {
    Path folder = Given.folder(Given.CONFORMANCE);
    List<String> failed = new ArrayList<>();
    boolean verbose = Given.text("handbook.conformance.verbose").isPresent();
    List<Map<String, Object>> examples = read(folder.resolve(file));
    for (Map<String, Object> example : examples) {
      List<?> extensions = (List<?>) example.getOrDefault("extensions", List.of());
      String markdown = (String) example.get("markdown");
      String expected = (String) example.get("html");
      String actual = render(ends.apply(markdown), extensions);
      if (!expected.equals(actual)) {
        failed.add(example.get("example") + " (" + example.get("section") + ")");
        if (verbose) {
          System.out.println("--- " + file + " " + example.get("example") + " " + extensions);
          System.out.println(markdown + "expected: " + expected + "actual:   " + actual);
        }
      }
    }
    System.out.println(
        file
            + ": "
            + (examples.size() - failed.size())
            + " of "
            + examples.size()
            + "; not: "
            + failed);
    return failed;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> read(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    return (List<Map<String, Object>>)
        new Yaml(new SafeConstructor(options)).load(Files.readString(file));
  }

  private static String render(String markdown, List<?> names) {
    List<Extension> extensions = new ArrayList<>();
    if (names.contains("table")) {
      extensions.add(new TableParagraphs());
    }
    if (names.contains("strikethrough")) {
      extensions.add(StrikethroughExtension.create());
    }
    Parser parser = MarkdownParser.builder(extensions).build();
    LineFeeds text = LineFeeds.of(markdown);
    Budget budget = new Budget(Settings.Limits.DEFAULT);
    Document document = parser.parse(BudgetText.of(text.text(), budget));
    SourceMap sourceMap =
        new SourceMap(
            new SourceText(markdown), text, Translation.unchanged(text.text()), 0, budget);
    PageFaults faults = new PageFaults("example.md", List.of());
    return new MarkupWriter(
            sourceMap,
            faults,
            "example.md",
            new Includes(List.of()),
            true,
            names.contains("autolink"))
        .write(document);
  }
}
