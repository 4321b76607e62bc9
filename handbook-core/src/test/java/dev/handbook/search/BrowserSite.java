package dev.handbook.search;

import com.microsoft.playwright.Page;
import dev.handbook.browser.Chromium;
import dev.handbook.browser.SiteServer;
import dev.handbook.browser.Tab;
import dev.handbook.domain.Registers;
import dev.handbook.model.Handbook;
import dev.handbook.model.SiteFile;
import dev.handbook.search.query.QueryPlan;
import dev.handbook.search.query.QueryPlanner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;

/** An index, and the browser that searches its export. */
public final class BrowserSite implements AutoCloseable {
  private static final String SEARCH =
      "async (queries) => {"
          + "  const bits = new DataView(new ArrayBuffer(4));"
          + "  const found = [];"
          + "  for (const [text, typing, filters] of queries) {"
          + "    const options = {limit: 10, typing, filters, sections: true, snippets: false};"
          + "    const result = await handbookSearch.query(text, options);"
          + "    found.push(result.hits.map((hit) => {"
          + "      bits.setFloat32(0, hit.score);"
          + "      return hit.section + ':' + bits.getInt32(0);"
          + "    }).join(' ') + ' ' + result.corrected);"
          + "  }"
          + "  return found;"
          + "}";

  private final LuceneSearchIndex index;
  private final SiteServer server;
  private final Tab tab;

  /**
   * A query of a parity test.
   *
   * @param typing whether its last word may be unfinished
   */
  public record Query(String text, boolean typing, Map<String, List<String>> filters) {
    public static Query of(String text) {
      return new Query(text, false, Map.of());
    }
  }

  public BrowserSite(Handbook handbook, Path folder, Chromium chromium) throws IOException {
    index = SearchIndexer.open(handbook, Registers.of(handbook), folder.resolve("index"));
    Path site = folder.resolve("site");
    write(index.files(), site);
    server = SiteServer.of(site, "/company/handbook/", SiteServer.STRICT);
    tab = chromium.tab();
    tab.page().navigate(server.url(""));
  }

  static void write(List<SiteFile> files, Path site) throws IOException {
    for (SiteFile file : files) {
      Path target = site.resolve(file.path());
      Files.createDirectories(target.getParent());
      try (OutputStream out = Files.newOutputStream(target)) {
        file.writeTo(out);
      }
    }
    Files.writeString(
        site.resolve("index.html"),
        "<!doctype html><meta charset=utf-8><title>Search</title><link rel=icon href=none.svg>"
            + "<script src=search/search.js></script>");
    Files.writeString(site.resolve("none.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  }

  LuceneSearchIndex index() {
    return index;
  }

  SiteServer server() {
    return server;
  }

  Tab tab() {
    return tab;
  }

  public Page page() {
    return tab.page();
  }

  /** Ids and score bits of the browser's first ten, and the corrected query. */
  List<String> inBrowser(List<Query> queries) {
    List<Object> asked = new ArrayList<>();
    queries.forEach(query -> asked.add(List.of(query.text(), query.typing(), query.filters())));
    List<String> found = new ArrayList<>();
    for (Object line : (List<?>) tab.page().evaluate(SEARCH, asked)) {
      found.add((String) line);
    }
    return found;
  }

  /** The same from Lucene. */
  List<String> inLucene(List<Query> queries) throws IOException {
    List<String> found = new ArrayList<>();
    for (Query query : queries) {
      QueryPlan plan =
          index.plan(query.text(), new QueryPlanner.Options(query.typing(), true, query.filters()));
      StringBuilder line = new StringBuilder();
      for (ScoreDoc hit : index.sections(plan, 10)) {
        line.append(line.isEmpty() ? "" : " ").append(hit.doc).append(':');
        line.append(Float.floatToIntBits(hit.score));
      }
      found.add(line + " " + plan.corrected().orElse(""));
    }
    return found;
  }

  @Override
  public void close() {
    tab.close();
    server.close();
    index.close();
  }
}
