package dev.handbook.lint;

import dev.handbook.model.SourceFile;
import java.util.List;

/** Gathers what one rule says of the handbook. */
record Collector(RuleInfo rule, List<FindingBuilder> drafts) implements HandbookReporter {
  @Override
  public Reporter on(SourceFile file) {
    return on(file.path());
  }

  @Override
  public Reporter on(String path) {
    return (span, message) -> {
      FindingBuilder finding = new FindingBuilder(rule, path, span, message);
      drafts.add(finding);
      return finding;
    };
  }
}
