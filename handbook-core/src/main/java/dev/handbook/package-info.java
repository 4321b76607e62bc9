/**
 * The pipeline from a folder of Markdown to a linted, searchable static site.
 *
 * <p>May use: caching, change, comparing, domain, files, history, lint, lint.rules, model, publish,
 * redaction, report, schema, search.cluster, site, site.theme, site.view, stage, text.
 *
 * <p>Others use: BuildReport, HandbookBuild, RuleExplanation.
 */
package dev.handbook;
