package dev.handbook.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.edit.Book;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor says what will become of a handbook, and proposes settings that work. */
class DoctorTest {
  @TempDir private Path root;

  private Book jekyll() throws IOException {
    return new Book(root)
        .with("_config.yml", "title: \"Our \\\"guide\\\"\"\nurl: https://guide.acme.io\nlang: de\n")
        .with("index.md", "# Home\n\n{% unheard_of %}\n\n{% unheard_of %}\n")
        .with("a.md", "---\npermalink: /short/\n---\n# A\n\n{% unheard_of %}\n")
        .with("procedures/x.md", "# X\n")
        .with("_includes/part.md", "Part\n")
        .with("old.rst", "Old\n")
        .with("off.md", "---\npublished: false\n---\n# Off\n");
  }

  @Test
  void whatIsNotUnderstoodIsCountedPlaceByPlace() throws IOException {
    Diagnosis diagnosis = Doctor.examine(jekyll().config());
    assertEquals("jekyll", diagnosis.dialect().name());
    assertEquals(3, diagnosis.pages());
    assertEquals(List.of("off.md"), diagnosis.drafts());
    assertEquals(1, diagnosis.partials());
    assertEquals(3, diagnosis.notUnderstoodPlaces());
    assertEquals("a.md:6", diagnosis.notUnderstood().get(0).first());
    assertTrue(diagnosis.moved().stream().anyMatch(moved -> moved.from().equals("/short/")));
    String screen = String.join("\n", diagnosis.screen());
    assertTrue(screen.contains("Jekyll (recognised by _config.yml)"), screen);
    assertTrue(screen.contains("3 places"), screen);
    assertTrue(screen.contains(".rst"), screen);
    assertTrue(diagnosis.screen().size() < 50);
  }

  @Test
  void theProposalIsWrittenOnceAndWorks() throws IOException {
    Book book = jekyll();
    Diagnosis before = Doctor.examine(book.config());
    Doctor.write(book.config(), before);
    String written = book.read("handbook.yml");
    assertTrue(written.contains("title: \"Our \\\"guide\\\"\""), written);
    assertTrue(written.contains("siteUrl: https://guide.acme.io/"), written);
    assertTrue(written.contains("language: de"), written);
    assertTrue(written.contains("dialect: jekyll"), written);
    assertTrue(written.contains("keepAddresses: true"), written);
    assertTrue(written.contains("#   sop: [procedures/**] # "), written);
    Diagnosis after = Doctor.examine(book.config());
    assertEquals(List.of(), after.moved());
    assertThrows(HandbookException.class, () -> Doctor.write(book.config(), after));
  }

  @Test
  void hiddenPagesOfGitBookAreNamedAndNothingIsWrittenUnasked() throws IOException {
    Book book =
        new Book(root)
            .with(".gitbook.yaml", "root: ./\n")
            .with("README.md", "# Home\n")
            .with("secret.md", "---\nhidden: true\n---\n# Hidden\n")
            .with("in.md", "---\nconfidential: true\n---\n# In\n");
    Diagnosis diagnosis = Doctor.examine(book.config());
    assertEquals(List.of("secret.md"), diagnosis.newlyPublic());
    assertEquals(List.of("in.md"), diagnosis.withheld());
    assertFalse(Files.exists(root.resolve("handbook.yml")));
    String screen = String.join("\n", diagnosis.screen());
    assertTrue(screen.contains("Becomes public"), screen);
  }

  @Test
  void plainMarkdownIsCalledSo() throws IOException {
    Diagnosis diagnosis = Doctor.examine(new Book(root).with("a.md", "# A\n").config());
    String screen = String.join("\n", diagnosis.screen());
    assertTrue(screen.contains("plain Markdown"), screen);
    assertFalse(diagnosis.proposal().contains("dialect:"));
  }

  @Test
  void kindsAreProposedByFoldersAndNumbersAndTitlesAreOnlyNamed() throws IOException {
    Book book =
        new Book(root)
            .with("README.md", "# Home\n")
            .with("a/SOP-1.md", "# Lift\n")
            .with("a/SOP-2.md", "# Lower\n")
            .with("b.md", "# SOP-3 Hold\n")
            .with("02 Procedures/deep/c.md", "# Turn\n")
            .with("policies/d.md", "# Travel\n")
            .with("e.md", "# Complaint procedure\n")
            .with("f.md", "# Why we have a procedure for all\n");
    String proposed = Doctor.examine(book.config()).proposal();
    assertTrue(
        proposed.contains(
            "# kinds:\n#   sop: [\"02 Procedures/**\", SOP-*] # 4 pages\n"
                + "#   policy: [policies/**] # 1 page\n"
                + "# Called procedures by their titles alone: e.md\n"),
        proposed);
  }
}
