package dev.handbook.domain;

import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Field;
import dev.handbook.domain.control.Statement;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import java.util.List;
import java.util.Optional;

/**
 * Who answers for a page. What stands nearest to the text counts: its front matter, then its text,
 * then the repository's {@code CODEOWNERS}.
 *
 * @param names roles, teams or people; empty when nobody is named
 * @param source where they are named
 */
public record Owners(List<String> names, Source source) {
  /** Where owners are named. */
  public enum Source {
    /** In the front matter, under any of the known keys. */
    FRONT_MATTER,
    /** In its text, as {@link DocumentControl} reads it: {@code DRI for this page: …}. */
    TEXT,
    /** In the repository's list of who reviews what. */
    CODE_OWNERS,
    /** Nowhere. */
    NONE
  }

  public Owners {
    names = List.copyOf(names);
  }

  /** The owners of a page. */
  public static Owners of(Page page, Handbook handbook) {
    DocumentControl control = DocumentControl.of(page, handbook);
    Optional<Statement> owner = control.first(Field.OWNER);
    if (owner.isPresent()) {
      boolean given = owner.get().place() == Statement.Place.FRONT_MATTER;
      return new Owners(control.names(Field.OWNER), given ? Source.FRONT_MATTER : Source.TEXT);
    }
    List<String> listed = handbook.settings().codeOwners().of(page.path());
    return new Owners(listed, listed.isEmpty() ? Source.NONE : Source.CODE_OWNERS);
  }

  /** Whether nobody is named. */
  public boolean isEmpty() {
    return names.isEmpty();
  }
}
