/**
 * Reads other revisions of a handbook from git and says what has changed since.
 *
 * <p>May use: model, jgit.
 */
package dev.handbook.history;
