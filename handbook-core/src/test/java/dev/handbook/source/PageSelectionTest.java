package dev.handbook.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are pages, by their names and by the rules of the tool they were written for. */
class PageSelectionTest {
  @TempDir private Path root;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void pages(String... paths) throws IOException {
    for (String path : paths) {
      write(path, "# Page\n");
    }
  }

  private List<String> read(String content) {
    return SourceReader.read(root.resolve(content)).pages().stream().map(SourceFile::path).toList();
  }

  private Map<String, String> addresses(String content) {
    Handbook handbook = HandbookParser.parse(SourceReader.read(root.resolve(content)));
    Map<String, String> addresses = new TreeMap<>();
    handbook.pages().forEach(page -> addresses.put(page.path(), page.url()));
    assertEquals(
        List.of(),
        handbook.faults().stream().filter(fault -> fault.rule().equals("url-clash")).toList());
    return addresses;
  }

  @Test
  void markdownOfEveryToolIsAPage() throws IOException {
    pages("a.md", "b.markdown", "c.mdx", "d.md.erb", "e.html.md", "f.html.md.erb", "g.md.njk");
    pages("h.qmd", "i.txt", "j.html.erb", "k.md.bak");
    assertEquals(
        Map.of(
            "a.md",
            "a/",
            "b.markdown",
            "b/",
            "c.mdx",
            "c/",
            "d.md.erb",
            "d/",
            "e.html.md",
            "e/",
            "f.html.md.erb",
            "f/",
            "g.md.njk",
            "g/",
            "h.qmd",
            "h/"),
        addresses("."));
  }

  @Test
  void theIndexIsTheHomeWhereTheToolSaysSo() throws IOException {
    write("hugo.toml", "");
    pages("content/_index.md", "content/README.md", "content/a/_index.md", "content/a/readme.md");
    assertEquals(
        Map.of(
            "_index.md",
            "",
            "README.md",
            "README/",
            "a/_index.md",
            "a/",
            "a/readme.md",
            "a/readme/"),
        addresses("content"));
  }

  @Test
  void mkDocsPublishesNoReadmeBesideAnIndex() throws IOException {
    write("mkdocs.yml", "site_name: x\nexclude_docs: |\n  drafts/\n  *.tmp.md\n  !kept.tmp.md\n");
    pages("docs/index.md", "docs/README.md", "docs/a/README.md", "docs/drafts/x.md");
    pages("docs/b.tmp.md", "docs/kept.tmp.md");
    assertEquals(List.of("a/README.md", "index.md", "kept.tmp.md"), read("docs"));
  }

  @Test
  void jekyllPublishesNeitherTemplatesNorWhatIsExcludedNorSilentCollections() throws IOException {
    write(
        "_config.yml",
        "exclude: [README.md, notes/]\ncollections_dir: src\n"
            + "collections:\n  team: {output: true}\n  terms: {output: false}\n");
    pages("README.md", "index.md", "notes/a.md", "_includes/x.md", "_site/index.md");
    pages("src/_team/kim.md", "src/_team/_old/lee.md", "src/_team/eu/_index.md");
    pages("src/_terms/sop.md", "_posts/2024-01-02-news.md", "_drafts/soon.md");
    write("off.md", "---\npublished: false\n---\n# Off\n");
    assertEquals(List.of("_posts/2024-01-02-news.md", "index.md", "src/_team/kim.md"), read("."));
    assertEquals("team/kim/", addresses(".").get("src/_team/kim.md"));
  }

  @Test
  void numbersBeforeNamesLeaveAddressAndTitle() throws IOException {
    write("nuxt.config.ts", "export default {}");
    write("content/0.index.md", "# Home\n");
    write("content/2.playbooks/0.index.md", "Text\n");
    write("content/2.playbooks/10.on-call.md", "Text\n");
    assertEquals(
        Map.of(
            "0.index.md",
            "",
            "2.playbooks/0.index.md",
            "playbooks/",
            "2.playbooks/10.on-call.md",
            "playbooks/on-call/"),
        addresses("content"));
    assertEquals(
        List.of("Home", "Playbooks", "On call"),
        HandbookParser.parse(SourceReader.read(root.resolve("content"))).pages().stream()
            .map(Page::title)
            .toList());
  }

  @Test
  void docusaurusKeepsPartialsDraftsAndTemplatesBack() throws IOException {
    write("docusaurus.config.js", "module.exports = {title: 'x'}");
    pages("docs/01-start/02-first.md", "docs/01-start/_part.mdx", "docs/_parts/x.md");
    pages("docs/2024-10-01-release.md");
    write("docs/draft.md", "---\ndraft: true\n---\n# Soon\n");
    assertEquals(
        Map.of(
            "01-start/02-first.md", "start/first/", "2024-10-01-release.md", "2024-10-01-release/"),
        addresses("docs"));
  }

  @Test
  void policiesOfComplyHaveTheirNamesForTitles() throws IOException {
    write("comply.yml", "name: Acme\n");
    write("policies/a.md", "name: Access Policy\nacronym: AP\n---\n# Purpose\n");
    assertEquals(
        "Access Policy",
        HandbookParser.parse(SourceReader.read(root.resolve("policies"))).pages().get(0).title());
  }

  @Test
  void whatLooksLikeAPageAndIsNotReadIsToldOnce() throws IOException {
    pages("a.md", "b.rst", "c.adoc", "d/e.ipynb");
    Sources sources = SourceReader.read(root);
    assertEquals(1, sources.faults().size());
    assertTrue(sources.faults().get(0).message().contains("2 others"));
  }

  @Test
  void hiddenPagesOfGitBookAreUnlistedAndThoseOfOthersWithheld() throws IOException {
    write("a.md", "---\nhidden: true\n---\n# A\n");
    Page elsewhere = HandbookParser.parse(SourceReader.read(root)).pages().get(0);
    assertTrue(elsewhere.withheld());
    write(".gitbook.yaml", "root: ./\n");
    Page here = HandbookParser.parse(SourceReader.read(root)).pages().get(0);
    assertTrue(here.unlisted() && !here.withheld());
  }
}
