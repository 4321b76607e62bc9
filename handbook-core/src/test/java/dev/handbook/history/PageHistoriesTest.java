package dev.handbook.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.BuildReport;
import dev.handbook.GitHandbook;
import dev.handbook.HandbookBuild;
import dev.handbook.model.Edition;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageHistoriesTest {
  private static final String SOP =
      "---\nkind: sop\nid: SOP-1\ntitle: Sell\nowner: Sales\n---\n# Sell\n\n1. Ask them.\n2. Write the offer.\n";

  @TempDir Path temporary;
  private GitHandbook book;

  @BeforeEach
  void begin() throws GitAPIException, IOException {
    book = GitHandbook.in(temporary);
    book.write("README.md", "# Home\n");
    book.write("sell.md", SOP);
    commit("First", "AB", "2026-01-05T23:30:00Z");
  }

  private RevCommit commit(String message, String author, String at) throws GitAPIException {
    PersonIdent who =
        new PersonIdent(author, "ab@example.com", Instant.parse(at), ZoneOffset.ofHours(2));
    book.git().add().addFilepattern(".").call();
    book.git().add().addFilepattern(".").setUpdate(true).call();
    return book.git()
        .commit()
        .setMessage(message)
        .setAuthor(who)
        .setCommitter(who)
        .setSign(false)
        .call();
  }

  private String page(String path) throws IOException {
    return page(book.folder(), Edition.PUBLIC, path);
  }

  private String page(Path content, Edition edition, String path) throws IOException {
    Path out = temporary.resolve("site-out");
    Config config =
        new Config(
                content,
                out.resolve("site"),
                out.resolve("index"),
                out.resolve("reports"),
                List.of("json"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 11, 22),
                Map.of())
            .with(edition);
    BuildReport report = new HandbookBuild(Progress.SILENT).build(config);
    return Files.readString(report.site().orElseThrow().resolve(path));
  }

  @Test
  void pageSaysWhenItWasLastChangedAndByWhom() throws Exception {
    book.edit("sell.md", "Ask them.", "Ask them twice.");
    commit("Ask the Rome office", "CD", "2026-02-01T10:00:00Z");
    String html = page("sell/index.html");
    assertTrue(html.contains("Last changed <time datetime=\"2026-02-01\">"), html);
    assertTrue(html.contains("Contributors: CD, AB"), html);
    assertTrue(
        html.contains("<li><time datetime=\"2026-01-05\">2026-01-05</time> · AB</li>"), html);
    assertFalse(html.contains("example.com\""), "no mail addresses");
    assertTrue(page("index.html").contains("Last changed <time datetime=\"2026-01-05\">"));
    book.write("handbook.yml", "siteUrl: https://example.com/\n");
    String map = page("sitemap.xml");
    assertTrue(map.contains("/sell/</loc><lastmod>2026-02-01</lastmod>"), map);
  }

  @Test
  void changedProcedureShowsWhatHasChangedSinceItsSignOff() throws Exception {
    String before = page("sell/index.html");
    int at = before.indexOf("data-text=\"") + 11;
    String digest = before.substring(at, before.indexOf('"', at));
    book.edit(
        "sell.md",
        "owner: Sales",
        "owner: Sales\nsigned-off: {on: 2026-01-05, text: " + digest + "}");
    commit("Sign", "AB", "2026-01-06T10:00:00Z");
    book.edit("sell.md", "Ask them.", "Ask them twice.");
    String link = "<a href=\"since-sign-off/\">What has changed since it was signed off</a>";
    assertTrue(page("sell/index.html").contains(link));
    String diff = page("sell/since-sign-off/index.html");
    assertTrue(diff.contains("<del><span class=\"vh\">removed: </span>Ask them.</del>"), diff);
    assertTrue(diff.contains("<ins><span class=\"vh\">added: </span>Ask them twice.</ins>"), diff);
    assertTrue(diff.contains(">Write the offer.</p>"), diff);
    book.edit(
        "sell.md",
        "Ask them twice.",
        "Ask them.\n\n{% confidential %}\nAsk them twice.\n{% endconfidential %}");
    assertFalse(page("sell/index.html").contains("since-sign-off/"), "it would tell");
    assertTrue(
        page(book.folder(), Edition.INTERNAL, "sell/index.html").contains("since-sign-off/"));
  }

  @Test
  void messagesOfCommitsAreToldInsideOnly() throws Exception {
    assertFalse(page("sell/index.html").contains("First"));
    assertTrue(page(book.folder(), Edition.INTERNAL, "sell/index.html").contains("<br>First"));
  }

  @Test
  void namesAreLeftOutWhereTheSettingsSaySo() throws Exception {
    book.write("handbook.yml", "contributors: false\n");
    String html = page("sell/index.html");
    assertTrue(html.contains("2026-01-05"), html);
    assertFalse(html.contains("AB"), html);
  }

  @Test
  void historyFollowsAPageThatMoves() throws Exception {
    book.move("sell.md", "sales/sell.md");
    commit("Move", "CD", "2026-03-01T10:00:00Z");
    book.edit("sales/sell.md", "Write the offer.", "Write an offer.");
    commit("Reword", "EF", "2026-03-02T10:00:00Z");
    String html = page("sales/sell/index.html");
    assertTrue(html.contains("Contributors: EF, CD, AB"), html);
  }

  @Test
  void mergeIsNoChangeOfItsOwn() throws Exception {
    Git git = book.git();
    git.checkout().setCreateBranch(true).setName("topic").call();
    book.edit("sell.md", "Ask them.", "Ask them twice.");
    RevCommit topic = commit("Topic", "CD", "2026-02-01T10:00:00Z");
    git.checkout().setName("main").call();
    book.write("README.md", "# Home page\n");
    commit("Other", "AB", "2026-02-02T10:00:00Z");
    git.merge()
        .include(topic)
        .setFastForward(MergeCommand.FastForwardMode.NO_FF)
        .setMessage("Merge")
        .call();
    String html = page("sell/index.html");
    assertEquals(2, html.split("<li><time", -1).length - 1, html);
    assertTrue(html.contains("Last changed <time datetime=\"2026-02-01\">"), html);
  }

  @Test
  void commitsToBePassedOverArePassedOver() throws Exception {
    book.edit("sell.md", "1. Ask", "1.  Ask");
    RevCommit layout = commit("Lay out", "CD", "2026-02-01T10:00:00Z");
    book.write(".git-blame-ignore-revs", "# layout\n" + layout.name() + "\n");
    commit("Ignore", "CD", "2026-02-02T10:00:00Z");
    assertTrue(page("sell/index.html").contains("Last changed <time datetime=\"2026-01-05\">"));
  }

  @Test
  void shallowCloneSaysSo() throws Exception {
    book.edit("sell.md", "Ask them.", "Ask them twice.");
    commit("Twice", "CD", "2026-02-01T10:00:00Z");
    book.edit("sell.md", "twice", "thrice");
    commit("Thrice", "EF", "2026-02-02T10:00:00Z");
    Path clone = temporary.resolve("clone");
    Git.cloneRepository()
        .setURI(book.folder().toUri().toString())
        .setDirectory(clone.toFile())
        .setDepth(2)
        .call()
        .close();
    String html = page(clone, Edition.PUBLIC, "sell/index.html");
    assertTrue(html.contains("the clone is shallow"), html);
    assertFalse(html.contains("CD"), "the oldest commit of the clone looks as if it wrote all");
    assertFalse(
        page(clone, Edition.PUBLIC, "index.html").contains("Last changed"), "nothing is known");
  }

  @Test
  void withoutGitNothingIsShown() throws Exception {
    Path plain = Files.createDirectories(temporary.resolve("plain"));
    Files.writeString(plain.resolve("sell.md"), SOP);
    String html = page(plain, Edition.PUBLIC, "sell/index.html");
    assertFalse(html.contains("Last changed"), html);
    assertFalse(html.contains("class=\"history\""), html);
  }
}
