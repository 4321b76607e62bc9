package dev.handbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFields;

/** Writes which page has which kind, department, status and owner. */
final class FacetExport {
  private static final List<String> GROUPS = List.of("kind", "department", "status", "owner");

  private FacetExport() {}

  /** Writes the one shard; each group is its values and, run by run, the pages that have them. */
  static String write(ShardFolder folder, LeafReader reader, PageTable pages) throws IOException {
    StoredFields stored = reader.storedFields();
    Map<String, String[]> byGroup = new LinkedHashMap<>();
    GROUPS.forEach(group -> byGroup.put(group, filled(pages.pages())));
    for (int page = 0; page < pages.pages(); page++) {
      for (IndexableField facet :
          stored.document(pages.firstOf()[page]).getFields(SectionDocuments.FACET)) {
        String said = facet.stringValue();
        int colon = said.indexOf(':');
        byGroup.get(said.substring(0, colon))[page] = said.substring(colon + 1);
      }
    }
    List<Object> groups = new ArrayList<>();
    byGroup.forEach((group, values) -> groups.add(group(group, values)));
    return folder.shard("f", Json.of(groups));
  }

  private static String[] filled(int count) {
    String[] values = new String[count];
    Arrays.fill(values, "");
    return values;
  }

  private static List<Object> group(String id, String[] values) {
    Map<String, Integer> places = new TreeMap<>();
    for (String value : values) {
      places.put(value, 0);
    }
    places.remove("");
    int place = 0;
    for (Map.Entry<String, Integer> entry : places.entrySet()) {
      entry.setValue(++place);
    }
    Runs runs = new Runs();
    for (String value : values) {
      runs.add(places.getOrDefault(value, 0));
    }
    return List.of(id, List.copyOf(places.keySet()), runs.finish());
  }
}
