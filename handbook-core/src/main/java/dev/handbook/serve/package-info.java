/**
 * Shows a site on the writer's own computer while it is written, and notices when files change.
 *
 * <p>May use: model, jdk.httpserver.
 */
package dev.handbook.serve;
