package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Tie;
import dev.handbook.domain.Vpmom;
import dev.handbook.domain.Vpmom.Form;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    Set<String> fed =
        pages.stream()
            .flatMap(vpmom -> vpmom.header().parent().stream())
            .map(Tie::id)
            .collect(Collectors.toSet());
    Set<String> circles = inCircles(pages, scope);
    for (Vpmom vpmom : pages) {
      Optional<Tie> parent = vpmom.header().parent();
      boolean feeds = fed.contains(vpmom.id());
      if (parent.isPresent() && scope.domain().vpmom(parent.get().id()).isEmpty()) {
        report
            .on(vpmom.page())
            .at(parent.get().span(), "There is no VPMOM with the id “" + parent.get().id() + "”.")
            .help(
                scope
                    .closestVpmom(parent.get().id())
                    .map(close -> "Did you mean " + close + "?")
                    .orElse("Write the id of the VPMOM that this one feeds into."));
      } else if (parent.isPresent() && circles.contains(vpmom.id())) {
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

  /** The ids of those that hang under themselves; each chain is followed once. */
  private static Set<String> inCircles(List<Vpmom> pages, RuleContext scope) {
    Set<String> circles = new HashSet<>();
    Set<String> done = new HashSet<>();
    for (Vpmom vpmom : pages) {
      List<String> chain = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      Optional<Vpmom> above = Optional.of(vpmom);
      while (above.isPresent() && !done.contains(above.get().id()) && seen.add(above.get().id())) {
        chain.add(above.get().id());
        above = above.get().header().parent().flatMap(tie -> scope.domain().vpmom(tie.id()));
      }
      above
          .map(again -> chain.indexOf(again.id()))
          .filter(start -> start >= 0)
          .ifPresent(start -> circles.addAll(chain.subList(start, chain.size())));
      done.addAll(chain);
    }
    return circles;
  }
}
