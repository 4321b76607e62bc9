package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Heading;
import dev.handbook.model.Page;
import java.util.List;

/** The first heading of level 1 is the page's title; a second one begins a page within the page. */
final class SingleH1 implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("single-h1", "HB0601", "Page has more than one title");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    List<Heading> titles =
        page.headings().stream()
            .filter(heading -> heading.level() == 1 && !heading.text().isBlank())
            .toList();
    if (titles.size() > 1 && !areSections(page, titles)) {
      Heading second = titles.get(1);
      report
          .at(
              second.span(),
              "“" + second.text() + "” is title number two of " + titles.size() + " on this page.")
          .context(second.text())
          .help("Make it a section with “##”, and what is below it “###”.");
    }
  }

  /** So many headings of level 1 are a way of writing, where the title is elsewhere as well. */
  private static final int STYLE = 4;

  /**
   * Where the front matter or a heading of another level has the title, headings of level 1 are
   * sections.
   */
  private static boolean areSections(Page page, List<Heading> titles) {
    return page.headings().get(0).level() != 1
        || page.frontMatter()
            .text("title")
            .or(() -> page.frontMatter().text("name"))
            .filter(title -> titles.size() >= STYLE || !title.strip().equals(titles.get(0).text()))
            .isPresent();
  }
}
