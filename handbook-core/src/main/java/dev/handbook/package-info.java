/**
 * The pipeline from a folder of Markdown to a linted, searchable static site.
 *
 * <p>May use: cache, model, source, markdown, lint, lint.rules, report, search, site, publish,
 * edit, history, scorecard, serve.
 */
package dev.handbook;
