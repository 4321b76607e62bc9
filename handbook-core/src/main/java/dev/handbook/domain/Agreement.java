package dev.handbook.domain;

import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Sequence;
import dev.handbook.model.Key;
import dev.handbook.model.Page;
import dev.handbook.model.Wording;
import dev.handbook.text.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That a party which must agree did so: an entry of {@code agreed: [{by, on, text}]}.
 *
 * @param by who agreed
 * @param on the day
 * @param digest of the wording
 */
public record Agreement(String by, LocalDate on, Optional<String> digest) {
  /** The agreements of a page; entries without a party or a day are none. */
  public static List<Agreement> of(FrontMatter matter) {
    return matter.get(Key.AGREED).stream()
        .flatMap(
            value ->
                value instanceof Sequence list ? list.items().stream() : List.of(value).stream())
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .flatMap(mapping -> of(mapping).stream())
        .toList();
  }

  /**
   * Whether it is a party's, and of the wording that the page has; one without digest is of any.
   */
  public boolean isBy(String party, Page page) {
    return Roles.key(by).equals(Roles.key(party))
        && digest.filter(text -> !Wording.fits(page, text)).isEmpty();
  }

  private static Optional<Agreement> of(Mapping mapping) {
    Optional<LocalDate> on = mapping.text("on").flatMap(Dates::iso);
    return mapping
        .text("by")
        .filter(by -> on.isPresent())
        .map(by -> new Agreement(by, on.get(), mapping.text("text")));
  }
}
