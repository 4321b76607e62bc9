/**
 * What the pages say about how the organisation is run: VPMOMs, procedures, decision rights, key
 * results, initiatives, owners.
 *
 * <p>May use: domain.control, model, text.
 *
 * <p>Others use: all.
 */
package dev.handbook.domain;
