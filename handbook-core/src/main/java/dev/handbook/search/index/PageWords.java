package dev.handbook.search.index;

/**
 * The words of a page.
 *
 * @param key digest of the page's documents
 * @param words by number, in the order in which they first stand on the page
 * @param sections in how many sections of the page each stands
 */
record PageWords(String key, int[] words, int[] sections) {}
