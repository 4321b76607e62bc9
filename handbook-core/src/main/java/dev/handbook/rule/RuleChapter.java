package dev.handbook.rule;

import dev.handbook.model.Severity;

/**
 * The page of a rule, ready to be shown in a site.
 *
 * @param name kebab-case name, such as {@code toc-unlisted-page}
 * @param code stable code, such as {@code HB0101}
 * @param severity its severity by default
 * @param summary what it reports, without a full stop
 * @param html the body without its title
 */
public record RuleChapter(
    String name, String code, Severity severity, String summary, String html) {}
