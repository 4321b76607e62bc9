package dev.handbook.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Dialect;
import dev.handbook.model.MarkupFamily;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tool is recognised by its files in the content folder or above it; handbook.yml decides. */
class RecognitionTest {
  @TempDir private Path root;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Dialect dialect(String content) {
    return SourceReader.read(root.resolve(content)).settings().dialect();
  }

  @ParameterizedTest
  @CsvSource({
    "mkdocs, mkdocs.yml, docs",
    "docusaurus, docusaurus.config.js, docs",
    "vitepress, docs/.vitepress/config.mts, docs",
    "starlight, astro.config.mjs, src/content/docs",
    "hugo, hugo.toml, content",
    "hugo, config.yaml, content",
    "jekyll, _config.yml, .",
    "jekyll, _config.yml, docs",
    "eleventy, .eleventy.js, pages",
    "eleventy, eleventy.config.mjs, .",
    "tech-docs, config/tech-docs.yml, source",
    "mdbook, book.toml, src",
    "gitbook, .gitbook.yaml, .",
    "obsidian, .obsidian/app.json, .",
    "obsidian, .obsidian/app.json, notes/deep",
    "nuxt, nuxt.config.ts, content",
    "comply, comply.yml, policies",
    "quarto, _quarto.yml, .",
    "jupyter-book, _toc.yml, .",
    "mintlify, mint.json, .",
  })
  void aToolIsRecognisedByItsFiles(String name, String evidence, String content)
      throws IOException {
    write(evidence, "");
    write(content + "/page.md", "# Page\n");
    assertEquals(name, dialect(content).name());
    assertTrue(dialect(content).introduction().orElseThrow().contains("recognised by"));
  }

  @ParameterizedTest
  @CsvSource({
    "mkdocs.yml, elsewhere",
    "config.yaml, docs",
    "docs.json, docs",
    "package.json, docs",
    "nuxt.config.ts, docs"
  })
  void whatBelongsToOtherPagesOrToNoToolIsNot(String evidence, String content) throws IOException {
    write(evidence, "{}");
    write(content + "/page.md", "# Page\n");
    assertEquals(Dialect.PLAIN, dialect(content).name());
    assertEquals(Optional.empty(), dialect(content).introduction());
  }

  @Test
  void nothingAboveTheWorkTreeIsLookedAt() throws IOException {
    write("_config.yml", "title: Outside\n");
    write("repo/.git/HEAD", "");
    write("repo/docs/page.md", "# Page\n");
    assertEquals(Dialect.PLAIN, dialect("repo/docs").name());
  }

  @Test
  void thePagesOfAProjectAreTheContentOfItsFolder() throws IOException {
    write("mkdocs.yml", "site_name: Guide\ndocs_dir: manual\n");
    write("README.md", "# For developers\n");
    write("manual/index.md", "# Guide\n");
    assertEquals(root.resolve("manual"), SourceReader.read(root).root());
    assertEquals(root, dialect(".").project());
  }

  @Test
  void handbookYmlSetsTheToolOrSwitchesItOff() throws IOException {
    write("mkdocs.yml", "site_name: Guide\n");
    write("docs/index.md", "# Guide\n");
    write("docs/handbook.yml", "dialect: plain\n");
    assertEquals(Dialect.PLAIN, dialect("docs").name());
    write("docs/handbook.yml", "dialect: hugo\n");
    assertEquals("hugo", dialect("docs").name());
    assertTrue(dialect("docs").has(MarkupFamily.SHORTCODES));
    assertFalse(dialect("docs").has(MarkupFamily.INDENTED_BLOCKS));
  }

