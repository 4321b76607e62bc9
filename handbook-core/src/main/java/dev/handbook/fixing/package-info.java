/**
 * Changes the content folder on request, then looks at what has become of it.
 *
 * <p>May use: change, comparing, edit, history, lint, model, stage, text.
 *
 * <p>Others use: HandbookEdits.
 */
package dev.handbook.fixing;
