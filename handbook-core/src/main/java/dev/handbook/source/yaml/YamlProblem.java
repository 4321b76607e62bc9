package dev.handbook.source.yaml;

import dev.handbook.rule.RuleId;
import dev.handbook.text.Span;
import java.util.Optional;

/** YAML that cannot be read, with its place and words that a writer understands. */
public final class YamlProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Span span;
  private final String help;
  private final boolean unsafe;

  private YamlProblem(Span span, String message, String help, boolean unsafe) {
    super(message);
    this.span = span;
    this.help = help;
    this.unsafe = unsafe;
  }

  /** Text that is no YAML. */
  public static YamlProblem syntax(Span span, String message, String help) {
    return new YamlProblem(span, message, help, false);
  }

  /** YAML that is valid but refused, such as an alias. */
  public static YamlProblem unsafe(Span span, String message, String help) {
    return new YamlProblem(span, message, help, true);
  }

  /** Where in the file it is. */
  public Span span() {
    return span;
  }

  /** The remedy, one sentence. */
  public Optional<String> help() {
    return help.isEmpty() ? Optional.empty() : Optional.of(help);
  }

  /** The name of the rule that reports it. */
  public String rule() {
    return unsafe ? RuleId.FRONTMATTER_UNSAFE_YAML : RuleId.FRONTMATTER_YAML_SYNTAX;
  }
}
