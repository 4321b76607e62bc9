package dev.handbook.model;

import dev.handbook.text.Digest;
import dev.handbook.text.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * A Markdown file as read: decoded, its front matter split off, nothing else understood yet.
 *
 * @param path relative to the content folder, with {@code /}
 * @param text the whole file, front matter included
 * @param frontMatter its front matter, empty when broken
 * @param bodyStart offset at which the Markdown begins
 * @param digest SHA-256 of the file's bytes
 * @param faults what was wrong with it
 * @param refused why the file cannot be shown at all, such as text that is no UTF-8; a notice is
 *     published in its place
 */
public record SourceFile(
    String path,
    SourceText text,
    FrontMatter frontMatter,
    int bodyStart,
    Digest digest,
    List<Fault> faults,
    Optional<String> refused) {
  public SourceFile {
    faults = List.copyOf(faults);
  }

  /** The Markdown without the front matter. */
  public String body() {
    return text.text().substring(bodyStart);
  }
}
