/**
 * Looks at a handbook that was written elsewhere and says what will become of it here.
 *
 * <p>May use: files, lint, model, stage, text.
 *
 * <p>Others use: Diagnosis, Doctor.
 */
package dev.handbook.doctor;
