/**
 * Rules about front matter, one class each.
 *
 * <p>May use: domain, domain.control, lint, lint.rules.fix, model, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.frontmatter;
