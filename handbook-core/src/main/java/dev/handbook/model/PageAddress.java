package dev.handbook.model;

/**
 * Where a page of another tool's handbook is published.
 *
 * @param url the address that is wanted for it here, relative to the site root
 * @param tool its address in the tool's own site, relative to that one's root: {@code a/b/}, {@code
 *     a/b.html}
 */
public record PageAddress(String url, String tool) {}
