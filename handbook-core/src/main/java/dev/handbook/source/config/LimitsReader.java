package dev.handbook.source.config;

import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.Settings;
import java.util.List;

/**
 * Reads the {@code limits} of {@code handbook.yml}. What may be set has limits of its own: beyond
 * them a page could hang the build or fill its memory.
 */
final class LimitsReader {
  private static final String PAGE_BYTES = "page-bytes";
  private static final String FRONT_MATTER_BYTES = "front-matter-bytes";
  private static final String WORK = "work";
  private static final String DEPTH = "depth";

  private static final long MAX_PAGE_BYTES = 64L * 1024 * 1024;
  private static final long MAX_FRONT_MATTER_BYTES = 1024 * 1024;
  private static final long MAX_WORK = 100_000_000_000L;
  private static final long MAX_DEPTH = 500;

  private final ConfigFile file;

  LimitsReader(ConfigFile file) {
    this.file = file;
  }

  /**
   * The limits; those that are not set are the defaults.
   *
   * @throws dev.handbook.model.HandbookException when one is no number, or out of bounds
   */
  Settings.Limits read(Mapping limits) {
    file.allow(limits, List.of(PAGE_BYTES, FRONT_MATTER_BYTES, WORK, DEPTH));
    Settings.Limits standard = Settings.Limits.DEFAULT;
    return new Settings.Limits(
        (int) number(limits, PAGE_BYTES, MAX_PAGE_BYTES, standard.pageBytes()),
        (int)
            number(limits, FRONT_MATTER_BYTES, MAX_FRONT_MATTER_BYTES, standard.frontMatterBytes()),
        number(limits, WORK, MAX_WORK, standard.work()),
        (int) number(limits, DEPTH, MAX_DEPTH, standard.depth()));
  }

  private long number(Mapping limits, String key, long most, long standard) {
    return file.text(limits, key)
        .map(text -> number(limits.get(key).orElseThrow(), key, text, most))
        .orElse(standard);
  }

  private long number(Value value, String key, String text, long most) {
    String digits = text.replace("_", "");
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() < 19
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    long number = isNumber ? Long.parseLong(digits) : 0;
    if (number < 1 || number > most) {
      throw file.unusable(
          value.span(),
          key + ": " + text + " is not a number from 1 to " + most,
          "Write a whole number, or leave the key out.");
    }
    return number;
  }
}
