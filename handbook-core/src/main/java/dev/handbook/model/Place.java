package dev.handbook.model;

/**
 * A line of a file.
 *
 * @param path file relative to the content folder, with {@code /}
 * @param line from 1
 */
public record Place(String path, int line) {}
