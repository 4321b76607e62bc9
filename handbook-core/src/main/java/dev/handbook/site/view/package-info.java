/**
 * What the templates read: navigation, tables, banners, lists, drawings.
 *
 * <p>May use: asset, change, domain, domain.control, model, rule, site.theme, text.
 *
 * <p>Others use: SiteInput.
 */
package dev.handbook.site.view;
