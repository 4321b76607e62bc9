/**
 * Finds out for which tool a handbook was written, and what that tool makes of its files.
 *
 * <p>May use: dialect.data, dialect.tool, model, text.
 *
 * <p>Others use: Conventions, Recognition.
 */
package dev.handbook.dialect;
