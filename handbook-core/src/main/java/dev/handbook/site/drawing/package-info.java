/**
 * Draws the card that is shown where a page is shared.
 *
 * <p>May use: model, site.theme.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.site.drawing;
