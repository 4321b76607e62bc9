/**
 * What the templates read: navigation, tables, banners, lists, drawings.
 *
 * <p>May use: asset, change, domain, model, site.theme, text.
 *
 * <p>Others use: SiteInput.
 */
package dev.handbook.site.view;
