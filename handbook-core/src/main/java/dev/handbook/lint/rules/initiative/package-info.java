/**
 * Rules about initiatives and their milestones, one class each.
 *
 * <p>May use: domain, lint, lint.rules.passage, model, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.initiative;
