/**
 * Writes a site aside, verifies it and swaps it in whole.
 *
 * <p>May use: files, model, text, work.
 *
 * <p>Others use: FormerSite, Publisher, SiteArchive.
 */
package dev.handbook.publish;
