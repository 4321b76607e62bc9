package dev.handbook.maven;

import dev.handbook.RuleExplanation;
import dev.handbook.model.HandbookException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Prints what a rule checks, why, and how to fix what it finds; without a rule, lists them all. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {
  /** Name or code of a rule, such as {@code toc-unlisted-page} or {@code HB0101}. */
  @Parameter(property = "handbook.rule")
  private String rule;

  @Override
  public void execute() throws MojoExecutionException {
    try {
      boolean all = rule == null || rule.isBlank();
      System.out.println(all ? RuleExplanation.list() : RuleExplanation.of(rule));
    } catch (HandbookException e) {
      throw SafeCause.failure(e);
    }
  }
}
