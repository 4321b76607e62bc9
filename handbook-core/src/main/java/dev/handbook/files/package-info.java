/**
 * The only place that opens anything for writing: working folders into which no link leads out, and
 * the seal by which a run knows again what an earlier one has left there.
 *
 * <p>May use: model, text.
 *
 * <p>Others use: CacheKey, Markers, Seal, SealedNotes, TrackedFiles, UntrustedFolders, WorkFolder.
 */
package dev.handbook.files;
