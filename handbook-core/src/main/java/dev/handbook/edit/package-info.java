/**
 * Changes source files on request: new pages, a starter handbook, sign-offs.
 *
 * <p>May use: change, domain, files, model, text, toc.
 *
 * <p>Others use: NewPage, PendingEdits, Rivals, Signing, Starter.
 */
package dev.handbook.edit;
