package dev.handbook.history;

import dev.handbook.domain.GovernanceRegister;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A handbook before or after a change.
 *
 * @param handbook what it was or is
 * @param findings all that the linter finds in it, in report order
 * @param reported those of them that no baseline has frozen, in report order
 * @param configuration the texts of its configuration files, by their paths relative to the pages
 * @param governance how its pages are governed on the day of the comparison
 */
public record State(
    Handbook handbook,
    List<Finding> findings,
    List<Finding> reported,
    Map<String, SourceText> configuration,
    GovernanceRegister governance) {
  public State {
    findings = List.copyOf(findings);
    reported = List.copyOf(reported);
    configuration = Map.copyOf(configuration);
  }

  /** The texts of the pages. */
  Map<String, SourceText> pages() {
    Map<String, SourceText> texts = new TreeMap<>();
    handbook.pages().forEach(page -> texts.put(page.path(), page.text()));
    return texts;
  }

  /** The texts of all files whose lines count: pages, table of contents, configuration. */
  Map<String, SourceText> texts() {
    Map<String, SourceText> texts = pages();
    handbook.toc().file().ifPresent(file -> texts.put(file.path(), file.text()));
    texts.putAll(configuration);
    return texts;
  }
}
