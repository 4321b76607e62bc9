package dev.handbook.lint.rules.copies;

import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that lays something down: what it is about, in stems of words, and what it says of it.
 *
 * @param stems what it is about, without the figure, the office or the “not”
 * @param quantity the one figure of the sentence, if it has one
 * @param office who decides, if it says so
 * @param denied whether it forbids what it is about, if it orders or forbids something
 */
record Statement(
    Page page,
    Block block,
    String sentence,
    Set<String> stems,
    Optional<Quantity> quantity,
    Optional<String> office,
    Optional<Boolean> denied) {
  private static final int LONGEST = 300;
  private static final int FEWEST_STEMS = 3;

  private static final Pattern END = Pattern.compile("(?<=[.!?;])\\s+(?=[\\p{Lu}\\p{N}])");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’']*+");

  private static final Pattern OFFICE =
      Pattern.compile(
          "\\b(?:C(?:FO|EO|TO|OO|IO|MO|HRO|ISO|PO|RO)|[Cc]hief (?:[Ff]inancial|[Ee]xecutive|[Tt]echnology|[Tt]echnical|[Oo]perating|[Ii]nformation|[Mm]arketing|[Pp]eople|[Pp]roduct|[Rr]evenue) [Oo]fficer)\\b");

  private static final Pattern DECIDES =
      Pattern.compile(
          "\\b(?:approv|sign|decid|authori[sz]|confirm|escalat|agree|responsible|accountable)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ORDER =
      Pattern.compile(
          "\\b(?:must|shall|have to|has to|(?:is|are) (?:required|allowed|permitted) to|may|should)\\b( not\\b| never\\b)?"
              + "|\\b((?:do|does|is|are) not (?:have to|required to|allowed to|permitted to)|never|must ?n[’']t|cannot|prohibited|forbidden)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final KeywordSet MAY_LAY_DOWN =
      KeywordSet.of(
          "must",
          "shall",
          "may ",
          "should",
          "have to",
          "has to",
          "never",
          "chief ",
          "cfo",
          "ceo",
          "cto",
          "coo",
          "two ",
          "three ",
          "four ",
          "five ",
          "six ",
          "seven ",
          "eight ",
          "nine ",
          "ten ",
          "week",
          "month",
          "year",
          "fortnight",
          "require",
          "allowed",
          "permitted",
          "forbidden",
          "prohibited");

  private static final Set<String> COMMON =
      Set.of(
          ("the and for are was with that this from have has will within after before least most than more"
                  + " not must shall may should can any all our your their its you they who which when where into onto out per"
                  + " each every been being also only other such then there these those upon via about does did"
                  + " required allowed permitted")
              .split(" "));

  /** Those of a passage. */
  static List<Statement> of(Page page, Block block) {
    String text = block.text();
    if (text.length() < 20 || !hasDigit(text) && !MAY_LAY_DOWN.in(text)) {
      return List.of();
    }
    List<Statement> statements = new ArrayList<>();
    for (String sentence : END.split(text)) {
      if (sentence.length() <= LONGEST) {
        of(page, block, sentence).ifPresent(statements::add);
      }
    }
    return statements;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static Optional<Statement> of(Page page, Block block, String sentence) {
    List<Quantity> quantities = Quantity.in(sentence);
    Matcher named = OFFICE.matcher(sentence);
    boolean decides = DECIDES.matcher(sentence).find();
    Optional<String> office =
        decides && named.find() ? Optional.of(named.group()) : Optional.empty();
    boolean several = office.isPresent() && named.find();
    Optional<Boolean> denied = denied(sentence);
    if (quantities.size() > 1
        || several
        || quantities.isEmpty() && office.isEmpty() && denied.isEmpty()) {
      return Optional.empty();
    }
    Set<String> stems = stems(sentence, quantities, office);
    return stems.size() < FEWEST_STEMS
        ? Optional.empty()
        : Optional.of(
            new Statement(
                page,
                block,
                sentence,
                stems,
                quantities.stream().findFirst(),
                office.map(Statement::letters),
                denied));
  }

  private static Optional<Boolean> denied(String sentence) {
    Matcher order = ORDER.matcher(sentence);
    return order.find()
        ? Optional.of(order.group(1) != null || order.group(2) != null)
        : Optional.empty();
  }

  /** An office by its letters, however it is written. */
  private static String letters(String office) {
    if (office.indexOf(' ') < 0) {
      return office;
    }
    StringBuilder letters = new StringBuilder();
    for (String word : office.split(" ")) {
      letters.append(Character.toUpperCase(word.charAt(0)));
    }
    return letters.toString();
  }

  private static Set<String> stems(
      String sentence, List<Quantity> quantities, Optional<String> office) {
    String left = sentence;
    for (Quantity quantity : quantities) {
      left = left.replace(quantity.written(), " ");
    }
    left = office.isPresent() ? left.replace(office.get(), " ") : left;
    Set<String> stems = new TreeSet<>();
    Matcher word = WORD.matcher(left);
    while (word.find()) {
      String small = word.group().toLowerCase(Locale.ROOT);
      if (small.length() > 2 && !COMMON.contains(small)) {
        stems.add(stem(small));
      }
    }
    return stems;
  }

  /** Enough to know “submit”, “submits”, “submitted” and “submitting” for one. */
  private static String stem(String word) {
    String stem = word.replaceFirst("(?:’s|'s|ing|ied|ies|ed|es|s|e|y)$", "");
    boolean doubled =
        stem.length() > 3 && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
    return stem.length() < 3 ? word : doubled ? stem.substring(0, stem.length() - 1) : stem;
  }

  /** How much of what two statements are about is the same, 0 to 1. */
  double likeness(Statement other) {
    long both = stems.stream().filter(other.stems::contains).count();
    return both < FEWEST_STEMS ? 0 : (double) both / (stems.size() + other.stems.size() - both);
  }

  /** What this says and the other denies, in the words of both; empty where both can hold. */
  Optional<String[]> contradiction(Statement other) {
    if (quantity.isPresent() && other.quantity.isPresent()) {
      return quantity.get().contradicts(other.quantity.get())
          ? Optional.of(new String[] {quantity.get().written(), other.quantity.get().written()})
          : Optional.empty();
    }
    if (office.isPresent() && other.office.isPresent()) {
      return office.equals(other.office)
          ? Optional.empty()
          : Optional.of(new String[] {office.get(), other.office.get()});
    }
    boolean orders = denied.isPresent() && other.denied.isPresent() && !denied.equals(other.denied);
    return orders && quantity.isEmpty() && other.quantity.isEmpty()
        ? Optional.of(new String[] {said(denied.get()), said(other.denied.get())})
        : Optional.empty();
  }

  private static String said(boolean denied) {
    return denied ? "no" : "yes";
  }
}
