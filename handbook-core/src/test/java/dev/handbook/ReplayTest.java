package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.change.Change;
import dev.handbook.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes of whole handbooks: of the example handbook, and of a real one when {@code
 * -Dhandbook.corpora} says where real ones are.
 */
@Tag(Given.FOLDERS)
class ReplayTest {
  /** A sign-off that states the digest of what was agreed. */
  private static final Pattern AGREED_WORDING = Pattern.compile("signed-off: \\{.*text: ");

  @TempDir Path temporary;

  /**
   * A handbook to be changed.
   *
   * @param linked a page that others link to
   * @param folder a folder with pages
   * @param parts the files and folders to take; all when empty
   */
  record Book(Path source, String linked, String folder, Set<String> parts) {
    @Override
    public String toString() {
      return source.getFileName().toString();
    }
  }

  /** A change with one fault: where the handbook gets it, and by which rule it is found. */
  private record Fault(String rule, String about, Put put) {}

  private interface Put {
    void into(GitHandbook handbook) throws IOException;
  }

  static List<Book> books() {
    List<Book> books = new ArrayList<>();
    Path repository = Given.repository();
    Set<String> parts =
        Set.of(
            "README.md", "SUMMARY.md", "handbook.yml", "company", "sales", "operations", "people");
    String discount = "sales/approve-a-discount.md";
    books.add(new Book(repository.resolve("content"), discount, "sales", parts));
    Optional<Path> corpora = Given.optionalFolder(Given.CORPORA);
    if (corpora.isPresent()) {
      String linked = "company/how-to-guides-for-staff/how-to-vpmom.md";
      books.add(new Book(corpora.get().resolve("mattermost-2019"), linked, "operations", Set.of()));
    }
    return books;
  }

