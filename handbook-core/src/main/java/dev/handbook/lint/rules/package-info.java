/**
 * The rules, one class each, and the list of them.
 *
 * <p>May use: lint, model.
 */
package dev.handbook.lint.rules;
