package dev.handbook.source.config;

import dev.handbook.model.Expectation;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.HandbookException;
import dev.handbook.source.folder.ConfigNames;
import dev.handbook.source.folder.ContentFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code search-expectations.yml}: what readers type, and the page they should find. */
public final class ExpectationsReader {
  private static final String PAGE = "page";
  private static final String RANK = "rank";

  private final ConfigFile file;

  private ExpectationsReader(ConfigFile file) {
    this.file = file;
  }

  /**
   * What the file expects, in its order; nothing without the file.
   *
   * @throws HandbookException when there is something in it that cannot be used
   */
  public static List<Expectation> read(ContentFolder root) {
    return ConfigFile.read(root, ConfigNames.EXPECTATIONS)
        .map(file -> new ExpectationsReader(file).expectations())
        .orElse(List.of());
  }

  private List<Expectation> expectations() {
    file.allow(file.root(), file.root().entries().stream().map(Entry::key).toList());
    List<Expectation> expectations = new ArrayList<>();
    for (Entry entry : file.root().entries()) {
      expectations.add(expectation(entry));
    }
    return expectations;
  }

  private Expectation expectation(Entry entry) {
    Value value = entry.value();
    int rank = Expectation.RANK;
    Optional<String> page;
    if (value instanceof Mapping mapping) {
      file.allow(mapping, List.of(PAGE, RANK));
      page = file.text(mapping, PAGE);
      rank = file.text(mapping, RANK).map(text -> rank(mapping, text)).orElse(rank);
    } else {
      page = Optional.of(file.text(value)).filter(text -> !text.isEmpty());
    }
    return new Expectation(
        entry.key(),
        page.orElseThrow(
            () ->
                file.unusable(
                    entry.keySpan(),
                    "No page is named for " + entry.key(),
                    "Write query: folder/page.md")),
        rank,
        ConfigNames.EXPECTATIONS,
        entry.keySpan());
  }

  private int rank(Mapping mapping, String text) {
    if (!text.matches("[1-9][0-9]?")) {
      throw file.unusable(
          mapping.get(RANK).orElseThrow().span(),
          "rank: " + text + " is not a number from 1 to 99",
          "Write among how many first pages it should stand.");
    }
    return Integer.parseInt(text);
  }
}
