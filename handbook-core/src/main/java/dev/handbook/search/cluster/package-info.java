/**
 * Exports the handbook for Solr and OpenSearch.
 *
 * <p>May use: domain, files, model, search.analysis, search.query, search.section, text, lucene.
 *
 * <p>Others use: ClusterExport, ClusterFormat.
 */
package dev.handbook.search.cluster;
