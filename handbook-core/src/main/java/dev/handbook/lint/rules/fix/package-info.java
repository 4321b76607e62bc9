/**
 * The fixes that rules of several families offer.
 *
 * <p>May use: lint, model, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.fix;
