package dev.handbook.change;

import dev.handbook.model.Page;
import dev.handbook.model.Wording;
import dev.handbook.model.Wording.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an edit is so small that what was agreed to still is what the page says: sentences read
 * otherwise here and there, none came or went, and no figure, duty or “not” changed.
 */
public final class SmallEdit {
  /** Scripts without spaces are read letter by letter. */
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{N}[\\p{N}.,:]*|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|\\p{L}[\\p{L}'’]*");

  /** So many words of a sentence may be others, and of a long one a fifth. */
  private static final int FEW_WORDS = 2;

  private static final int SHARE = 5;

  /** Of the languages of the interface that have words between spaces. */
  private static final Set<String> WEIGHTY =
      Set.copyOf(
          List.of(
              ("not no never none must shall may should can cannot only all each every any without unless except before"
                      + " after more less least most don't doesn't won't"
                      + " nicht kein keine nie muss müssen soll sollen darf dürfen kann können nur alle jede ohne außer vor nach"
                      + " ne pas jamais aucun doit doivent peut peuvent seulement tous toutes sans sauf avant après"
                      + " nunca debe deben puede pueden solo todos sin salvo antes después"
                      + " não nunca deve devem pode podem só todos sem exceto depois")
                  .split(" ")));

  private SmallEdit() {}

  /** Why an edit is more than small, in words that go on after “the edit”; empty when it is not. */
  public static Optional<String> more(Page agreed, Page now) {
    SentenceDiff texts = SentenceDiff.of(Wording.sentences(agreed), Wording.sentences(now));
    List<Part> gone = parts(texts, SentenceDiff.Fate.REMOVED);
    List<Part> fresh = parts(texts, SentenceDiff.Fate.ADDED);
    if (texts.another() || gone.size() != fresh.size()) {
      return Optional.of("adds or removes sentences");
    }
    for (int i = 0; i < gone.size(); i++) {
      List<String> was = weighty(gone.get(i).text());
      List<String> is = weighty(fresh.get(i).text());
      if (!was.equals(is)) {
        return Optional.of("changes " + difference(was, is));
      }
      if (!isAlike(words(gone.get(i).text()), words(fresh.get(i).text()))) {
        return Optional.of("rewrites “" + gone.get(i).text() + "”");
      }
      if (!gone.get(i).mark().equals(fresh.get(i).mark())) {
        return Optional.of("makes other headings, steps or cells");
      }
    }
    return Optional.empty();
  }

  /** The words that changed, before and now, for a line of a report. */
  public static List<String> words(Page before, Page now) {
    SentenceDiff texts = SentenceDiff.of(Wording.sentences(before), Wording.sentences(now));
    return List.of(
        joined(parts(texts, SentenceDiff.Fate.REMOVED)),
        joined(parts(texts, SentenceDiff.Fate.ADDED)));
  }

  private static String joined(List<Part> parts) {
    return String.join(" ", parts.stream().map(Part::text).toList());
  }

  private static List<Part> parts(SentenceDiff texts, SentenceDiff.Fate fate) {
    return texts.steps().stream()
        .filter(step -> step.fate() == fate)
        .map(SentenceDiff.Step::part)
        .toList();
  }

  private static boolean isAlike(List<String> was, List<String> is) {
    List<String> gone = without(was, is);
    List<String> fresh = without(is, was);
    int most = Math.max(FEW_WORDS, Math.max(was.size(), is.size()) / SHARE);
    return gone.size() <= most && fresh.size() <= most;
  }

  /** The words that others have not, as often as they have not. */
  private static List<String> without(List<String> words, List<String> others) {
    List<String> left = new ArrayList<>(words);
    others.forEach(left::remove);
    return left;
  }

  private static List<String> words(String sentence) {
    List<String> found = new ArrayList<>();
    Matcher word = WORD.matcher(sentence);
    while (word.find()) {
      String small = word.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      found.add(small.replaceFirst("[.,:]+$", ""));
    }
    return found;
  }

  /** Figures and the words on which a duty hangs, in their order. */
  private static List<String> weighty(String sentence) {
    return words(sentence).stream()
        .filter(word -> Character.isDigit(word.codePointAt(0)) || WEIGHTY.contains(word))
        .toList();
  }

  private static String difference(List<String> was, List<String> is) {
    List<String> gone = without(was, is);
    List<String> fresh = without(is, was);
    if (gone.isEmpty() && fresh.isEmpty()) {
      return "the order of figures or duties";
    }
    if (gone.isEmpty() || fresh.isEmpty()) {
      return "“" + String.join(" ", gone.isEmpty() ? fresh : gone) + "”";
    }
    return "“" + String.join(" ", gone) + "” to “" + String.join(" ", fresh) + "”";
  }
}
