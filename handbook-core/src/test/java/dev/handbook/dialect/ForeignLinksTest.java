package dev.handbook.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Redirect;
import dev.handbook.model.Resolution;
import dev.handbook.model.Resolution.Status;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link leads where it leads in the tool: by file, by address, by the tool's own address. */
class ForeignLinksTest {
  @TempDir private Path root;

  private void write(String path, String... lines) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private Handbook handbook(String content) {
    return HandbookParser.parse(SourceReader.read(root.resolve(content)));
  }

  /** Where a link leads: the path of the page or file, or how it fails. */
  private static String target(Handbook handbook, String from, String link) {
    Resolution found = handbook.resolve(from, link);
    String anchor = found.anchor().map(id -> "#" + id).orElse("");
    if (found.status() == Status.MISSING_ANCHOR) {
      return "no anchor";
    }
    return found
        .page()
        .map(page -> page.path() + anchor)
        .or(() -> found.asset().map(asset -> asset.path()))
        .orElse(found.status().toString());
  }

  private void expect(String content, String from, String... links) {
    Handbook handbook = handbook(content);
    for (int i = 0; i < links.length; i += 2) {
      assertEquals(links[i + 1], target(handbook, from, links[i]), links[i]);
    }
  }

  @Test
  void jekyllKnowsPermalinksCollectionsAndBases() throws IOException {
    write(
        "_config.yml",
        "baseurl: /docs",
        "url: https://example.com",
        "collections: {company: {output: true}}");
    write("index.md", "# Home");
    write("pages/deep/a.md", "---", "permalink: /short/", "---", "# A", "", "## 1. Create it");
    write("pages/deep/b.md", "---", "permalink: b.html", "---", "# B");
    write("_company/values.md", "# Values");
    write("_posts/2024-02-03-news.md", "# News");
    write("images/x.png", "x");
    write("timeline.html", "x");
    expect(
        ".",
        "pages/deep/b.md",
        "/short/",
        "pages/deep/a.md",
        "/short",
        "pages/deep/a.md",
        "/docs/short/",
        "pages/deep/a.md",
        "https://example.com/docs/short/",
        "pages/deep/a.md",
        "b.html",
        "pages/deep/b.md",
        "images/x.png",
        "images/x.png",
        "x.png",
        "images/x.png",
        "short/#create-it",
        "pages/deep/a.md#1-create-it",
        "/company/values",
        "_company/values.md",
        "/company/values.html",
        "_company/values.md",
        "/2024/02/03/news.html",
        "_posts/2024-02-03-news.md",
        "/timeline",
        "timeline.html",
        "/nowhere/",
        "MISSING",
        "a.md",
        "pages/deep/a.md");
  }

  @Test
  void docusaurusKnowsRoutesSlugsAndStaticFiles() throws IOException {
    write(
        "docusaurus.config.js",
        "module.exports = {baseUrl: '/base/', url: 'https://example.com', presets: [['classic',",
        "  {docs: {routeBasePath: 'handbook'}}]]};");
    write("docs/10-policies/01-first.md", "# First");
    write("docs/10-policies/index.md", "# All");
    write("docs/10-policies/other.md", "---", "slug: /renamed", "---", "# Other");
    write("docs/10-policies/near.md", "---", "slug: close-by", "---", "# Near");
    write("static/files/a b.pdf", "x");
    expect(
        "docs",
        "10-policies/01-first.md",
        "/handbook/policies/first",
        "10-policies/01-first.md",
        "/base/handbook/policies",
        "10-policies/index.md",
        "/handbook/renamed",
        "10-policies/other.md",
        "/handbook/policies/close-by/",
        "10-policies/near.md",
        "./index.md",
        "10-policies/index.md",
        "close-by",
        "10-policies/near.md",
        "/files/a%20b.pdf",
        "files/a b.pdf",
        "/base/files/a%20b.pdf",
        "files/a b.pdf",
        "@site/docs/10-policies/other.md",
        "10-policies/other.md",
        "/handbook/none",
        "MISSING");
  }

