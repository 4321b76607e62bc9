/**
 * Which files a site has: pages, feeds, lists, redirects and copies.
 *
 * <p>May use: asset, change, domain, domain.control, model, rule, site.drawing, site.theme,
 * site.view, text, pebble.
 *
 * <p>Others use: SiteRenderer.
 */
package dev.handbook.site;
