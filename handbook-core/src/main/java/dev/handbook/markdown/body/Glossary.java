package dev.handbook.markdown.body;

import dev.handbook.markdown.base.WhiteSpace;
import dev.handbook.model.Page;
import dev.handbook.model.Placeholder;
import dev.handbook.text.Urls;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The words that a handbook's glossary explains. A glossary is a page of that name, see {@link
 * dev.handbook.model.Urls#isGlossary}; its terms are those of its definition lists, of its tables
 * with two columns, and its headings from the third level on, each with what follows. All of them
 * have an anchor there, to which their uses lead.
 */
public final class Glossary {
  /** A handbook without a glossary. */
  public static final Glossary NONE = new Glossary(Map.of());

  private static final int LONGEST_TERM = 60;
  private static final int LONGEST_MEANING = 300;

  private final Map<String, Entry> entries;
  private final List<Integer> lengths;

  private Glossary(Map<String, Entry> entries) {
    this.entries = Map.copyOf(entries);
    this.lengths =
        entries.keySet().stream()
            .map(String::length)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
  }

  /** What a term means, shortened, and the target of a link to where it is explained. */
  record Entry(String meaning, String target) {}

  /** A term and where it stands in a text. */
  record Use(String term, int start, int end, Entry entry) {}

  /** The terms of pages; what is withheld is explained nowhere. */
  public static Glossary of(List<Page> pages) {
    Map<String, Entry> entries = new HashMap<>();
    for (Page page : pages) {
      if (!page.withheld()) {
        read(page, entries);
      }
    }
    return entries.isEmpty() ? NONE : new Glossary(entries);
  }

  private static void read(Page page, Map<String, Entry> entries) {
    String path = "/" + Urls.encode(page.path());
    Element body = Jsoup.parseBodyFragment(page.html()).body();
    for (Element meaning : body.select("dt + dd")) {
      // One meaning may be that of several words.
      Element term = meaning.previousElementSibling();
      while (term != null && term.normalName().equals("dt")) {
        add(term, meaning, path, entries);
        term = term.previousElementSibling();
      }
    }
    for (Element meaning : body.select("tbody td:nth-child(2):last-child")) {
      add(meaning.previousElementSibling(), meaning, path, entries);
    }
    for (Element meaning : body.select(":is(h3, h4, h5, h6) + p")) {
      add(meaning.previousElementSibling(), meaning, path, entries);
    }
  }

  private static void add(Element term, Element meaning, String path, Map<String, Entry> entries) {
    String word = WhiteSpace.fold(term.text());
    String text = WhiteSpace.fold(Placeholder.fill(meaning.text(), placeholder -> ""));
    if (word.length() < 2 || word.length() > LONGEST_TERM || text.isEmpty()) {
      return;
    }
    String shown =
        text.length() <= LONGEST_MEANING
            ? text
            : text.substring(0, text.lastIndexOf(' ', LONGEST_MEANING) + 1).strip() + "\u2026";
    String target = term.id().isEmpty() ? path : path + "#" + Urls.encode(term.id());
    Entry entry = new Entry(shown, target);
    entries.putIfAbsent(word, entry);
    // "Sign-off" is also meant by "sign-off", "RAPID" not by "rAPID".
    if (Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1))) {
      entries.putIfAbsent(Character.toLowerCase(word.charAt(0)) + word.substring(1), entry);
    }
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The first term in a text from an offset on. */
  Optional<Use> find(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      boolean begins = i == 0 || !isPartOfWord(text.charAt(i - 1));
      if (begins && Character.isLetterOrDigit(text.charAt(i))) {
        Optional<Use> use = at(text, i);
        if (use.isPresent()) {
          return use;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Use> at(String text, int start) {
    for (int length : lengths) {
      int end = start + length;
      boolean ends =
          end == text.length() || (end < text.length() && !isPartOfWord(text.charAt(end)));
      Entry entry = ends ? entries.get(text.substring(start, end)) : null;
      if (entry != null) {
        return Optional.of(new Use(text.substring(start, end), start, end, entry));
      }
    }
    return Optional.empty();
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }
}