  @Test
  void hugoKnowsSlugsLanguagesAndBareNames() throws IOException {
    write(
        "hugo.toml",
        "baseURL = 'https://example.com/sub/'",
        "defaultContentLanguage = 'en'",
        "[languages.en]",
        "[languages.de]",
        "[permalinks]",
        "posts = '/:year/:slug/'");
    write("content/_index.md", "# Home");
    write("content/Docs/My Page.md", "# Mine");
    write("content/docs/a/index.md", "---", "slug: other", "---", "# A");
    write("content/docs/seite.de.md", "# Seite");
    write("content/docs/u.md", "---", "url: /moved/here/", "---", "# U");
    write("content/posts/p.md", "---", "slug: told", "date: 2024-05-06", "---", "# P");
    write("static/img/x.png", "x");
    expect(
        "content",
        "docs/u.md",
        "/docs/my-page/",
        "Docs/My Page.md",
        "/docs/other/",
        "docs/a/index.md",
        "/sub/docs/other/",
        "docs/a/index.md",
        "/de/docs/seite/",
        "docs/seite.de.md",
        "/moved/here",
        "docs/u.md",
        "/2024/told/",
        "posts/p.md",
        "../there/../here/",
        "docs/u.md",
        "p.md",
        "posts/p.md",
        "posts/p.md",
        "posts/p.md",
        "/img/x.png",
        "img/x.png",
        "https://example.com/sub/docs/other/",
        "docs/a/index.md",
        "https://example.com/elsewhere/",
        "EXTERNAL");
  }

  @Test
  void techDocsAndMkDocsReadRelativeAddressesAsBrowsersDo() throws IOException {
    write("config/tech-docs.yml", "host: https://example.com");
    write("source/index.html.md.erb", "# Home");
    write("source/team/a.html.md.erb", "# A", "", "## What we're doing", "", "### Plan");
    write("source/team/b.html.md.erb", "# B");
    write("source/images/x.png", "x");
    expect(
        "source",
        "team/b.html.md.erb",
        "a.html",
        "team/a.html.md.erb",
        "a.html#what-we-39-re-doing",
        "team/a.html.md.erb#what-were-doing",
        "a.html#what-we-39-re-doing-plan",
        "team/a.html.md.erb#plan",
        "../../images/x.png",
        "images/x.png",
        "/team/a.html",
        "team/a.html.md.erb",
        "../index.html",
        "index.html.md.erb");
  }

  @Test
  void mkDocsReadsHtmlFromTheAddressAndMarkdownFromTheFile() throws IOException {
    write("mkdocs.yml", "site_url: https://example.com/guide/");
    write("docs/index.md", "# Home");
    write("docs/tools/slack/rules.md", "# Rules", "", "## Überblick & mehr", "", "## A", "## A");
    write("docs/tools/slack/other.md", "# Other");
    write("docs/assets/a.png", "x");
    expect(
        "docs",
        "tools/slack/rules.md",
        "other.md",
        "tools/slack/other.md",
        "../other/",
        "tools/slack/other.md",
        "../../../assets/a.png",
        "assets/a.png",
        "#uberblick-mehr",
        "tools/slack/rules.md#überblick--mehr",
        "#a_1",
        "tools/slack/rules.md#a-1",
        "/guide/tools/slack/other/",
        "tools/slack/other.md",
        "https://example.com/guide/tools/slack/other/",
        "tools/slack/other.md",
        "../none/",
        "MISSING");
  }

  @ParameterizedTest
  @CsvSource({
    "folder/index.html, folder/README.md",
    "folder/, folder/README.md",
    "folder/index.md, folder/README.md",
    "folder/index, folder/README.md",
    "folder/other.md, MISSING",
    "folder/README.html, folder/README.md",
    "./folder/page.html, folder/page.md",
    "folder/none.html, MISSING",
    "#top, README.md#top",
    "#TOP, README.md#TOP",
  })
  void namesThatStandForAFolderLeadToItsPage(String link, String page) throws IOException {
    write("README.md", "# Home");
    write("folder/README.md", "# Folder");
    write("folder/page.md", "# Page");
    expect(".", "README.md", link, page);
  }

  @Test
  void lettersAreTheSameHoweverTheyAreComposed() throws IOException {
    write("cafe\u0301.md", "# Cafe\u0301", "", "## U\u0308bersicht");
    write("b.md", "# B");
    Handbook handbook = handbook(".");
    assertTrue(handbook.resolve("b.md", "caf\u00e9.md").alive());
    assertEquals(Status.PAGE, handbook.resolve("b.md", "caf\u00e9.md#\u00fcbersicht").status());
  }

