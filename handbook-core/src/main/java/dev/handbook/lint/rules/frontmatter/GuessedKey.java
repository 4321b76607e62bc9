package dev.handbook.lint.rules.frontmatter;

import dev.handbook.domain.Tie;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.rules.fix.SpellingFix;
import dev.handbook.model.Fix;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Key;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.text.Dates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Keys that people write before they have read which one does what they mean: not misspelt, but
 * named after the thing itself, as in {@code vpmom: fy27-sales}.
 */
final class GuessedKey {
  private static final Map<String, Key> MEANT = new TreeMap<>();
  private static final Set<String> APPROVALS = Set.of("approvedby", "approved", "approvedon");
  private static final Set<String> KINDS = Set.of("sop", "vpmom", "okr");
  private static final Pattern KEY_RESULT = Pattern.compile("[A-Z]{2,4}-KR ?\\d[\\w.]*");

  static {
    mean(Key.SERVES, "vpmom", "vpmoms", "vpmomid", "v2mom", "v2moms", "alignedto", "alignedwith");
    mean(Key.KEY_RESULTS, "okr", "okrs", "kr", "krs", "keyresult", "keyresults", "okrconnection");
    mean(Key.SIGNED_OFF, "vetted", "vettedon", "vetteddate", "vettedby", "signoff", "signoffdate");
    mean(Key.SIGNED_OFF, "signoffby", "signoffon", "signedon", "signedby", "signed", "signedoffby");
    mean(Key.SIGNED_OFF, "signedoffon", "rapidsignoff", "rapidsignedoff", "rapidsignoffdate");
    mean(Key.RAPID, "raci", "daci", "rapidroles", "decider", "decisionrights");
  }

  private GuessedKey() {}

  private static void mean(Key key, String... guesses) {
    List.of(guesses).forEach(guess -> MEANT.put(guess, key));
  }

  private static String bare(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  /** Says of an entry which key does what it means; false when it is no such guess. */
  static boolean report(
      FrontMatter.Entry entry, Page page, RuleContext scope, HandbookReporter report) {
    Key meant = MEANT.get(bare(entry.key()));
    if (meant == null) {
      return false;
    }
    Optional<Fix> fix =
        page.frontMatter().entry(meant).isPresent()
                || !fits(page.frontMatter(), entry, meant, scope)
            ? Optional.empty()
            : SpellingFix.of(page, entry.keySpan(), entry.key(), meant.id());
    report
        .on(page)
        .at(entry.keySpan(), "Nothing reads the key “" + entry.key() + "”.")
        .context(entry.key())
        .help("Did you mean “" + meant.id() + "”? Write " + example(meant) + ".")
        .fix(fix);
    return true;
  }

  /** An approval that is only stated on a page whose sign-off would count. */
  static void reportApproval(FrontMatter.Entry entry, Page page, HandbookReporter report) {
    FrontMatter matter = page.frontMatter();
    if (matter.entry(Key.SIGNED_OFF).isPresent()
        || matter.text(Key.KIND).filter(KINDS::contains).isEmpty()
        || !APPROVALS.contains(bare(entry.key()))) {
      return;
    }
    report
        .on(page)
        .at(entry.keySpan(), "“" + entry.key() + "” states an approval, which is no sign-off.")
        .context(entry.key())
        .help("Where who decides has agreed to the text, write " + example(Key.SIGNED_OFF) + ".")
        .atMost(Severity.INFO);
  }

  /** The type of a page where its kind is meant, as in {@code type: sop}. */
  static void reportType(FrontMatter.Entry entry, Page page, HandbookReporter report) {
    FrontMatter matter = page.frontMatter();
    boolean kind =
        entry.key().equalsIgnoreCase("type")
            && matter.entry(Key.KIND).isEmpty()
            && matter.text(entry.key()).filter(KINDS::contains).isPresent();
    if (kind) {
      report
          .on(page)
          .at(entry.keySpan(), "“type” does not say what kind of page this is.")
          .context(entry.key())
          .help("Did you mean “kind”?")
          .fix(SpellingFix.of(page, entry.keySpan(), entry.key(), Key.KIND.id()));
    }
  }

  private static boolean fits(
      FrontMatter matter, FrontMatter.Entry entry, Key meant, RuleContext scope) {
    if (meant == Key.SIGNED_OFF) {
      return isSignOff(entry.value());
    }
    List<FrontMatter.Scalar> values = matter.scalars(entry.key());
    return !values.isEmpty() && values.stream().allMatch(value -> fits(value, meant, scope));
  }

  private static boolean fits(FrontMatter.Scalar value, Key meant, RuleContext scope) {
    return switch (meant) {
      case SERVES -> scope.domain().vpmom(Tie.of(value).id()).isPresent();
      case KEY_RESULTS -> KEY_RESULT.matcher(value.text().strip()).matches();
      default -> value.text().matches("[^()]+\\(\\s*[RAPIDC][^()]*\\).*");
    };
  }

  private static boolean isSignOff(FrontMatter.Value value) {
    if (value instanceof FrontMatter.Mapping mapping) {
      return mapping.text("on").flatMap(Dates::iso).isPresent()
          && FrontmatterUnknownKey.SIGN_OFF_KEYS.containsAll(
              mapping.entries().stream().map(FrontMatter.Entry::key).toList());
    }
    return value instanceof FrontMatter.Scalar scalar && Dates.iso(scalar.text()).isPresent();
  }

  private static String example(Key meant) {
    return switch (meant) {
      case SERVES -> "“serves: [id-of-a-vpmom]”";
      case KEY_RESULTS -> "“key-results: [CP-KR 2.1]”";
      case SIGNED_OFF -> "“signed-off: {on: 2026-08-14, by: CRO}”, as handbook:sign does";
      default -> "“rapid: \"CRO(D), RevOps(R, P)\"”";
    };
  }
}
