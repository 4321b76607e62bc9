package dev.handbook.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.Given;
import dev.handbook.model.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Handbooks of mutated pages, front matter and all, go the whole way: read, parsed, indexed,
 * linted, reported and rendered. Nothing may fail, and no page of this size may be over its budget.
 */
@Tag(Given.FOLDERS)
class MutatedHandbookTest {
  private static final int PAGES = 125;
  private static final int STANDARD = 1_000;

  @TempDir Path folder;

  @Test
  void handbookOfMutatedPagesIsBuilt() throws IOException {
    Mutations mutations = Mutations.ofPages();
    Path content = Files.createDirectories(folder.resolve("content"));
    List<String> wrong = new ArrayList<>();
    int count = Mutations.count(STANDARD);
    for (int from = 0; from < count; from += PAGES) {
      for (int i = 0; i < PAGES; i++) {
        byte[] page = mutations.page(from + i).getBytes(StandardCharsets.UTF_8);
        Files.write(content.resolve("page-" + i + ".md"), page);
      }
      try {
        for (Finding finding : WholePath.of(content, folder.resolve("work")).findings()) {
          if (isWrong(finding)) {
            wrong.add(from + ": " + finding);
          }
        }
      } catch (RuntimeException | StackOverflowError problem) {
        wrong.add(from + ": " + problem);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static boolean isWrong(Finding finding) {
    return finding.rule().equals("rule-crashed")
        || (finding.rule().equals("page-skipped")
            && (finding.message().contains("too much work")
                || finding.message().contains("parser fails")));
  }
}
