package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Rapid;
import dev.handbook.domain.Rapid.Party;
import dev.handbook.domain.Vpmom;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one in the title and the one who decides should be the same. */
final class VpmomInitials implements PageRule {
  private static final Pattern INITIALS = Pattern.compile("\\((\\p{Lu}{2,4})\\)");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "vpmom-initials", "HB1009", "VPMOM title and RAPID name different people");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : scope.domain().vpmoms(page)) {
      Matcher initials = INITIALS.matcher(vpmom.title());
      Optional<Party> decider = vpmom.header().rapid().flatMap(Rapid::decider);
      if (initials.find() && decider.isPresent() && !vpmom.announced()) {
        String named = decider.get().name();
        if (named.matches("\\p{Lu}{2,4}") && !named.equals(initials.group(1))) {
          report
              .at(
                  decider.get().span(),
                  "“" + named + "” decides, but the title names “" + initials.group(1) + "”.")
              .help("Name the same person in both places.");
        }
      }
    }
  }
}