  @Test
  void anchorsOfGitBookAreKnown() throws IOException {
    write(".gitbook.yaml", "root: ./");
    write("a.md", "# A", "", "### 1. Create an app in Auth0", "", "### TextInput", "");
    expect(
        ".",
        "a.md",
        "#id-1.-create-an-app-in-auth0",
        "a.md#1-create-an-app-in-auth0",
        "#text-input",
        "a.md#textinput",
        "#none",
        "no anchor",
        "../a/",
        "OUTSIDE");
  }

  @Test
  void pagesKeepTheAddressesOfTheToolWhereThatIsAsked() throws IOException {
    write("_config.yml", "title: x");
    write("index.md", "# Home");
    write("team/Kim.md", "# Kim");
    write("x.md", "---", "permalink: /short/", "---", "# X");
    write("y.md", "---", "permalink: /plain", "---", "# Y");
    write("404.md", "# Not here");
    write("handbook.yml", "keepAddresses: true");
    assertEquals("404/", handbook(".").page("404.md").orElseThrow().url());
    Files.delete(root.resolve("404.md"));
    List<String> kept = handbook(".").pages().stream().map(Page::url).toList();
    assertEquals(List.of("", "team/Kim.html", "short/", "plain/"), kept);
    write("handbook.yml", "keepAddresses: false");
    Handbook own = handbook(".");
    assertEquals(
        List.of("", "team/Kim/", "x/", "y/"), own.pages().stream().map(Page::url).toList());
    Stream<String> former = own.redirects().stream().map(Redirect::from);
    assertEquals(List.of("team/Kim.html", "short", "plain"), former.toList());
  }

  @Test
  void pagesWithoutTitleHaveThatOfTheNavigation() throws IOException {
    write("mkdocs.yml", "nav:", "- Anti-Patterns: anti_patterns.md", "- Other: b.md");
    write("docs/anti_patterns.md", "Text");
    write("docs/b.md", "# Its own");
    assertEquals(
        List.of("Anti-Patterns", "Its own"),
        handbook("docs").pages().stream().map(Page::title).toList());
  }

  @Test
  void pagesThatTheSiteAddsByItselfAreThere() throws IOException {
    write("README.md", "# Home");
    write("a/b.md", "# B");
    expect(
        ".",
        "a/b.md",
        "../search/?q=x",
        "GENERATED",
        "/a-z/",
        "GENERATED",
        "/rules/link-empty/",
        "GENERATED",
        "../SUMMARY.md",
        "GENERATED",
        "search/",
        "MISSING",
        "/rule/x",
        "MISSING");
    assertEquals("search/?q=x", handbook(".").resolve("a/b.md", "../search/?q=x").address());
    write("search.md", "# Our own search");
    expect(".", "a/b.md", "/search/", "search.md");
  }

  @Test
  void linksToOtherPartsOfTheToolsSiteStay() throws IOException {
    write("docusaurus.config.js", "module.exports = {};");
    write("blog/2024-01-01-x.md", "X");
    write("src/pages/about.js", "x");
    write("docs/a.md", "# A");
    expect(
        "docs",
        "a.md",
        "/blog/x",
        "ELSEWHERE",
        "/about",
        "ELSEWHERE",
        "/docs/category/team",
        "ELSEWHERE",
        "/docs/none",
        "MISSING",
        "./none.md",
        "MISSING");
  }

  @Test
  void filesBesideThePagesOfEleventyAndTemplatesAreKnown() throws IOException {
    write(
        ".eleventy.js",
        "module.exports = function (c) {",
        "  c.addPassthroughCopy('forms');",
        "  return { dir: { input: 'pages' } };",
        "};");
    write("_img/a.png", "x");
    write("forms/b.pdf", "x");
    write("pages/list.njk", "x");
    write("pages/deep/a.md", "# A");
    write("pages/team/b.md", "# B");
    expect(
        ".",
        "deep/a.md",
        "_img/a.png",
        "_img/a.png",
        "/forms/b.pdf",
        "forms/b.pdf",
        "team/b/",
        "team/b.md",
        "/list/",
        "ELSEWHERE",
        "/none/",
        "MISSING");
  }
}
