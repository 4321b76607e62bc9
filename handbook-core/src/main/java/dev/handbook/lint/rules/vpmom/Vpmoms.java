package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Vpmom;
import dev.handbook.domain.Vpmom.Form;
import dev.handbook.lint.RuleContext;
import dev.handbook.model.Page;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What several rules for VPMOMs ask. */
final class Vpmoms {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’%$.,/&+-]*");

  private Vpmoms() {}

  /** The VPMOMs of a page that are written out and in force: not announced, not in an archive. */
  static List<Vpmom> written(Page page, RuleContext scope) {
    if (scope.isArchived(page)) {
      return List.of();
    }
    return scope.domain().vpmoms(page).stream().filter(vpmom -> vpmom.form() != Form.STUB).toList();
  }

  /** The name of a section as a reader knows it. */
  static String name(Vpmom.Section section) {
    String id = section.id();
    return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
  }

  /** How many words a text has. */
  static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }
}
