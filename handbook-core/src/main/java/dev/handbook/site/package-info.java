/**
 * Makes the pages, feeds and lists of the site from a handbook and a theme.
 *
 * <p>May use: model, pebble.
 */
package dev.handbook.site;
