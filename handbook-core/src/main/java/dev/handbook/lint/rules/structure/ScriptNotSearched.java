package dev.handbook.lint.rules.structure;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.IndexRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.model.SearchIndex;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A page in a script whose words the handbook's search does not tell apart. */
final class ScriptNotSearched implements IndexRule {
  /** A name or a quotation in another script is no page in that script. */
  private static final int PASSAGE = 20;

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "script-not-searched", "HB0622", "Search cannot read the script of a page");
  }

  @Override
  public void check(RuleContext scope, SearchIndex index, HandbookReporter report) {
    for (Page page : scope.handbook().listed()) {
      for (Block block : page.blocks()) {
        Optional<UnicodeScript> script = unread(block.text(), index);
        if (script.isPresent()) {
          report
              .on(page)
              .at(block.span(), "Search does not find words of " + name(script.get()) + " script.")
              .context(script.get().name())
              .help("Set “language” in handbook.yml to the language of the pages.");
          break;
        }
      }
    }
  }

  private static Optional<UnicodeScript> unread(String text, SearchIndex index) {
    // A text of ASCII has as many bytes as letters: the library knows that sooner than a loop here.
    if (text.getBytes(StandardCharsets.UTF_8).length == text.length()) {
      return Optional.empty();
    }
    int unread = 0;
    for (int at = 0; at < text.length(); at++) {
      // Most handbooks never get further than this.
      if (text.charAt(at) < 0x0E00) {
        continue;
      }
      int letter = text.codePointAt(at);
      at += Character.charCount(letter) - 1;
      if (!index.reads(UnicodeScript.of(letter)) && ++unread == PASSAGE) {
        return Optional.of(UnicodeScript.of(letter));
      }
    }
    return Optional.empty();
  }

  private static String name(UnicodeScript script) {
    String name = script.name().toLowerCase(Locale.ROOT);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
