/**
 * Reads other revisions of a handbook from git and says what has changed since.
 *
 * <p>May use: change, domain, model, rule, text, jgit.
 *
 * <p>Others use: BaseRevision, Changes, CommittedFile, ConfigurationTexts, FileHistory, MonthEnds,
 * PageHistories, State, UnifiedDiff.
 */
package dev.handbook.history;
