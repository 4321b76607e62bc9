package dev.handbook.domain.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The labels of document control in the languages of the interface, of {@code labels.txt}, and
 * those a handbook adds.
 *
 * <p>A label is known by its words: those for the document ("policy", "Dokument") may stand around
 * it, those that say nothing may be left out. Any other word makes it another label, so that
 * "Information owner" is nobody's claim on the page.
 */
final class Labels {
  /** Words that say "day" and nothing of which one. */
  static final Set<String> DAY = Set.of("date", "datum", "fecha", "data", "日付", "日期");

  /** No label has more letters. */
  private static final int LONGEST = 60;

  private static final Pattern BRACKETS = Pattern.compile("[(\\[（][^)\\]）]{0,40}[)\\]）]");

  private static final Pattern PARTS =
      Pattern.compile("\\s*(?:[/&+]| and | und | et | y | e )\\s*");
  private static final Set<String> DAY_FIRST = Set.of("de", "fr", "es", "pt");

  /** The languages in which a word for the document and a label are one word. */
  private static final Set<String> COMPOUNDS = Set.of("de", "ja", "zh");

  private static final Labels KNOWN = read();

  private final Map<String, Entry> whole;
  private final Map<String, Entry> reduced;
  private final Set<String> subjects;
  private final Set<String> prefixes;
  private final Set<String> fillers;

  private LabelSieve sieve;

  /** Keys of front matter that were met. */
  private final Map<String, MatterReader.KnownKey> keys = new ConcurrentHashMap<>();

  private record Entry(Label label, boolean needsSubject) {}

  private Labels(
      Map<String, Entry> whole,
      Map<String, Entry> reduced,
      Set<String> subjects,
      Set<String> prefixes,
      Set<String> fillers) {
    this.whole = whole;
    this.reduced = reduced;
    this.subjects = subjects;
    this.prefixes = prefixes;
    this.fillers = fillers;
  }

  private void sieve() {
    Set<String> leading = new HashSet<>(subjects);
    leading.addAll(fillers);
    sieve = new LabelSieve(whole.keySet().stream(), leading, prefixes);
  }

  /** What tells quickly that a text has no label. */
  LabelSieve mayBe() {
    return sieve;
  }

  /** The known labels and those of {@code handbook.yml}, by the id of their field. */
  static Labels with(Map<String, List<String>> further) {
    if (further.isEmpty()) {
      return KNOWN;
    }
    Labels labels =
        new Labels(
            new HashMap<>(KNOWN.whole),
            new HashMap<>(KNOWN.reduced),
            KNOWN.subjects,
            KNOWN.prefixes,
            KNOWN.fillers);
    further.forEach(
        (id, words) ->
            Field.of(id)
                .ifPresent(
                    field ->
                        words.forEach(
                            word ->
                                labels.whole.put(
                                    Folding.of(word),
                                    new Entry(new Label(field, true, 0, false), false)))));
    labels.sieve();
    return labels;
  }

  /** The words for a day alone, with further ones. */
  static Set<String> dayOr(String... further) {
    return Stream.concat(DAY.stream(), Stream.of(further)).collect(Collectors.toUnmodifiableSet());
  }

  /** Keys of front matter that were met, to be read and added to. */
  Map<String, MatterReader.KnownKey> keys() {
    return keys;
  }

  /** The fields that a label announces; most labels announce none or one. */
  List<Label> of(String written) {
    if (written.length() > LONGEST || written.isBlank()) {
      return List.of();
    }
    if (written.charAt(0) <= 0x7F && !sieve.mayBegin(written) && !endsAsOwner(written)) {
      return List.of();
    }
    boolean brackets =
        written.indexOf('(') >= 0 || written.indexOf('[') >= 0 || written.indexOf('\uff08') >= 0;
    String bare = brackets ? BRACKETS.matcher(written).replaceAll(" ") : written;
    Optional<Label> label = one(bare);
    if (label.isPresent()) {
      return List.of(label.get());
    }
    String[] parts = PARTS.split(bare.strip());
    if (parts.length < 2 || parts.length > 3) {
      return List.of();
    }
    List<Label> labels = new ArrayList<>();
    for (String part : parts) {
      Optional<Label> found = one(part);
      if (found.isEmpty() && !Folding.of(part).equals("date")) {
        return List.of();
      }
      found.ifPresent(labels::add);
    }
    return labels;
  }

