package dev.handbook.search.cluster;

import dev.handbook.domain.GovernanceRegister;
import dev.handbook.files.WorkFolder;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.search.analysis.Languages;
import dev.handbook.search.query.QueryPlan;
import dev.handbook.search.section.PageDocument;
import dev.handbook.search.section.SearchField;
import dev.handbook.search.section.SearchedPage;
import dev.handbook.search.section.SearchedPages;
import dev.handbook.search.section.Status;
import dev.handbook.text.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.util.Version;

/**
 * Writes what a search cluster needs to serve a handbook: the sections as documents, in one file
 * and in files of a size that clusters take at once, how they are indexed, and how they are asked
 * for.
 */
public final class ClusterExport {
  /** A bulk file is closed when it has this many characters; clusters like 5 to 15 MB. */
  private static final int BULK_SIZE = 5_000_000;

  private final ClusterFormat format;
  private final WorkFolder directory;
  private Writer bulk;
  private int bulks;
  private int inBulk;
  private int documents;

  private ClusterExport(ClusterFormat format, WorkFolder directory) {
    this.format = format;
    this.directory = directory;
  }

  /**
   * Writes all files. Withheld pages are in none of them.
   *
   * @param directory where to; bulk files that are there are replaced
   * @return how many documents were written
   * @throws HandbookException when the directory cannot be written
   */
  public static int write(
      Handbook handbook, GovernanceRegister governance, ClusterFormat format, Path directory) {
    try {
      WorkFolder folder = WorkFolder.of(directory);
      folder.mark();
      ClusterExport export = new ClusterExport(format, folder);
      export.documents(handbook, governance);
      export.settings(new ClusterAnalysis(Languages.of(handbook.settings().language())));
      return export.documents;
    } catch (IOException e) {
      throw new HandbookException(
          "The export cannot be written",
          directory.toString(),
          "Check that the folder is writable and that the disk is not full.",
          e);
    }
  }

  private void documents(Handbook handbook, GovernanceRegister governance) throws IOException {
    directory.deleteMatching("bulk-*.ndjson");
    try (Writer all = writer("documents.ndjson")) {
      for (SearchedPage searched : SearchedPages.of(handbook, governance)) {
        PageDocument page = searched.text();
        for (SearchedPage.Part part : page.parts()) {
          Map<String, Object> document = document(page, part);
          String line = Json.compact(document) + "\n";
          all.write(line);
          bulk(document, line);
          documents++;
        }
      }
    } finally {
      closeBulk();
    }
  }

  private void bulk(Map<String, Object> document, String line) throws IOException {
    if (bulk == null) {
      String name = String.format(Locale.ROOT, "bulk-%04d.ndjson", ++bulks);
      bulk = writer(name);
    }
    if (format == ClusterFormat.OPENSEARCH) {
      bulk.write(Json.compact(Map.of("index", Map.of("_id", document.get("id")))) + "\n");
    }
    bulk.write(line);
    inBulk += line.length();
    if (inBulk >= BULK_SIZE) {
      closeBulk();
    }
  }

  /** Writes into a new file, deleting one that is there. */
  private Writer writer(String name) throws IOException {
    directory.delete(name);
    return new BufferedWriter(
        new OutputStreamWriter(directory.newFile(name), StandardCharsets.UTF_8));
  }

  private void closeBulk() throws IOException {
    if (bulk != null) {
      bulk.close();
    }
    bulk = null;
    inBulk = 0;
  }

  private static Map<String, Object> document(PageDocument page, SearchedPage.Part part) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", "/" + page.url() + (part.opening() ? "" : "#" + part.anchor()));
    document.put("page", "/" + page.url());
    document.put("anchor", part.anchor());
    document.put(SearchField.TITLE.id(), page.title());
    if (!page.keywords().isEmpty()) {
      document.put(SearchField.KEYWORDS.id(), page.keywords());
    }
    document.put(SearchField.HEADING.id(), page.heading(part));
    document.put(SearchField.BODY.id(), part.text());
    document.put("trail", part.trail());
    for (String facet : page.facets()) {
      int colon = facet.indexOf(':');
      String group = facet.substring(0, colon);
      if (group.equals("owner") || group.equals("vpmom")) {
        List<Object> values = new ArrayList<>((List<?>) document.getOrDefault(group, List.of()));
        values.add(facet.substring(colon + 1));
        document.put(group, values);
      } else {
        document.put(group, facet.substring(colon + 1));
      }
    }
    document.put("weight", (float) page.status().weight() / Status.UNIT);
    return document;
  }

  private void settings(ClusterAnalysis analysis) throws IOException {
    if (format == ClusterFormat.OPENSEARCH) {
      List<String> fields = Arrays.stream(SearchField.values()).map(f -> boosted(f)).toList();
      put("index.json", Map.of("analysis", Json.compact(analysis.openSearch())));
      put("query.json", Map.of("fields", Json.compact(fields), "tie", "" + QueryPlan.TIE));
    } else {
      String fields =
          Arrays.stream(SearchField.values()).map(f -> boosted(f)).collect(Collectors.joining(" "));
      put("conf/schema.xml", Map.of("index", analysis.solr(false), "query", analysis.solr(true)));
      put(
          "conf/solrconfig.xml",
          Map.of("fields", fields, "tie", "" + QueryPlan.TIE, "lucene", "" + Version.LATEST));
      directory.write("conf/" + ClusterAnalysis.FILLER_FILE, analysis.fillers());
    }
  }

  private static String boosted(SearchField field) {
    return field.boost() == 1 ? field.id() : field.id() + "^" + field.boost();
  }

  /** Writes a file as it lies in the resources, its holes filled. */
  private void put(String name, Map<String, String> holes) throws IOException {
    String resource = "/dev/handbook/search/cluster/" + name.substring(name.lastIndexOf('/') + 1);
    try (InputStream in = ClusterExport.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> hole : holes.entrySet()) {
        text = text.replace("@" + hole.getKey() + "@", hole.getValue());
      }
      directory.write(name, text);
    }
  }
}
