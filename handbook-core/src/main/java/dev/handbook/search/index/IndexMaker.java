package dev.handbook.search.index;

import dev.handbook.files.Seal;
import dev.handbook.search.analysis.Language;

/**
 * Who makes an index, so that the next run knows what it may take over.
 *
 * @param program digest of the program that makes indexes
 * @param key seals what is noted
 */
public record IndexMaker(String program, Seal key) {
  /** The same for indexes of one language. */
  IndexMaker in(Language language) {
    return new IndexMaker(program + " " + language.id(), key);
  }

  /** The seal of a file that this one writes. */
  public Seal seal(String use) {
    return key.of(use + "\n" + program);
  }
}
