/**
 * Rules about front matter, one class each.
 *
 * <p>May use: domain, domain.control, lint, lint.rules.fix, model, rule, text.
 *
 * <p>Others use: ForeignKeys.
 */
package dev.handbook.lint.rules.frontmatter;
