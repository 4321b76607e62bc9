/**
 * How a run is asked for, and its first stages, the same for all that read a handbook: reading,
 * parsing, indexing, linting.
 *
 * <p>May use: caching, change, domain, files, lint, lint.rules, markdown, model, report, search,
 * source, text, work.
 *
 * <p>Others use: Config, PhaseTimer, Progress, Stages, WorkPlaces.
 */
package dev.handbook.stage;
