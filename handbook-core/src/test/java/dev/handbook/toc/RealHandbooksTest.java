package dev.handbook.toc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import dev.handbook.model.Fault;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.model.Toc;
import dev.handbook.source.SourceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real handbooks are read as an independent script counted them. */
@Tag(Given.FOLDERS)
class RealHandbooksTest {
  @ParameterizedTest
  @CsvSource({
    // folder, pages, with front matter, redirects, entries, dead, unlisted, with hidden characters
    "mattermost-2019, 36, 18, 0, 36, 0, 0, 1",
    "mattermost-2024, 355, 65, 23, 285, 3, 75, 1",
    "rocketchat-2021, 181, 52, 0, 144, 0, 37, 4",
    "rocketchat-2024, 386, 130, 289, 214, 0, 172, 8",
    "dxw/src, 156, 156, 0, 0, 0, 156, 0"
  })
  void countsAgree(
      String folder,
      int pages,
      int frontMatter,
      int redirects,
      int entries,
      int dead,
      int unlisted,
      int hidden) {
    Sources sources = SourceReader.read(Given.folder(Given.CORPORA).resolve(folder));
    List<Fault> faults = new ArrayList<>(sources.faults());
    Set<String> paths = sources.pages().stream().map(SourceFile::path).collect(Collectors.toSet());
    List<String> listed =
        sources.summary().stream()
            .flatMap(summary -> SummaryParser.parse(summary, faults).flatten())
            .flatMap((Toc.Entry entry) -> entry.path().stream())
            .toList();
    assertEquals(pages, paths.size());
    assertEquals(
        frontMatter,
        sources.pages().stream().filter(p -> p.frontMatter().span().isPresent()).count());
    assertEquals(redirects, sources.redirects().size());
    assertEquals(entries, listed.size());
    assertEquals(dead, listed.stream().filter(path -> !paths.contains(path)).count());
    assertEquals(unlisted, paths.stream().filter(path -> !listed.contains(path)).count());
    assertEquals(List.of(), faults);
    List<String> rules =
        sources.pages().stream().flatMap(page -> page.faults().stream()).map(Fault::rule).toList();
    assertTrue(rules.stream().allMatch("invisible-characters"::equals), rules.toString());
    assertEquals(hidden, rules.size());
  }
}
