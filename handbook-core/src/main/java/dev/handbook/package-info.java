/**
 * The pipeline from a folder of Markdown to a linted, searchable static site.
 *
 * <p>May use: cache, change, domain, edit, files, history, lint, lint.rules, markdown, model,
 * publish, report, scorecard, search, search.cluster, search.index, serve, site, site.theme,
 * site.view, source, text, work.
 *
 * <p>Others use: BuildReport, Config, HandbookBuild, HandbookEdits, Preview, Progress,
 * RuleExplanation.
 */
package dev.handbook;
