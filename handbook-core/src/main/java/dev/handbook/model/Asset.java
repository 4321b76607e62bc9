package dev.handbook.model;

import java.nio.file.Path;

/**
 * A file of the content folder that is no page: a picture, a document to download.
 *
 * @param path relative to the content folder, with {@code /}
 * @param file where it lies on disk
 * @param size in bytes
 */
public record Asset(String path, Path file, long size) {}
