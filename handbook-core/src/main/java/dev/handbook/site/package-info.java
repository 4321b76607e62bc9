/**
 * Makes the pages, feeds and lists of the site from a handbook and a theme.
 *
 * <p>May use: nothing.
 */
package dev.handbook.site;
