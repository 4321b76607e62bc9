package dev.handbook.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the page of a rule, among the resources, tells about it.
 *
 * @param description one paragraph: what the rule checks
 * @param help the whole page, Markdown
 */
public record RulePage(String description, String help) {
  private static final String FOLDER = "/dev/handbook/rules/";
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
  private static final Pattern WHAT =
      Pattern.compile("(?m)^#+ What it checks\\s*+\\n((?:[^\\n#][^\\n]*+\\n?)++)");

  /** The page of a rule; of a rule that has none, its summary. */
  public static RulePage of(RuleInfo rule) {
    String summary = rule.summary() + ".";
    return read(rule.name())
        .map(page -> new RulePage(paragraph(page).orElse(summary), page))
        .orElse(new RulePage(summary, summary));
  }

  private static Optional<String> read(String rule) {
    if (!NAME.matcher(rule).matches()) {
      return Optional.empty();
    }
    try (InputStream page = RulePage.class.getResourceAsStream(FOLDER + rule + ".md")) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> paragraph(String page) {
    Matcher what = WHAT.matcher(page);
    return what.find()
        ? Optional.of(what.group(1).strip().replaceAll("\\s+", " "))
        : Optional.empty();
  }
}
