/**
 * The files of a handbook that are no pages: which of them a browser or a server may be handed as
 * they are, and drawings without anything that acts.
 *
 * <p>May use: nothing.
 *
 * <p>Others use: AssetName, CleanDrawing, HostFile.
 */
package dev.handbook.asset;
