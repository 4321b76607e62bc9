package dev.handbook.lint.rules.structure;

import dev.handbook.lint.Rule;
import java.util.List;

/** The rules about headings, tables and blocks, in the order of their codes. */
public final class StructureRules {
  /** Every one of them. */
  public static final List<Rule> ALL =
      List.of(
          new SingleH1(),
          new HeadingSkip(),
          new EmptyHeading(),
          new DuplicateSiblingHeading(),
          new TableNoHeader(),
          new TableRaggedRow(),
          new ListNestingLost(),
          new GitbookBlockUnclosed(),
          new RepeatedPhrase(),
          new MergeConflictMarker(),
          new MixedEncoding(),
          new HeadingAsBold(),
          new PasteArtifact(),
          new HtmlDropped(),
          new GitbookBlockUnknown(),
          new InvisibleCharacters(),
          new ScriptNotSearched(),
          new MarkupUnknown(),
          new MarkupVariable(),
          new MarkupCondition(),
          new BlockUnclosed(),
          new TableNoDelimiter(),
          new HeadingNoSpace(),
          new ListMarkerNoSpace(),
          new TaskBoxMalformed(),
          new HintStyleUnknown(),
          new PageNoTitle());

  private StructureRules() {}
}
