package dev.handbook.dialect;

import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.MarkupFamily;
import java.util.Optional;
import java.util.Set;

/** A tool that makes sites of Markdown, as far as a handbook written for it must be known. */
interface Tool {
  /** As {@code dialect:} writes it. */
  String name();

  /** As people write it. */
  String title();

  /** The file of a folder by which the tool is recognised, relative to that folder. */
  Optional<String> evidence(ProjectFolder folder);

  /** Where the tool's pages lie, relative to the project folder; empty for the folder itself. */
  default String content(ProjectFolder project) {
    return "";
  }

  /** Notation that means something to the tool. */
  Set<MarkupFamily> markup();

  /** What pages may name, by the tool's own names. */
  default Mapping values(ProjectFolder project) {
    return Data.NOTHING;
  }
}
