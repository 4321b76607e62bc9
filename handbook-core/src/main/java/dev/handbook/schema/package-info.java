/**
 * What editors are told about {@code handbook.yml} and front matter, as JSON Schema.
 *
 * <p>May use: lint, lint.rules, lint.rules.frontmatter, model, text.
 *
 * <p>Others use: Schemas.
 */
package dev.handbook.schema;
