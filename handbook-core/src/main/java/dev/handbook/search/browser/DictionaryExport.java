package dev.handbook.search.browser;

import dev.handbook.search.query.TermDictionary;
import dev.handbook.search.section.Base91;
import dev.handbook.search.section.CodePoints;
import dev.handbook.search.section.SearchField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the dictionary in shards, and with each dictionary shard the postings and the positions of
 * its terms. A dictionary shard names the shards that belong to it, so that the manifest need not.
 */
final class DictionaryExport {
  private static final int DICTIONARY_SIZE = 3_000;
  private static final int POSTINGS_SIZE = 3_000;
  private static final int POSITIONS_SIZE = 3_000;

  /** Lists up to this size stand in the dictionary itself. */
  static final int INLINE = 12;

  /** Position lists up to this size stand in the shard that tells where the others are. */
  static final int INLINE_POSITIONS = 600;

  /** Prefixes of more terms than this have their completions written down. */
  static final int CROWDED_PREFIX = 600;

  private final ShardFolder folder;
  private final TermDictionary dictionary;
  private final Postings[] postings;

  /** The lists of the term that is being written: of its headings and titles, and of its texts. */
  private final Base91 heads = new Base91();

  private final Base91 body = new Base91();
  private final Base91 counts = new Base91();
  private final Base91 positions = new Base91();
  private final List<String> firsts = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  DictionaryExport(ShardFolder folder, TermDictionary dictionary, Postings[] postings) {
    this.folder = folder;
    this.dictionary = dictionary;
    this.postings = postings;
  }

  /** Writes all shards. */
  void write() throws IOException {
    String before = "";
    for (int at = 0; at < dictionary.size(); ) {
      Shard shard = new Shard(at);
      at = shard.fill();
      firsts.add(separator(before, shard.first));
      before = dictionary.at(at - 1).term();
      names.add(shard.write());
    }
  }

  /** The beginning of each shard's first term, as much as tells it from the term before. */
  List<String> firsts() {
    return firsts;
  }

  /** Names of the dictionary shards. */
  List<String> names() {
    return names;
  }

  private static String separator(String before, String first) {
    int shared = CodePoints.shared(before, first);
    return shared >= first.length()
        ? first
        : first.substring(0, first.offsetByCodePoints(shared, 1));
  }

  /** Lists that are cut into files of about one size; a list is never cut. */
  private final class Lists {
    private final String kind;
    private final int size;
    private final List<String> names = new ArrayList<>();
    private final Base91 current = new Base91();

    Lists(String kind, int size) {
      this.kind = kind;
      this.size = size;
    }

    void add(Base91 list) throws IOException {
      if (current.length() > 0 && current.length() + list.length() > size) {
        close();
      }
      current.raw(list);
    }

    void close() throws IOException {
      if (current.length() > 0) {
        names.add(folder.shard(kind, current));
        current.clear();
      }
    }

    Base91 names() throws IOException {
      close();
      return new Base91().number(names.size()).raw(String.join("", names));
    }
  }

  /** One shard of the dictionary. */
  private final class Shard {
    private final int from;
    private final String first;
    private final Base91 entries = new Base91();
    private final Base91 places = new Base91();
    private final Lists postingLists = new Lists("p", POSTINGS_SIZE);
    private final Lists positionLists = new Lists("r", POSITIONS_SIZE);
    private int to;

    Shard(int from) {
      this.from = from;
      this.to = from;
      this.first = dictionary.at(from).term();
    }

    int fill() throws IOException {
      String before = "";
      while (to < dictionary.size() && entries.length() < DICTIONARY_SIZE) {
        TermDictionary.Entry entry = dictionary.at(to++);
        int shared = CodePoints.shared(before, entry.term());
        entries.number(shared).text(entry.term().substring(shared));
        surfaces(entry);
        before = entry.term();
        listings(entry);
      }
      return to;
    }

    private void surfaces(TermDictionary.Entry entry) {
      boolean itself = entry.surfaces().equals(List.of(entry.term()));
      entries.number(itself ? 0 : entry.surfaces().size());
      for (String surface : itself ? List.<String>of() : entry.surfaces()) {
        int shared = CodePoints.shared(entry.term(), surface);
        entries.number(entry.term().length() - shared).text(surface.substring(shared));
      }
    }

    private void listings(TermDictionary.Entry entry) throws IOException {
      heads.clear();
      body.clear();
      counts.clear();
      int mask = 0;
      for (SearchField field : SearchField.values()) {
        positions.clear();
        int count =
            postings[field.ordinal()].write(
                entry, field == SearchField.BODY ? body : heads, positions);
        if (count > 0) {
          mask |= 1 << field.ordinal();
          counts.number(count);
          positions();
        }
      }
      entries.number(mask).raw(counts);
      list(heads);
      list(body);
    }

    private void list(Base91 list) throws IOException {
      if (list.length() == 0) {
        return;
      }
      entries.number(list.length());
      if (list.length() <= INLINE) {
        entries.raw(list);
      } else {
        postingLists.add(list);
      }
    }

    private void positions() throws IOException {
      places.number(positions.length());
      if (positions.length() <= INLINE_POSITIONS) {
        places.raw(positions);
      } else {
        positionLists.add(positions);
      }
    }

    String write() throws IOException {
      String placesName = folder.shard("q", positionLists.names().raw(places));
      Base91 shard = postingLists.names().raw(placesName);
      Map<String, List<TermDictionary.Entry>> crowded = crowdedPrefixes();
      shard.number(crowded.size());
      crowded.forEach(
          (prefix, completions) -> {
            shard.text(prefix).number(completions.size());
            completions.forEach(entry -> shard.text(entry.term()));
          });
      return folder.shard("d", shard.number(to - from).raw(entries));
    }

    /** Prefixes whose terms begin in this shard and are too many to be looked through. */
    private Map<String, List<TermDictionary.Entry>> crowdedPrefixes() {
      Map<String, List<TermDictionary.Entry>> crowded = new LinkedHashMap<>();
      for (int i = from; i < to; i++) {
        String term = dictionary.at(i).term();
        String before = i == 0 ? "" : dictionary.at(i - 1).term();
        int points = term.codePointCount(0, term.length());
        for (int length = 1; length <= points; length++) {
          String prefix = CodePoints.head(term, length);
          if (length < TermDictionary.SHORTEST_PREFIX && !TermDictionary.ideograph(prefix)) {
            continue;
          }
          int last = i + CROWDED_PREFIX;
          if (last >= dictionary.size() || !dictionary.at(last).term().startsWith(prefix)) {
            break;
          }
          if (!before.startsWith(prefix)) {
            crowded.put(prefix, dictionary.completions(prefix));
          }
        }
      }
      return crowded;
    }
  }
}
