package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Tie;
import dev.handbook.domain.Vpmom;
import dev.handbook.domain.Vpmom.Form;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.text.Spelling;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** VPMOMs form a tree with the company's at its top; a loose one serves nobody's priorities. */
final class VpmomNotAligned implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("vpmom-not-aligned", "HB1016", "VPMOM hangs under no other");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    List<Vpmom> pages =
        scope.handbook().pages().stream()
            .flatMap(page -> scope.domain().vpmoms(page).stream())
            .filter(vpmom -> vpmom.form() == Form.PAGE)
            .filter(vpmom -> !scope.governance(vpmom).status().isPast())
            .toList();
    for (Vpmom vpmom : pages) {
      Optional<Tie> parent = vpmom.header().parent();
      boolean feeds = pages.stream().anyMatch(other -> isParentOf(vpmom, other));
      if (parent.isPresent() && scope.domain().vpmom(parent.get().id()).isEmpty()) {
        report
            .on(vpmom.page())
            .at(parent.get().span(), "There is no VPMOM with the id “" + parent.get().id() + "”.")
            .help(
                Spelling.closest(parent.get().id(), scope.domain().vpmomIds())
                    .map(close -> "Did you mean " + close + "?")
                    .orElse("Write the id of the VPMOM that this one feeds into."));
      } else if (parent.isPresent() && inCircle(vpmom, scope)) {
        report
            .on(vpmom.page())
            .at(parent.get().span(), "“" + vpmom.title() + "” hangs under itself.")
            .help("Let the chain of parents end at the VPMOM of the company.");
      } else if (parent.isEmpty() && !feeds && pages.size() > 1) {
        report
            .on(vpmom.page())
            .at(vpmom.span(), "“" + vpmom.title() + "” does not say which VPMOM it feeds into.")
            .context(vpmom.title())
            .help("Add “parent: id-of-that-vpmom” to the front matter.");
      }
    }
  }

  private static boolean isParentOf(Vpmom vpmom, Vpmom other) {
    return other.header().parent().filter(tie -> tie.id().equals(vpmom.id())).isPresent();
  }

  private static boolean inCircle(Vpmom vpmom, RuleContext scope) {
    Set<String> seen = new HashSet<>();
    Optional<Vpmom> above = Optional.of(vpmom);
    while (above.isPresent() && seen.add(above.get().id())) {
      above = above.get().header().parent().flatMap(tie -> scope.domain().vpmom(tie.id()));
    }
    return above.filter(found -> found.id().equals(vpmom.id())).isPresent();
  }
}
