/**
 * Changes source files on request: new pages, a starter handbook, sign-offs.
 *
 * <p>May use: change, domain, model, text, toc.
 *
 * <p>Others use: Manuscripts, NewPage, Rivals, Signing, Starter.
 */
package dev.handbook.edit;
