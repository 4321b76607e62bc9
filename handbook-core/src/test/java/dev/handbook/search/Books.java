package dev.handbook.search;

import dev.handbook.model.Block;
import dev.handbook.model.CodeOwners;
import dev.handbook.model.Dialect;
import dev.handbook.model.Edition;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Handbook;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Settings;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Toc;
import dev.handbook.text.Digest;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Handbooks made by hand. */
public final class Books {
  private final List<Page> pages = new ArrayList<>();
  private final List<Toc.Entry> toc = new ArrayList<>();
  private Settings settings = Settings.DEFAULT;

  /**
   * Adds a page.
   *
   * @param matter front matter as {@code key: value}, lists with commas in brackets
   * @param body lines: {@code ## heading} or a paragraph
   */
  public Books page(String path, String title, List<String> matter, String... body) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(block(Block.Type.HEADING, title, 1, "title"));
    for (String line : body) {
      int level = 0;
      while (line.startsWith("#", level)) {
        level++;
      }
      String text = line.substring(level).strip();
      String anchor = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
      blocks.add(
          level > 0
              ? block(Block.Type.HEADING, text, level, anchor)
              : block(Block.Type.PARAGRAPH, text, 0, ""));
    }
    List<FrontMatter.Entry> entries = new ArrayList<>();
    for (String line : matter) {
      int colon = line.indexOf(':');
      entries.add(
          new FrontMatter.Entry(
              line.substring(0, colon), Span.FILE, value(line.substring(colon + 1).strip())));
    }
    FrontMatter front = new FrontMatter(Optional.of(Span.FILE), entries);
    SourceFile source =
        new SourceFile(
            path, new SourceText(""), front, 0, Digest.of(""), List.of(), Optional.empty());
    Kind kind = front.text("kind").flatMap(Kind::of).orElse(Kind.PAGE);
    pages.add(
        new Page(
            source,
            Urls.ofPage(path),
            kind,
            title,
            List.of(),
            Map.of(),
            List.of(),
            blocks,
            "",
            List.of()));
    return this;
  }

  public Books page(String path, String title, String... body) {
    return page(path, title, List.of(), body);
  }

  /** Lists pages under a group of the table of contents. */
  Books group(String title, String... paths) {
    List<Toc.Entry> children = new ArrayList<>();
    for (String path : paths) {
      children.add(
          new Toc.Entry(
              Toc.Kind.PAGE,
              path,
              path,
              Optional.of(path),
              Optional.empty(),
              Span.FILE,
              List.of()));
    }
    toc.add(
        new Toc.Entry(
            Toc.Kind.GROUP, title, "", Optional.empty(), Optional.empty(), Span.FILE, children));
    return this;
  }

  public Books language(String language) {
    return settings(language, settings.synonyms(), settings.commonSynonyms());
  }

  public Books synonyms(Map<String, List<String>> synonyms) {
    return settings(settings.language(), synonyms, settings.commonSynonyms());
  }

  public Books withoutCommonSynonyms() {
    return settings(settings.language(), settings.synonyms(), false);
  }

  private Books settings(String language, Map<String, List<String>> synonyms, boolean common) {
    settings =
        new Settings(
            "",
            "",
            language,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Edition.PUBLIC,
            true,
            "#000000",
            Optional.empty(),
            List.of(),
            List.of(),
            synonyms,
            common,
            List.of(),
            Settings.Lint.DEFAULT,
            Settings.Limits.DEFAULT,
            CodeOwners.NONE,
            Dialect.NONE,
            Map.of(),
            Settings.Conventions.NONE);
    return this;
  }

  public Handbook handbook() {
    List<Page> sorted = new ArrayList<>(pages);
    sorted.sort(Comparator.comparing(Page::path));
    return new Handbook(
        settings, sorted, new Toc(Optional.empty(), toc), List.of(), List.of(), List.of());
  }

  private static FrontMatter.Value value(String text) {
    if (text.startsWith("[")) {
      List<FrontMatter.Value> items = new ArrayList<>();
      for (String item : text.substring(1, text.length() - 1).split(",")) {
        items.add(new FrontMatter.Scalar(item.strip(), Span.FILE));
      }
      return new FrontMatter.Sequence(items, Span.FILE);
    }
    return new FrontMatter.Scalar(text, Span.FILE);
  }

  private static Block block(Block.Type type, String text, int level, String name) {
    return new Block(type, text, Span.FILE, level, name, Map.of(), List.of());
  }

  /** A small company. */
  public static Books company() {
    return new Books()
        .page("README.md", "Example Co handbook", "Everything we do, written down.")
        .page(
            "people/leave.md",
            "Time off",
            List.of("kind: policy", "owner: People team", "keywords: [pto, holiday]"),
            "Everybody takes at least twenty days of vacation a year.",
            "## Ask for vacation",
            "Write the days into the calendar and tell your lead two weeks before.",
            "## Sick leave",
            "Tell your lead in the morning. From the third day on we need a doctor's note.")
        .page(
            "people/expenses.md",
            "Expense reimbursement",
            List.of(
                "kind: sop",
                "status: effective",
                "owner: Finance",
                "rapid: {decide: Finance}",
                "signed-off: {on: 2026-01-02, by: Finance}"),
            "How money you spent for the company comes back to you.",
            "## Submit a report",
            "Take a photo of every receipt and submit the expense report by the fifth.",
            "### Travel",
            "Flights are booked through the travel desk, hotels by yourself.",
            "## Approval",
            "Your lead approves the report; finance pays within ten days.")
        .page(
            "people/expenses-old.md",
            "Expense reimbursement before 2025",
            List.of("kind: sop", "status: superseded"),
            "Expense reports were sent by mail.",
            "## Submit a report",
            "Print the report, put receipts into an envelope.")
        .page(
            "sales/licence-keys.md",
            "Issue a licence key",
            List.of("kind: sop", "id: SOP-SAL-004", "aliases: [sales/license-keys]"),
            "A paid licence reaches the customer by e-mail.",
            "## Steps",
            "Open the order, press “issue key”, and check that the entitlement is right.",
            "## If the key does not work",
            "Ask the licensing engineers in their channel.")
        .page(
            "sales/pricing.md",
            "Pricing",
            List.of("status: draft"),
            "Prices change once a year. Discounts need the approval of the sales lead.")
        .page(
            "secret/merger.md",
            "Project Zanzibar",
            List.of("confidential: true"),
            "The zanzibarian merger is not to be told.")
        .group("People", "people/leave.md", "people/expenses.md", "people/expenses-old.md")
        .group("Sales", "sales/licence-keys.md");
  }
}
