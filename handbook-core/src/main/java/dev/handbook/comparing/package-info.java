/**
 * Sets a handbook beside its former states: another revision, the ends of former months, what git
 * knows of its files.
 *
 * <p>May use: cache, change, domain, files, history, lint, lint.rules, model, rule, scorecard,
 * stage, text, work.
 *
 * <p>Others use: GitHistory, Scorecards, SinceComparison.
 */
package dev.handbook.comparing;
