/**
 * How rules are known to the rest of the program: their names and their pages.
 *
 * <p>May use: model.
 *
 * <p>Others use: all.
 */
package dev.handbook.rule;
