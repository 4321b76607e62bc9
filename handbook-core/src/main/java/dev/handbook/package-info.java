/**
 * The pipeline from a folder of Markdown to a linted, searchable static site.
 *
 * <p>May use: model.
 */
package dev.handbook;
