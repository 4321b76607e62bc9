package dev.handbook.source.folder;

import dev.handbook.model.Fault;
import dev.handbook.rule.RuleId;
import dev.handbook.text.Span;
import java.util.Optional;

/** Why something in a content folder is not listed, in the words of the fault that says so. */
enum LeftOut {
  NAME(
      RuleId.PAGE_SKIPPED,
      "The file's name contains characters that no address can have",
      "Rename it: letters, digits, spaces, hyphens, dots and underscores are safe."),
  NO_FILE(RuleId.PAGE_SKIPPED, "This is no file but a pipe, a socket or a device", "Remove it."),
  NOWHERE(
      RuleId.PAGE_SKIPPED,
      "The target of this link does not exist",
      "Remove it, or add the file it should lead to."),
  CIRCLE(RuleId.PAGE_SKIPPED, "This link leads in a circle", "Remove it."),
  FOLDERS(
      RuleId.PAGE_SKIPPED,
      "This link to a folder leads in a circle or from linked folder to linked folder",
      "Link to the folder itself."),
  OUTSIDE(
      RuleId.ASSET_OUTSIDE_ROOT,
      "This link leads to a file that is no part of the handbook",
      "Copy the file into the content folder.");

  private final String rule;
  private final String message;
  private final String help;

  LeftOut(String rule, String message, String help) {
    this.rule = rule;
    this.message = message;
    this.help = help;
  }

  Fault at(String path) {
    return new Fault(rule, path, Span.FILE, message, Optional.of(help));
  }
}
