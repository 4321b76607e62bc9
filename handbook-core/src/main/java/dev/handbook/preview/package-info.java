/**
 * Shows a handbook while it is written.
 *
 * <p>May use: <root>, caching, files, lint, model, redaction, serve, stage, text, work.
 *
 * <p>Others use: Preview.
 */
package dev.handbook.preview;
