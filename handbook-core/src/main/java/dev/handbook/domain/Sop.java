package dev.handbook.domain;

import dev.handbook.model.FrontMatter;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A standard operating procedure: a page of {@code kind: sop} and what it says about itself.
 *
 * @param page the page
 * @param serves the VPMOMs it is tied to
 * @param rapid who does what when it is decided on
 * @param signOff when it was agreed
 * @param span where it says that it is one
 */
public record Sop(
    Page page, List<Tie> serves, Optional<Rapid> rapid, Optional<SignOff> signOff, Span span) {
  public Sop {
    serves = List.copyOf(serves);
  }

  /** The procedure that a page is, if it is one. */
  public static Optional<Sop> of(Page page) {
    if (page.kind() != Kind.SOP) {
      return Optional.empty();
    }
    FrontMatter frontMatter = page.frontMatter();
    return Optional.of(
        new Sop(
            page,
            frontMatter.scalars(Key.SERVES).stream().map(Tie::of).toList(),
            Rapid.of(frontMatter, page.text()),
            SignOff.of(frontMatter),
            frontMatter.entry(Key.KIND).map(entry -> entry.value().span()).orElse(Span.FILE)));
  }
}