  private GitHandbook copyOf(Book book) throws Exception {
    GitHandbook handbook = GitHandbook.in(Files.createTempDirectory(temporary, "replay"));
    try (Stream<Path> files = Files.walk(book.source())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = book.source().relativize(file).toString().replace('\\', '/');
        if (book.parts().isEmpty() || book.parts().contains(path.split("/")[0])) {
          Path copy = handbook.folder().resolve(path);
          Files.createDirectories(copy.getParent());
          Files.write(copy, Files.readAllBytes(file));
        }
      }
    }
    handbook.commit();
    return handbook;
  }

  private static List<String> pages(GitHandbook handbook) throws IOException {
    try (Stream<Path> files = Files.walk(handbook.folder())) {
      return files
          .map(file -> handbook.folder().relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".md") && !path.startsWith("."))
          .filter(path -> !path.equals("SUMMARY.md"))
          .sorted()
          .toList();
    }
  }

  /** Puts words below the first heading, where nothing else has changed. */
  private static void below(GitHandbook handbook, String path, String words) throws IOException {
    String text = handbook.read(path);
    int heading = text.startsWith("# ") ? 0 : text.indexOf("\n# ") + 1;
    int end = text.indexOf('\n', heading);
    handbook.write(path, text.substring(0, end) + "\n\n" + words + text.substring(end));
  }

  /** What people do every day: some words here and there, a new page, and some loose ends. */
  private static List<String> ordinaryEdits(GitHandbook handbook, Book book) throws IOException {
    List<String> withHeading = new ArrayList<>();
    for (String page : pages(handbook)) {
      String text = handbook.read(page);
      boolean plain = text.startsWith("# ") || text.contains("\n# ");
      if (plain && !page.equals(book.linked()) && !page.equals("README.md")) {
        withHeading.add(page);
      }
    }
    for (int i = 0; i < 8; i++) {
      below(handbook, withHeading.get(i * 2), "Week " + i + " was a good week for all of us.");
    }
    for (int i = 0; i < 3; i++) {
      String page = withHeading.get(i * 2 + 1);
      handbook.write(page, handbook.read(page) + "\n## Questions " + i + "\n\nAsk the team.\n");
    }
    below(handbook, withHeading.get(17), "Some more about this: TBD");
    below(
        handbook,
        withHeading.get(18),
        "The form for it is [here](" + up(withHeading.get(18)) + ").");
    below(handbook, withHeading.get(19), "| Day | Who |\n| --- | --- |\n| Monday | Sales |");
    String added = book.folder() + "/how-we-lunch.md";
    handbook.write(added, "# How we lunch\n\nAt noon, in the large room, all of us together.\n");
    list(handbook, "How we lunch", added);
    return withHeading;
  }

  private static String up(String page) {
    return "../".repeat(page.split("/").length - 1) + "README.md";
  }

  private static void list(GitHandbook handbook, String title, String path) throws IOException {
    String entry = "* [" + title + "](" + path + ")\n";
    handbook.write("SUMMARY.md", handbook.read("SUMMARY.md").strip() + "\n" + entry);
  }

  private static List<Fault> faults(Book book) {
    String readme = "README.md";
    String page = book.folder() + "/a-new-page.md";
    String words = "# A new page\n\nWhat we do on Mondays, and why we do it then.\n";
    String sop =
        """
        ---
        kind: sop
        id: SOP-NEW-001
        title: Order lunch
        owner: Office
        serves: [fy27-company]
        rapid: "Office(D), Sales(D, P)"
        confidential: false
        ---
        # Order lunch

        1. Ask who is hungry.
        2. Order as much.
        """;
    return List.of(
        new Fault("link-missing-page", readme, h -> below(h, readme, "See [it](no-such.md).")),
        new Fault(
            "link-missing-anchor",
            readme,
            h -> below(h, readme, "See [it](" + book.linked() + "#no-such-heading).")),
        new Fault("link-missing-page", "", h -> remove(h, book.linked())),
        new Fault("toc-unlisted-page", page, h -> h.write(page, words)),
        new Fault("toc-dead-entry", "SUMMARY.md", h -> list(h, "Nothing", "nothing-there.md")),
        new Fault("asset-missing", readme, h -> below(h, readme, "![A map](no-map.png)")),
        new Fault(
            "frontmatter-yaml-syntax",
            page,
            h -> {
              h.write(page, "---\ntitle: [A\n---\n" + words);
              list(h, "A new page", page);
            }),
        new Fault(
            "rapid-one-decider",
            page,
            h -> {
              h.write(page, sop);
              list(h, "Order lunch", page);
            }),
        new Fault(
            "merge-conflict-marker",
            readme,
            h -> below(h, readme, "<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other")),
        new Fault("owner-tbd", readme, h -> below(h, readme, "Owner: TBD")));
  }

  private static void remove(GitHandbook handbook, String path) throws IOException {
    handbook.delete(path);
    String toc = handbook.read("SUMMARY.md");
    handbook.write(
        "SUMMARY.md",
        toc.lines()
            .filter(line -> !line.contains("(" + path + ")"))
            .collect(Collectors.joining("\n", "", "\n")));
  }

  private static List<String> annotations(GitHandbook handbook) throws IOException {
    return handbook.report("github.txt").lines().limit(10).toList();
  }

  @ParameterizedTest
  @MethodSource("books")
  void faultAmongOrdinaryEditsIsAmongTheFirstTenAnnotations(Book book) throws Exception {
    List<Fault> faults = faults(book);
    assertEquals(10, faults.size());
    try (GitHandbook handbook = copyOf(book)) {
      ordinaryEdits(handbook, book);
      handbook.lint("main");
      List<String> ordinary = annotations(handbook);
      assertTrue(ordinary.size() >= 2, "the edits have loose ends: " + ordinary);
      for (Fault fault : faults) {
        handbook.git().checkout().setName("main").setForced(true).call();
        handbook.git().clean().setCleanDirectories(true).setForce(true).call();
        ordinaryEdits(handbook, book);
        fault.put().into(handbook);
        handbook.lint("main");
        List<String> shown = annotations(handbook);
        assertTrue(
            shown.stream()
                .anyMatch(line -> line.contains(fault.rule()) && line.contains(fault.about())),
            () -> fault.rule() + " is not among\n" + String.join("\n", shown));
        assertFalse(ordinary.stream().anyMatch(line -> line.contains(fault.rule())), fault.rule());
      }
    }
  }

  private static Set<String> fingerprints(List<Finding> findings) {
    return findings.stream()
        .map(Finding::fingerprint)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> minus(Set<String> all, Set<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }

  @ParameterizedTest
  @MethodSource("books")
  void newIsTheDifferenceOfTwoRevisionsInBothDirections(Book book) throws Exception {
    try (GitHandbook handbook = copyOf(book)) {
      Set<String> before = fingerprints(handbook.lint().findings());
      ordinaryEdits(handbook, book);
      for (Fault fault : faults(book).subList(0, 6)) {
        fault.put().into(handbook);
      }
      handbook.git().checkout().setCreateBranch(true).setName("edited").call();
      handbook.commit();
      Set<String> after = fingerprints(handbook.lint().findings());
      Change there = handbook.lint("main").change().orElseThrow();
      assertEquals(minus(after, before), fingerprints(there.fresh()));
      assertEquals(minus(before, after), fingerprints(there.mended()));
      assertTrue(there.fresh().size() >= 6, there.fresh().toString());

      // The same way back: what was new is fixed.
      handbook.git().checkout().setStartPoint("main").setAllPaths(true).call();
      handbook.delete(book.folder() + "/how-we-lunch.md");
      handbook.delete(book.folder() + "/a-new-page.md");
      Change back = handbook.lint("edited").change().orElseThrow();
      assertEquals(fingerprints(there.mended()), fingerprints(back.fresh()));
      assertEquals(fingerprints(there.fresh()), fingerprints(back.mended()));
    }
  }

  @ParameterizedTest
  @MethodSource("books")
  void editsAboveEveryFindingCreateNothingNew(Book book) throws Exception {
    try (GitHandbook handbook = copyOf(book)) {
      int existing = handbook.lint().findings().size();
      List<String> edited = new ArrayList<>();
      int agreed = 0;
      for (String page : pages(handbook)) {
        String text = handbook.read(page);
        if (text.startsWith("# ") || text.contains("\n# ")) {
          agreed += AGREED_WORDING.matcher(text).find() ? 1 : 0;
          below(handbook, page, "The team of " + page.replaceAll("\\W", " ") + " wrote this.");
          edited.add(page);
        }
      }
      Change change = handbook.lint("main").change().orElseThrow();
      assertTrue(edited.size() > 20, edited.toString());
      // What an edit does to a wording that was agreed is news, also to those who serve a plan;
      // nothing else is.
      Map<String, List<Finding>> fresh =
          change.fresh().stream().collect(Collectors.groupingBy(Finding::rule));
      assertEquals(agreed, fresh.getOrDefault("signed-text-changed", List.of()).size());
      assertTrue(
          Set.of("signed-text-changed", "sop-vpmom-not-vetted").containsAll(fresh.keySet()),
          () -> fresh.keySet().toString());
      assertEquals(List.of(), change.mended());
      assertEquals(existing, change.existing().size());
      assertEquals(edited.size(), change.effect().pages().size());
    }
  }
}
