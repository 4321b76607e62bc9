/**
 * Rules about what pages state about themselves, one class each.
 *
 * <p>May use: change, domain, domain.control, lint, model, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.control;
