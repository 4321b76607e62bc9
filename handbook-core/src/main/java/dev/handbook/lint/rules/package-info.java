/**
 * The rules, one class each, and the list of them.
 *
 * <p>May use: nothing.
 */
package dev.handbook.lint.rules;
