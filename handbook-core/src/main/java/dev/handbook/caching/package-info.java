/**
 * What a run takes from an earlier one: in a folder, or within one process.
 *
 * <p>May use: cache, domain, files, lint, lint.rules, markdown, model, publish, rule, search,
 * search.index, site, source, text, work.
 *
 * <p>Others use: BuildCache, InMemoryCache.
 */
package dev.handbook.caching;
