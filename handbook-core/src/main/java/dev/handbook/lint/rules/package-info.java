/**
 * Joins the lists of the rule families.
 *
 * <p>May use: lint, lint.rules.asset, lint.rules.control, lint.rules.copies,
 * lint.rules.frontmatter, lint.rules.housekeeping, lint.rules.initiative, lint.rules.link,
 * lint.rules.okr, lint.rules.own, lint.rules.rapid, lint.rules.safety, lint.rules.sop,
 * lint.rules.structure, lint.rules.toc, lint.rules.vpmom, lint.rules.wording, model.
 *
 * <p>Others use: Rules.
 */
package dev.handbook.lint.rules;
