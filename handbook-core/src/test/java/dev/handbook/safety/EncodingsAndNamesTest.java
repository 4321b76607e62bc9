package dev.handbook.safety;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Finding;
import dev.handbook.model.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd bytes and odd names on their way through the whole pipeline. */
class EncodingsAndNamesTest {
  private static final String PAGE =
      """
      ---
      title: "Größe"
      description: >
        Folded text
        in two lines
      ---

      # Größe

      Two lines\\
      of text.

      * a
        * b

          c

      | a | b |
      | - | - |
      | 1 | 2 |

      ```sh
      one

      two
      ```

      {% hint style="info" %}
      Hint[^1]
      {% endhint %}

      <table><tr><td>

      x

      </td></tr></table>

      [^1]: Note
      """;

  private static final String BOM = "\ufeff";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"byte-order mark", "CR LF", "CR", "byte-order mark and CR LF"})
  void siteIsTheSameByteForByte(String difference) throws IOException {
    String text = PAGE;
    if (difference.contains("CR")) {
      text = text.replace("\n", difference.contains("CR LF") ? "\r\n" : "\r");
    }
    if (difference.contains("mark")) {
      text = BOM + text;
    }
    WholePath.Outcome clean = build("clean", "page.md", PAGE);
    WholePath.Outcome odd = build("odd", "page.md", text);
    assertEquals(clean.files().keySet(), odd.files().keySet());
    Set<String> same = new TreeSet<>(clean.files().keySet());
    // It tells the digests of the very bytes of the sources.
    assertTrue(same.remove("api/manifest.json"));
    for (String path : same) {
      assertArrayEquals(clean.files().get(path), odd.files().get(path), path);
    }
  }

  @Test
  void nulAndNoncharactersNeverReachTheSite() throws IOException {
    WholePath.Outcome outcome =
        build("odd", "page.md", "# T\0itle\n\nwor\0d \ufdd0u0\ufdd1 \ufffe \u001b[0m\n");
    String html = outcome.text("page/index.html");
    assertFalse(html.chars().anyMatch(c -> c < ' ' && c != '\n'));
    assertFalse(html.contains("\ufdd0") || html.contains("\ufffe"));
    assertTrue(rules(outcome, "page.md").contains("invisible-characters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202e", "\u2066", "\u200b", "\u2060", "\ufeff", "\u0085"})
  void hiddenCharacterIsReported(String character) throws IOException {
    WholePath.Outcome outcome = build("odd", "page.md", "# Title\n\nwords" + character + "words\n");
    assertTrue(rules(outcome, "page.md").contains("invisible-characters"));
  }

  @Test
  void accentsPiledUpAreCutAndReported() throws IOException {
    String pile = "\u0301".repeat(5_000);
    WholePath.Outcome outcome =
        build("odd", "page.md", "---\ntitle: a" + pile + "\n---\n\n# a" + pile + "\n\nwords\n");
    assertTrue(rules(outcome, "page.md").contains("invisible-characters"));
    assertFalse(outcome.text("page/index.html").contains("\u0301".repeat(31)));
  }

  @Test
  void accentsOfAWritingAreKept() throws IOException {
    WholePath.Outcome outcome = build("odd", "page.md", "# Tie\u0302\u0301ng\n\nวันนี้ที่ บ้าน\n");
    assertEquals(Set.of(), rules(outcome, "page.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Page.md", "PAGE.MD", "page.markdown", "page/README.md", "page/index.md"})
  void twinsGetAddressesOfTheirOwn(String twin) throws IOException {
    assertTwins("page.md", twin);
  }

  @Test
  void twinsInUnicodeGetAddressesOfTheirOwn() throws IOException {
    assertTwins("gr\u00f6\u00dfe.md", "gro\u0308\u00dfe.md");
    assertTwins("stra\u00dfe.md", "STRASSE.md");
  }

  private void assertTwins(String one, String other) throws IOException {
    Path content = folder.resolve(Integer.toHexString((one + other).hashCode()));
    write(content, "README.md", "# Home\n");
    write(content, one, "# One\n");
    write(content, other, "# Other\n");
    Assumptions.assumeTrue(
        Files.readString(content.resolve(one)).equals("# One\n"), "names are folded here");
    WholePath.Outcome outcome = WholePath.of(content, folder.resolve("work"));
    List<Finding> clashes =
        outcome.findings().stream().filter(f -> f.rule().equals("url-clash")).toList();
    assertEquals(1, clashes.size());
    String names = clashes.get(0).path() + " " + clashes.get(0).message();
    assertTrue(names.contains(one) && names.contains(other), names);
    Set<String> urls =
        outcome.handbook().pages().stream().map(Page::url).collect(Collectors.toSet());
    assertEquals(3, urls.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "con.md",
        "NUL.md",
        "aux.de.md",
        "com1/page.md",
        "a:b.md",
        "why?.md",
        "a*.md",
        "a|b.md",
        "a<b.md",
        "ends in a dot./page.md",
        "ends in a blank /page.md"
      })
  void nameThatWindowsCannotStoreIsReportedAndThePageBuilt(String name) throws IOException {
    WholePath.Outcome outcome = build("odd", name, "# Title\n\nwords\n");
    assertEquals(Set.of("file-name-unportable"), rules(outcome, name));
    assertEquals(2, outcome.handbook().pages().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-rf.md", "console.md", "a.b.md", "größe.md", "日本語.md", "a b.md", "100%.md"})
  void nameThatIsOnlyUnusualIsFine(String name) throws IOException {
    WholePath.Outcome outcome = build("odd", name, "# Title\n\nwords\n");
    assertEquals(Set.of(), rules(outcome, name));
    assertEquals(2, outcome.handbook().pages().size());
  }

  @Test
  void picturesThatDifferInCaseAloneAreReported() throws IOException {
    Path content = folder.resolve("odd");
    write(content, "a.png", "1");
    write(content, "A.png", "2");
    WholePath.Outcome outcome = build("odd", "page.md", "# T\n\n![a](a.png) ![b](A.png)\n");
    assertTrue(rules(outcome, "README.md").contains("file-name-unportable"));
  }

  private WholePath.Outcome build(String name, String path, String text) throws IOException {
    Path content = folder.resolve(name);
    write(content, "README.md", "# Home\n\nwords\n");
    write(content, path, text);
    return WholePath.of(content, folder.resolve("work"));
  }

  private static void write(Path content, String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Set<String> rules(WholePath.Outcome outcome, String path) {
    return outcome.findings().stream()
        .filter(finding -> finding.path().equals(path))
        .map(Finding::rule)
        .filter(rule -> !rule.startsWith("toc-"))
        .collect(Collectors.toSet());
  }
}
