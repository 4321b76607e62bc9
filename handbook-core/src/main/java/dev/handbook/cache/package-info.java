/**
 * Keeps what a run has made of each page for the next one, in a folder outside of the site. An
 * entry is never trusted: it counts only when it is whole and was written by these very classes.
 *
 * <p>May use: files, model, text, work.
 *
 * <p>Others use: PageCache, Stamp.
 */
package dev.handbook.cache;
