package dev.handbook.search.cluster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For which kind of search cluster an export is written. */
public enum ClusterFormat {
  /** OpenSearch 2, and what understands its mappings and bulk files. */
  OPENSEARCH,
  /** Solr 9, a single node or SolrCloud. */
  SOLR;

  /** Its name on the command line and in paths. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a name. */
  public static Optional<ClusterFormat> of(String id) {
    return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
  }
}
