/**
 * What is searched: the sections of the pages, their fields, facets and status.
 *
 * <p>May use: domain, model, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.search.section;
