/**
 * What has changed between two states of a handbook: findings, edits, wording, measures.
 *
 * <p>May use: domain, model, text.
 *
 * <p>Others use: all.
 */
package dev.handbook.change;
