/**
 * Reads the content folder: decodes, splits front matter off, keeps the place of every key.
 *
 * <p>May use: dialect, model, snakeyaml.
 */
package dev.handbook.source;
