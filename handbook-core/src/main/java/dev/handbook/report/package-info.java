/**
 * Writes findings, one writer per format.
 *
 * <p>May use: change, domain, files, lint, model, rule, text.
 *
 * <p>Others use: Ratchet, ReportTarget, Reports, ScorecardFiles, TextReport, WrittenReports.
 */
package dev.handbook.report;