  @Test
  void valuesOfTheConfigurationHaveTheNamesOfTheTool() throws IOException {
    write(
        "mkdocs.yml",
        "site_name: Guide\nextra:\n  phone: '112'\n"
            + "plugins:\n- macros:\n    include_yaml:\n    - team: data/team.yml\n"
            + "markdown_extensions:\n- x: !!python/name:a.b.c\n");
    write("data/team.yml", "base: &b {lead: Kim}\nmore: {<<: *b, deputy: Lee}\n");
    write("docs/index.md", "# Guide\n");
    Dialect dialect = dialect("docs");
    assertEquals(Optional.of("Guide"), dialect.value("config.site_name"));
    assertEquals(Optional.of("112"), dialect.value("extra.phone"));
    assertEquals(Optional.of("112"), dialect.value("phone"));
    assertEquals(Optional.of("Kim"), dialect.value("team.more.lead"));
    assertEquals(Optional.of("Lee"), dialect.value("team.more.deputy"));
    assertEquals(Optional.empty(), dialect.value("team.more"));
    assertEquals(Optional.empty(), dialect.value("nothing.at.all"));
  }

  @Test
  void dataFilesOfJekyllAreValuesOfTheSite() throws IOException {
    write("_config.yml", "title: Guide\n");
    write("_data/people.yml", "lead: Kim\n");
    write("_data/eu/offices.json", "{\"head\": \"Oslo\"}");
    write("index.md", "# Guide\n");
    assertEquals(Optional.of("Guide"), dialect(".").value("site.title"));
    assertEquals(Optional.of("Kim"), dialect(".").value("site.data.people.lead"));
    assertEquals(Optional.of("Oslo"), dialect(".").value("site.data.eu.offices.head"));
  }

  @Test
  void aConfigurationNeverLeadsOutOfItsProject() throws IOException {
    write("secret/page.md", "# Secret\n");
    write("secret/data.yml", "word: open\n");
    write(
        "book/mkdocs.yml",
        "docs_dir: ../secret\nplugins:\n- macros:\n    include_yaml: [../secret/data.yml]\n");
    write("book/page.md", "# Page\n");
    assertEquals(root.resolve("book"), SourceReader.read(root.resolve("book")).root());
    assertEquals(Optional.empty(), dialect("book").value("word"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hugo|{{< hint info >}}",
        "hugo|{{% alert %}}",
        "mkdocs|!!! note",
        "mkdocs|??? tip \"Open\"",
        "jekyll|{% include note.html content=\"x\" %}",
        "eleventy|{% page \"/x/\" %}",
        "nuxt|::alert{type=\"info\"}",
        "obsidian|See [[Other page]] there.",
        "comply|majorRevisions:",
      })
  void withoutFilesTheMarkupOfPagesTells(String name, String line) throws IOException {
    for (String page : List.of("a.md", "b.md", "c.md")) {
      write("content/" + page, "# Page\n\n" + line + "\n");
    }
    assertEquals(name, dialect("content").name());
    write("content/handbook.yml", "dialect: plain\n");
    assertEquals(Dialect.PLAIN, dialect("content").name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\n{{< hint >}}\n```",
        "Write `{{< hint >}}` here.",
        "{% hint style=\"info\" %}\nx\n{% endhint %}",
        "What!!! note this.",
        "[a][b] and [c]",
        "{{ value }}",
      })
  void whatProseCodeAndGitBookHoldTellsNothing(String text) throws IOException {
    for (String page : List.of("a.md", "b.md", "c.md", "d.md")) {
      write("content/" + page, "# Page\n\n" + text.replace("\\n", "\n") + "\n");
    }
    assertEquals(Dialect.PLAIN, dialect("content").name());
  }

  @Test
  void theProjectOfPagesWithoutConfigurationHasItsData() throws IOException {
    write("_data/team.yml", "lead: Kim\n");
    for (String page : List.of("a.md", "b.md", "c.md")) {
      write("pages/" + page, "# Page\n\n{% page \"/b/\" %}\n");
    }
    assertEquals(root, dialect("pages").project());
    assertEquals(Optional.of("Kim"), dialect("pages").value("team.lead"));
  }
}
