/**
 * Reads the configuration files at the root of the content folder.
 *
 * <p>May use: dialect, dialect.data, model, rule, source.folder, source.yaml, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.source.config;
