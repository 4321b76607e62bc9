package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.edit.Book;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import dev.handbook.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardTest {
  private static final String SUMMARY = "# Contents\n\n* [Handbook](README.md)\n";
  private static final String SOP =
      "---\nkind: sop\nid: %s\nrapid: COO(D)\nsigned-off: {on: %s, by: COO, text: %s}\n---\n# %s\n\n1. Do it.\n";

  @TempDir private Path folder;

  /** A procedure that was signed, by its digest, as it is. */
  private static String sop(String id, String on, String title) {
    String digest = Digest.of("#1 " + title + " 1. Do it.").hex().substring(0, 12);
    return String.format(Locale.ROOT, SOP, id, on, digest, title);
  }

  private Book book() throws IOException {
    return new Book(folder.resolve("book"))
        .with("README.md", "# Handbook\n\nAsk the office team.\n")
        .with("SUMMARY.md", SUMMARY);
  }

  /** The part of scorecard.json that is about a measure, on one line without blanks. */
  private static String measure(Book book, String id) throws IOException {
    new HandbookBuild(Progress.SILENT).lint(book.config());
    String json = book.read("target/handbook-reports/scorecard.json").replaceAll("\\s", "");
    Matcher measure = Pattern.compile("\\{\"id\":\"" + id + "\".*?]}").matcher(json);
    assertTrue(measure.find(), json);
    return measure.group();
  }

  private static Config unfailing(Book book) {
    Config failing = book.config();
    return new Config(
        failing.content(),
        failing.output(),
        failing.index(),
        failing.reports(),
        failing.formats(),
        Optional.empty(),
        failing.since(),
        failing.siteUrl(),
        failing.today(),
        failing.environment());
  }

  private static void commit(Git git, LocalDate written, LocalDate committed)
      throws GitAPIException {
    git.add().addFilepattern("README.md").addFilepattern("SUMMARY.md").call();
    git.add().addFilepattern("pages").call();
    git.commit()
        .setMessage("Change")
        .setAuthor(person(written))
        .setCommitter(person(committed))
        .setSign(false)
        .call();
  }

  private static PersonIdent person(LocalDate day) {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new PersonIdent("Example Co", "docs@example.com", noon, ZoneOffset.UTC);
  }

  private static Git repository(Book book) throws GitAPIException {
    return Git.init().setInitialBranch("main").setDirectory(book.root().toFile()).call();
  }

  @Test
  void unlistedPagesAreCountedAtTheEndOfEachMonth() throws Exception {
    Book book = book();
    List<String> expected = new ArrayList<>();
    try (Git git = repository(book)) {
      for (int month = 24; month > 0; month--) {
        LocalDate day = Book.TODAY.minusMonths(month).withDayOfMonth(3);
        book.with("pages/p" + month + ".md", "# P " + month + "\n\nAsk the office team.\n");
        if (month == 12) {
          String all = SUMMARY;
          for (int i = 24; i >= 13; i--) {
            all += "* [P " + i + "](pages/p" + i + ".md)\n";
          }
          book.with("SUMMARY.md", all);
        }
        commit(git, day, day);
        LocalDate end = day.plusMonths(1).withDayOfMonth(1).minusDays(1);
        int unlisted = month > 12 ? 25 - month : 13 - month;
        expected.add("{\"on\":\"" + end + "\",\"value\":" + unlisted + ".0}");
      }
    }
    String measure = measure(book, "unlisted-pages");
    assertTrue(
        measure.startsWith(
            "{\"id\":\"unlisted-pages\",\"numerator\":12,\"denominator\":25,\"unknown\":0,\"target\":0.0,"),
        measure);
    assertTrue(measure.endsWith("\"trend\":[" + String.join(",", expected) + "]}"), measure);
    assertEquals(measure, measure(book, "unlisted-pages"));
  }

  @Test
  void faultsThatNoMeasureCountsAreNoHindrance() throws Exception {
    Book book =
        book()
            .with(
                "pages/a.md",
                "---\nowner: A\nowner: B\n---\n# A\n\n<!-- handbook-disable single-h1: old -->\n"
                    + "Press <key>.\n\n{% tab %}\n");
    try (Git git = repository(book)) {
      commit(git, LocalDate.of(2026, 9, 3), LocalDate.of(2026, 9, 3));
    }
    assertTrue(
        measure(book, "unlisted-pages")
            .contains(
                "{\"on\":\"2026-09-30\",\"value\":1.0},{\"on\":\"2026-10-31\",\"value\":1.0}"));
  }

  @Test
  void shallowCloneSaysSoAndGuessesNothing() throws Exception {
    Book origin = book();
    try (Git git = repository(origin)) {
      commit(git, LocalDate.of(2026, 5, 3), LocalDate.of(2026, 5, 3));
      origin.with("pages/a.md", "# A\n\nAsk the office team.\n");
      commit(git, LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 3));
    }
    Path clone = folder.resolve("clone");
    Git.cloneRepository()
        .setURI(origin.root().toUri().toString())
        .setDirectory(clone.toFile())
        .setDepth(1)
        .call()
        .close();
    Book shallow = new Book(clone);
    assertTrue(measure(shallow, "unlisted-pages").endsWith("\"trend\":[]}"));
    assertTrue(
        shallow.read("target/handbook-reports/scorecard.md").contains("This clone is shallow"));
  }

  @Test
  void handbookOutsideOfGitSaysThatNothingIsKnown() throws Exception {
    Book book = book();
    assertTrue(measure(book, "unlisted-pages").endsWith("\"trend\":[]}"));
    assertTrue(
        book.read("target/handbook-reports/scorecard.md").contains("not in a git repository"));
  }

  @Test
  void rewrittenHistoryIsToldFromItsDates() throws Exception {
    Book book = book();
    try (Git git = repository(book)) {
      commit(git, LocalDate.of(2025, 5, 3), LocalDate.of(2026, 9, 3));
      book.with("pages/a.md", "# A\n\nAsk the office team.\n");
      commit(git, LocalDate.of(2025, 6, 3), LocalDate.of(2026, 9, 3));
    }
    measure(book, "unlisted-pages");
    assertTrue(book.read("target/handbook-reports/scorecard.md").contains("History was rewritten"));
  }

  @Test
  void procedureWithoutFiguresIsUnknownAndNotZero() throws Exception {
    Book book =
        book()
            .with("a.md", sop("SOP-1", "2026-08-14", "Lend"))
            .with("b.md", sop("SOP-2", "2025-08-14", "Return"));
    assertTrue(
        measure(book, "sop-error-rate")
            .contains("\"numerator\":0,\"denominator\":0,\"unknown\":2,\"target\":0.05"));
    assertTrue(book.read("target/handbook-reports/scorecard.md").contains("**unknown**"));
  }

  @Test
  void errorsAndAnswersOfTwelveMonthsAreSummedUp() throws Exception {
    Book book =
        book()
            .with("a.md", sop("SOP-1", "2026-08-14", "Lend"))
            .with("b.md", sop("SOP-2", "2025-08-14", "Return"))
            .with(
                "data/sop-metrics.csv",
                "date,sop,runs,errors,promoters,passives,detractors\n"
                    + "2025-06-30,SOP-1,100,99,0,0,9\n2026-09-30,SOP-1,60,3,5,3,1\n"
                    + "2026-10-31,SOP-1,40,1,4,2,1\n");
    assertTrue(
        measure(book, "sop-error-rate")
            .contains("\"numerator\":4,\"denominator\":100,\"unknown\":1,\"target\":0.05"));
    assertTrue(measure(book, "sop-error-rate").contains("{\"on\":\"2026-09-30\",\"value\":0.05}"));
    assertTrue(
        measure(book, "sop-nps")
            .contains("\"numerator\":7,\"denominator\":16,\"unknown\":1,\"target\":20.0"));
    assertTrue(
        measure(book, "sop-signed-off-12-months")
            .contains("\"numerator\":1,\"denominator\":2,\"unknown\":0,\"target\":0.8"));
  }

  @Test
  void signOffsThatEndWithinNinetyDaysAreForecast() throws Exception {
    Book book =
        book()
            .with("a.md", sop("SOP-1", "2026-08-14", "Lend"))
            .with("b.md", sop("SOP-2", "2025-12-24", "Return"));
    measure(book, "sop-nps");
    String card = book.read("target/handbook-reports/scorecard.md");
    assertTrue(card.endsWith("within 90 days:\n\n* 2026-12-24: Return (b.md)\n"), card);
  }

  @Test
  void siteShowsFiguresAndTheirTrend() throws Exception {
    Book book =
        book()
            .with("a.md", sop("SOP-1", "2025-08-14", "Lend"))
            .with(
                "data/sop-metrics.csv",
                "date,sop,runs,errors,promoters,passives,detractors\n"
                    + "2026-08-31,SOP-1,60,3,5,3,1\n2026-09-30,SOP-1,40,1,4,2,1\n");
    Config config = unfailing(book);
    new HandbookBuild(Progress.SILENT).build(config);
    String html = page(config, "scorecard");
    String rate = html.substring(html.indexOf("id=\"sop-error-rate\""));
    assertTrue(rate.contains("<a href=\"sop-error-rate/\">of runs had errors</a>"), rate);
    assertTrue(rate.contains("4 / 100 · target 5 %"), rate);
    assertTrue(rate.contains("<polyline points=\"4.0,4.0 236.0,14.4\"/>"), rate);
    assertTrue(
        rate.contains("role=\"img\" aria-label=\"2026-08-31: 5 % – 2026-09-30: 4 %\""), rate);
    assertTrue(html.contains("not in a git repository"), html);
  }

  @Test
  void eachMeasureHasAPageWithItsFormerValuesAndWhatIsMissing() throws Exception {
    Book book =
        book()
            .with("a.md", sop("SOP-1", "2025-08-14", "Lend"))
            .with(
                "data/sop-metrics.csv",
                "date,sop,runs,errors,promoters,passives,detractors\n"
                    + "2026-08-31,SOP-1,60,3,5,3,1\n2026-09-30,SOP-1,40,1,4,2,1\n");
    Config config = unfailing(book);
    new HandbookBuild(Progress.SILENT).build(config);
    String rate = page(config, "scorecard/sop-error-rate");
    assertTrue(rate.contains("<h1>Error rate of procedures</h1>"), rate);
    assertTrue(rate.contains("4 / 100 · target 5 %"), rate);
    assertTrue(rate.contains("aria-label=\"2026-08-31: 5 % – 2026-09-30: 4 %\""), rate);
    assertTrue(rate.contains("<time datetime=\"2026-08-31\">2026-08-31</time>: 5 %"), rate);
    String signed = page(config, "scorecard/sop-signed-off-12-months");
    assertTrue(signed.contains("<a href=\"../../a/\">Lend</a> <small>2025-08-14</small>"), signed);
    String unlisted = page(config, "scorecard/unlisted-pages");
    assertTrue(unlisted.contains("<a href=\"../../a/\">Lend</a></li>"), unlisted);
    assertTrue(unlisted.contains("not in a git repository"), unlisted);
  }

  private static String page(Config config, String url) throws IOException {
    return Files.readString(config.output().resolve(url).resolve("index.html"));
  }

  @Test
  void siteOfAHandbookWithoutProceduresSaysUnknownAndNotZero() throws Exception {
    Config config = unfailing(book());
    new HandbookBuild(Progress.SILENT).build(config);
    String html = page(config, "scorecard");
    String unmeasured = html.substring(html.indexOf("class=\"unmeasured\""));
    assertTrue(unmeasured.contains("<li id=\"sop-tied-to-vpmom\">"), unmeasured);
    String tied = page(config, "scorecard/sop-tied-to-vpmom");
    assertTrue(tied.contains("<p class=\"figure\">unknown "), tied);
    assertTrue(tied.contains("0 / 0"), tied);
  }
}
