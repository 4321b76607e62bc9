package dev.handbook.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts made to break out of a report: each alone, at the start, amidst and at the end of words.
 */
final class Hostile {
  private static final List<String> SEEDS =
      List.of(
          "\n::error file=x.md,line=1::forged",
          "\r\n::add-mask::secret",
          "\r::stop-commands::token",
          "::warning title=forged::text",
          "##[error]forged",
          "##[add-mask]forged",
          "##vso[task.setvariable variable=x]forged",
          "\n##vso[task.logissue type=error;]forged",
          "##vso[task.complete result=Succeeded;]",
          "%0A::error::forged",
          "%250A%25",
          "%AZP25%3B%5D",
          "a:b,c=d;e]f",
          "]]><evil/>",
          "</error><error line=\"1\"/>",
          "<!--",
          "-->",
          "&amp;&#0;&bogus;",
          "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
          "\" onload=\"x",
          "'",
          "\\",
          "\\\"\\u0000\\",
          "\u0000",
          "\u0001\u0008\u000b\u000c\u001f",
          "\t",
          "\u007f\u0085\u009b31m",
          "\u001b[31mred\u001b[0m",
          "\u001b]8;;https://example.com/\u0007link\u001b]8;;\u0007",
          "\u202eright to left\u202c",
          "\u2066isolate\u2069\u200f\u061c",
          "\u200b\u200d\ufeff",
          "\u2028::error::forged\u2029",
          "\ufffe\uffff\ufdd0",
          "\ud83d",
          "\ude00",
          "\ude00\ud83d",
          "\ud835\udd38\ud83d\ude00",
          "| a | b |\n| - | - |",
          "[link](javascript:alert(1)) ![x](https://example.com/x.png)",
          "<script>alert(1)</script>",
          "`code` ```",
          "@everyone see #1 and !2",
          "https://example.com/ www.example.com",
          "{0} {{1}} ${2} $(id) `id`",
          "[text](1)",
          "section_start:1:x\r\u001b[0K",
          "--",
          "\u00e9\u0308\u0301",
          "null");

  private Hostile() {}

  /** Two hundred of them. */
  static List<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    for (String seed : SEEDS) {
      texts.add(seed);
      texts.add(seed + " before words");
      texts.add("amidst " + seed + " words");
      texts.add("after words " + seed);
    }
    return List.copyOf(new ArrayList<>(texts));
  }
}
