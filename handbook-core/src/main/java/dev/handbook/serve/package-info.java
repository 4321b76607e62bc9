/**
 * Shows a site on the writer's own computer while it is written, and notices when files change.
 *
 * <p>May use: model, text, jdk.httpserver.
 *
 * <p>Others use: FolderWatch, PreviewServer.
 */
package dev.handbook.serve;
