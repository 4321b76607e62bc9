package dev.handbook.search.browser;

import dev.handbook.search.section.Facets;
import dev.handbook.search.section.RunLength;
import dev.handbook.search.section.SearchedPage;
import dev.handbook.text.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes which page has which kind, department, status, owner and VPMOM.
 *
 * <p>A page may have several values of a group. Each page has one number: 0 for none, up to the
 * number of values for that value, above it for one of the sets of values listed behind them.
 */
final class FacetExport {
  private FacetExport() {}

  /** Writes the one shard; each group is its name, its values, its sets and the pages' numbers. */
  static String write(ShardFolder folder, List<SearchedPage> pages) throws IOException {
    Map<String, List<Set<String>>> byGroup = new LinkedHashMap<>();
    for (String group : Facets.GROUPS) {
      byGroup.put(group, new ArrayList<>());
    }
    for (int page = 0; page < pages.size(); page++) {
      byGroup.values().forEach(values -> values.add(new TreeSet<>()));
      for (String facet : pages.get(page).facets()) {
        int colon = facet.indexOf(':');
        byGroup.get(facet.substring(0, colon)).get(page).add(facet.substring(colon + 1));
      }
    }
    List<Object> groups = new ArrayList<>();
    byGroup.forEach((group, values) -> groups.add(group(group, values)));
    return folder.shard("f", Json.compact(groups));
  }

  private static List<Object> group(String id, List<Set<String>> pages) {
    Map<String, Integer> places = new TreeMap<>();
    pages.forEach(values -> values.forEach(value -> places.put(value, 0)));
    int place = 0;
    for (Map.Entry<String, Integer> entry : places.entrySet()) {
      entry.setValue(++place);
    }
    Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
    List<List<Integer>> sets = new ArrayList<>();
    numbers.put(List.of(), 0);
    places.values().forEach(value -> numbers.put(List.of(value), value));
    RunLength runs = new RunLength();
    for (Set<String> values : pages) {
      List<Integer> set = values.stream().map(places::get).toList();
      if (!numbers.containsKey(set)) {
        sets.add(set);
        numbers.put(set, places.size() + sets.size());
      }
      runs.add(numbers.get(set));
    }
    return List.of(id, List.copyOf(places.keySet()), sets, runs.finish());
  }
}
