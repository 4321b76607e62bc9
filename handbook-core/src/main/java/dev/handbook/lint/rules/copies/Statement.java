package dev.handbook.lint.rules.copies;

import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
  /** One of these is in nearly every such sentence. */
  static final KeywordSet MAY_LAY_DOWN =
      KeywordSet.of(
          " 1",
          " 2",
          " 3",
          " 4",
          " 5",
          " 6",
          " 7",
          " 8",
          " 9",
          "$1",
          "$2",
          "$3",
          "$4",
          "$5",
          "$6",
          "$7",
          "$8",
          "$9",
          " two ",
          " three ",
          " four ",
          " five ",
          " six ",
          " seven ",
          " eight ",
          " nine ",
          " ten ",
          " twelve ",
          "thirty ",
          "sixty ",
          "ninety ",
          "must",
          "shall",
          "may ",
          "have to",
          "has to",
          "never ",
          "chief ",
          "cfo",
          "ceo",
          "cto",
          "coo",
          " a week",
          " a month",
          " a year",
          "fortnight",
          " a day",
          "forbidden",
          "prohibited",
          " allowed",
          "cannot",
          "permitted");

  /** Fewer words do not tell what a sentence is about. */
  static final int FEWEST_STEMS = 3;

  private static final Set<String> OFFICES =
      Set.of("cfo", "ceo", "cto", "coo", "cio", "cmo", "chro", "ciso", "cpo", "cro");

  private static final List<String> DECIDES =
      List.of(
          "approv",
          "sign",
          "decid",
          "authori",
          "confirm",
          "escalat",
          "agree",
          "responsib",
          "accountab");

  private static final Set<String> ORDERS = Set.of("must", "shall", "may", "should");
  private static final Set<String> ALLOWS = Set.of("allowed", "permitted", "required");

  private static final Set<String> DENIALS =
      Set.of("never", "cannot", "mustn't", "mustn’t", "prohibited", "forbidden");

  private static final Set<String> COMMON =
      Set.of(
          ("the and for are was with that this from have has will within after before least most than more"
                  + " not must shall may should can any all our your their its you they who which when where into onto out per"
                  + " each every been being also only other such then there these those upon via about does did never"
                  + " required allowed permitted cannot prohibited forbidden")
              .split(" "));

  /** Those of a passage. */
  static List<Statement> of(Page page, Block block) {
    List<Statement> statements = new ArrayList<>(1);
    List<String> sentences = Sentence.of(block.text());
    for (String sentence : sentences) {
      if (sentences.size() == 1
          || MAY_LAY_DOWN.in(sentence)
          || Sentence.isDigit(sentence.charAt(0))) {
        of(page, block, sentence).ifPresent(statements::add);
      }
    }
    return statements;
  }

  private static Optional<Statement> of(Page page, Block block, String written) {
    Sentence sentence = Sentence.read(written);
    List<Quantity> quantities = Quantity.in(sentence);
    if (quantities.size() > 1) {
      return Optional.empty();
    }
    Optional<Quantity> quantity = quantities.stream().findFirst();
    List<String> offices = offices(sentence);
    Optional<Boolean> denied = denied(sentence);
    boolean office = offices.size() == 1 && decides(sentence);
    if (offices.size() > 1 || quantity.isEmpty() && !office && denied.isEmpty()) {
      return Optional.empty();
    }
    Set<String> stems = stems(sentence, quantity, office);
    return stems.size() < FEWEST_STEMS
        ? Optional.empty()
        : Optional.of(
            new Statement(
                page,
                block,
                written,
                stems,
                quantity,
                office ? Optional.of(offices.get(0)) : Optional.empty(),
                denied));
  }

  /** By their letters, however they are written. */
  private static List<String> offices(Sentence sentence) {
    List<String> offices = new ArrayList<>(0);
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.word(i);
      if (OFFICES.contains(word)) {
        offices.add(word);
      } else if (word.equals("chief") && sentence.word(i + 2).equals("officer")) {
        offices.add("c" + sentence.word(i + 1).charAt(0) + "o");
      }
    }
    return offices;
  }

  private static boolean decides(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (DECIDES.stream().anyMatch(sentence.word(i)::startsWith)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Boolean> denied(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.word(i);
      boolean obliges =
          (word.equals("have") || word.equals("has")) && sentence.word(i + 1).equals("to");
      if (DENIALS.contains(word)) {
        return Optional.of(true);
      }
      if (ORDERS.contains(word) || obliges) {
        String next = sentence.word(i + 1);
        return Optional.of(
            next.equals("not") || next.equals("never") || isNot(sentence.word(i - 1)));
      }
      if (ALLOWS.contains(word) && sentence.word(i + 1).equals("to")) {
        return Optional.of(isNot(sentence.word(i - 1)));
      }
    }
    return Optional.empty();
  }

  private static boolean isNot(String word) {
    return word.equals("not") || word.endsWith("n't") || word.endsWith("n’t");
  }

  private static Set<String> stems(Sentence sentence, Optional<Quantity> quantity, boolean office) {
    Set<String> stems = new HashSet<>();
    for (int i = 0; i < sentence.size(); i++) {
      int at = i;
      String word = sentence.word(i);
      boolean figure = quantity.filter(q -> q.from() <= at && at < q.to()).isPresent();
      boolean named = office && (OFFICES.contains(word) || isOfOffice(sentence, i));
      if (!figure && !named && word.length() > 2 && !COMMON.contains(word)) {
        stems.add(stem(word));
      }
    }
    return stems;
  }

  private static boolean isOfOffice(Sentence sentence, int at) {
    for (int first = at - 2; first <= at; first++) {
      if (sentence.word(first).equals("chief") && sentence.word(first + 2).equals("officer")) {
        return true;
      }
    }
    return false;
  }

  private static final List<String> ENDINGS =
      List.of("’s", "'s", "ing", "ied", "ies", "ed", "es", "s", "e", "y");

  /** Of the endings. */
  private static final String LAST_LETTERS = "sgdey";

  /** Enough to know “submit”, “submits”, “submitted” and “submitting” for one. */
  private static String stem(String word) {
    if (LAST_LETTERS.indexOf(word.charAt(word.length() - 1)) < 0) {
      return word;
    }
    for (String ending : ENDINGS) {
      int length = word.length() - ending.length();
      if (length >= 3 && word.endsWith(ending)) {
        boolean doubled = length > 3 && word.charAt(length - 1) == word.charAt(length - 2);
        return word.substring(0, doubled ? length - 1 : length);
      }
    }
    return word;
  }

  /** With what it can be compared: of another matter it says nothing. */
  String matter() {
    return quantity.map(Quantity::kind).orElseGet(() -> office.isPresent() ? "office" : "order");
  }

  /** What this says and the other denies, in the words of both; empty where both can hold. */
  Optional<List<String>> contradiction(Statement other) {
    if (quantity.isPresent() != other.quantity.isPresent()) {
      return Optional.empty();
    }
    if (quantity.isPresent() && quantity.get().contradicts(other.quantity.get())) {
      return Optional.of(List.of(quantity.get().written(), other.quantity.get().written()));
    }
    if (office.isPresent() && other.office.isPresent()) {
      return office.equals(other.office)
          ? Optional.empty()
          : Optional.of(List.of(shown(office.get()), shown(other.office.get())));
    }
    boolean orders = denied.isPresent() && other.denied.isPresent() && !denied.equals(other.denied);
    return orders
        ? Optional.of(List.of(denied.get() ? "not" : "so", other.denied.get() ? "not" : "so"))
        : Optional.empty();
  }

  private static String shown(String office) {
    return office.toUpperCase(Locale.ROOT);
  }
}
