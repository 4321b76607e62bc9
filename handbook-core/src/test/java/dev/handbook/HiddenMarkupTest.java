package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comments of other tools, and what stands under open conditions, are in no file of the site. */
class HiddenMarkupTest {
  @TempDir private Path folder;

  private BuildReport build(String settings, String page) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(content.resolve("handbook.yml"), settings);
    Files.writeString(content.resolve("README.md"), page);
    return new HandbookBuild(Progress.SILENT)
        .build(
            new Config(
                content,
                folder.resolve("site"),
                folder.resolve("index"),
                folder.resolve("reports"),
                List.of("json"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 11, 22),
                Map.of()));
  }

  private List<String> filesThatHold(String word) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(folder.resolve("content")))
          .filter(file -> read(file).contains(word))
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "jekyll@{% comment %}canaryq{% endcomment %}",
        "eleventy@{# canaryq #}",
        "hugo@{{/* canaryq */}}",
        "docusaurus@{/* canaryq */}",
        "obsidian@%% canaryq %%",
        "tech-docs@<%# canaryq %>",
        "tech-docs@<% if inside %>canaryq<% end %>",
        "jekyll@{% if inside %}canaryq{% else %}canaryq{% endif %}",
        "jekyll@{% for x in y %}canaryq {{ x }}{% endfor %}",
        "hugo@{{< if inside >}}canaryq{{< /if >}}",
        "jekyll@{% if inside %}canaryq",
        "plain@{% if inside %}canaryq{% endif %}",
        "gitbook@{% if visitor.inside %}canaryq{% endif %}",
      })
  void whatIsForNobodyIsNowhere(String tool, String written) throws IOException {
    build("dialect: " + tool + "\n", "# Home\n\nA word.\n\n" + written + "\n\nMore.\n");
    assertEquals(List.of(), filesThatHold("canaryq"));
    assertTrue(filesThatHold("A word.").size() > 1);
  }

  @Test
  void whatTheHandbookSaysIsTrueDecides() throws IOException {
    build(
        "dialect: jekyll\nvariables:\n  site.internal: true\n  site:\n    phone: \"112\"\n",
        "# Home\n\n{% if site.internal %}yesq{% else %}noq{% endif %} {{ site.phone }}\n");
    assertEquals(List.of(), filesThatHold("noq"));
    assertTrue(read(folder.resolve("site/index.html")).contains("yesq 112"));
  }
}
