/**
 * Reads the content folder: decodes, splits front matter off, keeps the place of every key.
 *
 * <p>May use: change, dialect, dialect.data, model, rule, source.config, source.folder,
 * source.yaml, text, work, snakeyaml.
 *
 * <p>Others use: SourceReader.
 */
package dev.handbook.source;
