/**
 * The theme: its templates, styles, scripts and messages, and how values are printed.
 *
 * <p>May use: model, text, pebble.
 *
 * <p>Others use: Theme.
 */
package dev.handbook.site.theme;
