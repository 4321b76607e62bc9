/**
 * Where the bytes of a handbook come from: a folder on disk, a revision in git, a folder with
 * changes on top of it.
 *
 * <p>May use: change, files, model, rule, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.source.folder;
