package dev.handbook.search;

import dev.handbook.search.analysis.ClusterQueries;
import dev.handbook.search.cluster.ClusterExport;
import dev.handbook.search.cluster.ClusterFormat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.client.solrj.request.ContentStreamUpdateRequest;
import org.apache.solr.common.util.ContentStreamBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Solr that was given the export ranks as Lucene does for the exported template. */
class SolrServesExportTest {
  private static final String CORE = "handbook";

  @TempDir Path folder;

  @Test
  void tenPagesAreLucenes() throws Exception {
    try (ClusterQueries queries =
        new ClusterQueries(ClusterQueries.handbook(), folder.resolve("index"))) {
      Path home = folder.resolve("home");
      Path core = home.resolve(CORE);
      int documents = ClusterExport.write(queries.searched(), queries.governance(), ClusterFormat.SOLR, core);
      Files.writeString(home.resolve("solr.xml"), "<solr/>");
      Files.writeString(core.resolve("core.properties"), "name=" + CORE);
      try (EmbeddedSolrServer solr = new EmbeddedSolrServer(home, CORE)) {
        load(solr, core);
        SolrQuery all = new SolrQuery("*:*").setParam("fq", "*:*").setRows(0);
        assertEquals(documents, solr.query(all).getResults().getNumFound());
        ClusterQueries.Agreement agreement = queries.compare(words -> pages(solr, words));
        System.out.println("Solr: " + agreement);
        assertTrue(agreement.share(agreement.lists()) >= 0.97, agreement.toString());
      }
    }
  }

  private static void load(EmbeddedSolrServer solr, Path core) throws Exception {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(core, "bulk-*.ndjson")) {
      for (Path file : files) {
        ContentStreamUpdateRequest update = new ContentStreamUpdateRequest("/update/json/docs");
        ContentStreamBase stream = new ContentStreamBase.FileStream(file.toFile());
        stream.setContentType("application/json");
        update.addContentStream(stream);
        solr.request(update);
      }
    }
    solr.commit();
  }

  private static List<String> pages(EmbeddedSolrServer solr, List<String> words)
      throws Exception {
    SolrQuery query = new SolrQuery(String.join(" ", words)).setFields("page");
    query.set("hl", false);
    query.set("facet", false);
    return solr.query(query).getResults().stream()
        .map(document -> (String) document.getFieldValue("page"))
        .toList();
  }
}