  private Optional<Label> one(String written) {
    String phrase = Folding.of(written);
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    Entry entry = whole.get(phrase);
    if (entry != null && !entry.needsSubject()) {
      return Optional.of(entry.label());
    }
    List<String> words = new ArrayList<>();
    boolean subject = false;
    for (String word : phrase.split(" ")) {
      boolean isSubject = subjects.contains(word);
      subject |= isSubject;
      if (!isSubject && !fillers.contains(word)) {
        words.add(word);
      }
    }
    entry = reduced.get(String.join(" ", words));
    if (entry != null && (subject || !entry.needsSubject())) {
      return Optional.of(subject ? telling(entry.label()) : entry.label());
    }
    return ofTheDocument(phrase).or(() -> compound(phrase)).or(() -> byAPartyOn(phrase));
  }

  /**
   * "Information Security Policy Owner": what stands before the word for the document is its name.
   */
  private Optional<Label> ofTheDocument(String phrase) {
    int last = phrase.lastIndexOf(' ');
    int before = last < 0 ? -1 : phrase.lastIndexOf(' ', last - 1);
    if (before < 0 || !subjects.contains(phrase.substring(before + 1, last))) {
      return Optional.empty();
    }
    Entry entry = whole.get(phrase.substring(last + 1));
    boolean named = entry != null && entry.label().field().shape() == Field.Shape.NAME;
    return named ? Optional.of(telling(entry.label())) : Optional.empty();
  }

  /** "Approved by the board on": the label names the party, and its value is the day. */
  private Optional<Label> byAPartyOn(String phrase) {
    int by = phrase.endsWith(" on") ? phrase.indexOf(" by ") : -1;
    Entry entry = by < 0 ? null : whole.get(phrase.substring(0, by) + " by");
    boolean approves = entry != null && entry.label().field() == Field.APPROVER;
    return approves ? Optional.of(new Label(Field.APPROVED, true, 0, false)) : Optional.empty();
  }

  private Optional<Label> compound(String phrase) {
    for (String prefix : prefixes) {
      if (phrase.startsWith(prefix)) {
        Entry entry = whole.get(phrase.substring(prefix.length()).strip());
        if (entry != null) {
          return Optional.of(telling(entry.label()));
        }
      }
    }
    return Optional.empty();
  }

  private static Label telling(Label label) {
    return new Label(label.field(), true, label.rank(), label.dayFirst());
  }

  /** Whether its last word may name a party, which "Travel policy owner" does. */
  private boolean endsAsOwner(String text) {
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    int from = end;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    Entry entry = from == 0 ? null : whole.get(Folding.of(text.substring(from, end)));
    return entry != null && entry.label().field().shape() == Field.Shape.NAME;
  }

  private static Labels read() {
    Labels labels =
        new Labels(
            new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    List<String[]> lines = LabelLines.read();
    // The words that may be left out are needed before the first label is read.
    for (String[] line : lines) {
      labels.words(line);
    }
    for (String[] line : lines) {
      Field.of(line[1]).ifPresent(field -> labels.labels(field, line));
    }
    labels.sieve();
    return labels;
  }

  private void words(String[] line) {
    for (String word : line[2].split(",")) {
      String folded = Folding.of(word);
      if (line[1].equals("subject")) {
        subjects.add(folded);
        if (COMPOUNDS.contains(line[0])) {
          prefixes.add(folded);
        }
      } else if (line[1].equals("filler")) {
        fillers.add(folded);
      }
    }
  }

  private void labels(Field field, String[] line) {
    int rank = 0;
    for (String written : line[2].split(",")) {
      String label = written.strip();
      boolean telling = label.startsWith("+");
      Entry entry =
          new Entry(
              new Label(field, telling, rank, DAY_FIRST.contains(line[0])), label.startsWith("*"));
      String phrase = Folding.of(label);
      whole.putIfAbsent(phrase, entry);
      reduced.putIfAbsent(reduce(phrase), entry);
      rank++;
    }
  }

  private String reduce(String phrase) {
    List<String> words = new ArrayList<>(List.of(phrase.split(" ")));
    words.removeIf(word -> fillers.contains(word) || subjects.contains(word));
    return words.isEmpty() ? phrase : String.join(" ", words);
  }
}
