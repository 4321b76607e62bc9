package dev.handbook.history;

import dev.handbook.change.Edits;
import dev.handbook.change.Effect.DateChange;
import dev.handbook.domain.SignOff;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the dates on which it depends when a page is to be looked at again, where they changed. */
final class ReviewDates {
  private static final List<String> KEYS =
      List.of("period", "review-in", "review_in", "last_reviewed_on", "last_reviewed_at");

  private ReviewDates() {}

  static List<DateChange> between(Handbook before, Handbook after, Edits edits) {
    List<DateChange> changes = new ArrayList<>();
    for (Page page : after.pages()) {
      Optional<Page> former = before.page(edits.former(page.path()));
      if (former.filter(was -> was != page).isPresent()) {
        FrontMatter was = former.get().frontMatter();
        FrontMatter now = page.frontMatter();
        compare(page, SignOff.KEY, signOff(was), signOff(now)).ifPresent(changes::add);
        for (String key : KEYS) {
          compare(page, key, was.text(key).orElse(""), now.text(key).orElse(""))
              .ifPresent(changes::add);
        }
      }
    }
    return changes;
  }

  private static String signOff(FrontMatter matter) {
    return SignOff.of(matter)
        .map(signOff -> signOff.written() + signOff.by().map(by -> " by " + by).orElse(""))
        .orElse("");
  }

  private static Optional<DateChange> compare(Page page, String key, String was, String now) {
    return was.equals(now)
        ? Optional.empty()
        : Optional.of(new DateChange(page.path(), page.title(), key, was, now));
  }
}
