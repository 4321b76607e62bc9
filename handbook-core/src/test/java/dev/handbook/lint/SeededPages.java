package dev.handbook.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pages with one fault each in what they say about themselves or about the organisation. */
final class SeededPages {
  /** Stands for the number of the page, so that nothing on two pages is the same by accident. */
  private static final String NUMBER = "%n";

  private static final String VPMOM =
      """
      ---
      kind: vpmom
      id: plan-%n
      owner: AB
      period: 2026-02-01/2027-01-31
      signed-off: {on: 2026-02-03, by: AB}
      rapid: "AB(D), Team(R, A, P, I)"
      ---
      # Plan %n VPMOM

      ## Vision

      - Customers of region %n stay for ten years

      ## Priorities

      1. Time with customers of region %n

      ## Methods

      - Visit region %n

      ## Obstacles

      - Few trains to region %n

      ## Measures

      - 90 % of customers in region %n met
      """;
  private static final String SOP =
      """
      ---
      kind: sop
      owner: Office team
      serves: [company-plan]
      signed-off: {on: 2026-08-14, by: COO}
      ---
      # Order item %n

      1. Ask the office for item %n.
      """;

  private static final String SOP_HEAD =
      "kind: sop\nowner: Office team\nserves: [company-plan]\nsigned-off: {on: 2026-08-14, by: COO}\n";
  private static final String VPMOM_TAIL =
      "## Methods\n\n- Visit region %n\n\n## Obstacles\n\n- Few trains to region %n\n";
  private static final int TITLE_OF_VPMOM = 9;

  private SeededPages() {}

  record Fault(String path, int line, String rule) {}

  private record Seed(String rule, String text) {}

  private static Seed in(String base, String rule, String from, String to) {
    if (!base.contains(from)) {
      throw new AssertionError(from);
    }
    return new Seed(rule, base.replace(from, to));
  }

  private static List<Seed> seeds() {
    return List.of(
        in(SOP, "sop-no-owner", "sop\nowner: Office team\n", "sop§\n"),
        in(
            SOP,
            "sop-no-vpmom",
            "sop\nowner: Office team\nserves: [company-plan]\n",
            "sop§\nowner: Office team\n"),
        in(SOP, "sop-vpmom-unresolved", "[company-plan]", "[compny-plan]§"),
        in(SOP, "sop-vpmom-unresolved", "[company-plan]", "\n  - company-plan#methods.9§"),
        in(
            SOP,
            "sop-no-signoff",
            SOP_HEAD,
            "owner: Office team\nserves: [company-plan]\nkind: sop§\n"),
        in(
            SOP,
            "sop-signoff-expired",
            "signed-off: {on: 2026-08-14, by: COO}",
            "rapid: {decide: COO}\nsigned-off:\n  by: COO\n  on: 2025-10-01§"),
        in(
            SOP,
            "sop-signoff-expired",
            "signed-off: {on: 2026-08-14, by: COO}",
            "rapid: {decide: COO}\nsigned-off: {by: COO, on: 2025-11-29}§"),
        in(SOP, "sop-signoff-future", "2026-08-14, by: COO}", "2027-01-14, by: COO}§"),
        in(SOP, "sop-no-steps", "sop\nowner", "sop§\nowner"),
        in(
            SOP,
            "signed-text-changed",
            "by: COO}",
            "by: COO, text: 0123456789abcdef0123456789abcdef}§"),
        in(SOP, "sop-vpmom-not-vetted", "[company-plan]", "[loose-plan]§"),
        in(SOP, "frontmatter-unknown-key", "---\n#", "onwer: Office team§\n---\n#"),
        in(SOP, "frontmatter-unknown-key", "---\n#", "paint-%n: red§\n---\n#"),
        in(SOP, "frontmatter-wrong-type", "---\n#", "confidential: perhaps§\n---\n#"),
        in(SOP, "frontmatter-bad-date", "{on: 2026-08-14, by: COO}", "14/08/2026§"),
        in(SOP, "frontmatter-bad-date", "---\n#", "last_reviewed_on: May 1, 2019§\n---\n#"),
        in(SOP, "frontmatter-duplicate-key", "---\n#", "owner: Finance§\n---\n#"),
        in(SOP, "frontmatter-unknown-kind", "kind: sop", "kind: sopp§"),
        in(SOP, "frontmatter-yaml-syntax", "owner: Office team", "owner: 'Office team§"),
        in(SOP, "rapid-syntax", "---\n#", "rapid: \"COO(D, Finance(A)\"§\n---\n#"),
        in(
            SOP,
            "rapid-one-decider",
            "---\n#",
            "rapid: \"COO(D), CRO(D), Ops(R, P), IT(A), HR(I)\"§\n---\n#"),
        in(
            SOP,
            "rapid-unknown-role",
            "---\n#",
            "rapid: \"COO(D), Ops(R, P), IT(A), HR(X)\"§\n---\n#"),
        in(
            SOP,
            "rapid-duplicate-role",
            "---\n#",
            "rapid: \"COO(D), Ops(R, R, P), IT(A), HR(I)\"§\n---\n#"),
        in(SOP, "rapid-missing-role", "---\n#", "rapid: \"COO(D), Ops(R)\"§\n---\n#"),
        in(
            SOP,
            "suppression-expired",
            "1. Ask",
            "<!-- handbook:ignore placeholder-text reason=\"later\" until=2025-01-01 -->§\n\n1. Ask"),
        in(
            SOP,
            "suppression-without-reason",
            "1. Ask",
            "<!-- handbook:ignore placeholder-text -->§\n\n1. Ask"),
        in(
            SOP,
            "unknown-rule-in-suppression",
            "1. Ask",
            "<!-- handbook:ignore placeholder-txt reason=\"later\" -->§\n\n1. Ask"),
        in(
            SOP,
            "unused-suppression",
            "1. Ask",
            "<!-- handbook:ignore placeholder-text reason=\"later\" -->§\n\n1. Ask"),
        in(SOP, "single-h1", "item %n.\n", "item %n.\n\n# Send item %n§\n\nAsk.\n"),
        in(SOP, "invisible-characters", "1. Ask", "1. As\u200Bk§"),
        in(SOP, "kr-undefined", "1. Ask", "1. For CP-KR %n.9 ask§"),
        in(SOP, "kr-id-format", "1. Ask", "1. For CP-KR%n.9 ask§"),
        in(VPMOM, "vpmom-missing-section", "## Obstacles\n\n- Few trains to region %n\n\n", ""),
        in(
            VPMOM,
            "vpmom-section-order",
            VPMOM_TAIL,
            "## Obstacles\n\n- Few trains to %n\n\n## Methods§\n\n- Visit region %n\n"),
        in(VPMOM, "vpmom-values-not-priorities", "## Priorities", "## Values§"),
        in(
            VPMOM,
            "vpmom-vision-one-sentence",
            "ten years\n",
            "ten years\n- Nobody in %n leaves§\n"),
        in(
            VPMOM,
            "vpmom-empty-section",
            "## Obstacles\n\n- Few trains to region %n",
            "## Obstacles§"),
        in(
            VPMOM,
            "vpmom-measure-not-measurable",
            "- 90 % of customers in region %n met",
            "- Customers there are happy§"),
        in(VPMOM, "vpmom-expired", "2026-02-01/2027-01-31", "2025-02-01/2026-01-31§"),
        in(VPMOM, "vpmom-period", "2026-02-01/2027-01-31", "2027-02-01/2026-01-31§"),
        in(VPMOM, "vpmom-status-conflict", "# Plan %n VPMOM", "# Plan %n VPMOM (TBA)§"),
        in(VPMOM, "vpmom-status-conflict", "# Plan %n VPMOM", "# Plan %n VPMOM - TBD§"),
        in(VPMOM, "vpmom-status-conflict", "# Plan %n VPMOM", "# Plan %n VPMOM [to be announced]§"),
        in(SOP, "frontmatter-unknown-status", "---\n#", "status: publisched§\n---\n#"),
        in(SOP, "frontmatter-unknown-status", "---\n#", "status: efective§\n---\n#"),
        in(SOP, "frontmatter-bad-date", "---\n#", "last_reviewed_at: 29-Apr-2022§\n---\n#"),
        in(SOP, "frontmatter-bad-date", "---\n#", "last_reviewed_at: Feb/28/2023§\n---\n#"),
        in(SOP, "frontmatter-bad-date", "---\n#", "last_reviewed_on: 2026-02-30§\n---\n#"),
        in(SOP, "owner-tbd", "owner: Office team", "owner: TBD§"),
        in(SOP, "rapid-syntax", "---\n#", "rapid: \"COO: D, Ops: R\"§\n---\n#"),
        in(SOP, "rapid-syntax", "---\n#", "rapid: \"COO [D], Ops [R]\"§\n---\n#"),
        in(SOP, "rapid-unknown-role", "---\n#", "rapid:\n  decider: COO§\n---\n#"),
        in(SOP, "rapid-one-decider", "---\n#", "rapid:\n  decide: [COO, CRO]§\n---\n#"),
        in(
            VPMOM.replace("# Plan %n VPMOM", "# Plan %n VPMOM (AB)"),
            "vpmom-initials",
            "rapid: \"AB(D)",
            "rapid: \"XY(D)§"),
        in(
            VPMOM,
            "vpmom-duplicate-item",
            "- Visit region %n\n",
            "- Visit region %n\n- Call %n\n- Visit region %n§\n"));
  }

  /** Adds lines to a table of contents: of pages that do not exist, and of one listed already. */
  static List<Fault> write(Path folder, String path, String toc, String listed) throws IOException {
    List<Fault> faults = new ArrayList<>();
    StringBuilder text = new StringBuilder(toc.stripTrailing()).append('\n');
    for (int number = 1; number <= 8; number++) {
      boolean dead = number % 2 == 0;
      faults.add(
          new Fault(
              path,
              (int) text.toString().lines().count() + 1,
              dead ? "toc-dead-entry" : "toc-duplicate-entry"));
      String target = dead ? "no/such/page-" + number + ".md" : listed;
      text.append("* [Entry ").append(number).append("](").append(target).append(")\n");
    }
    Files.writeString(folder.resolve(path), text);
    return faults;
  }

  /** Writes the pages into a folder, one in three with line ends of Windows. */
  static List<Fault> write(Path folder, Random random) throws IOException {
    List<Fault> faults = new ArrayList<>();
    Path pages = Files.createDirectories(folder.resolve("seeded"));
    Files.writeString(
        pages.resolve("plan.md"), VPMOM.replace("plan-%n", "company-plan").replace("%n", "zero"));
    Files.writeString(
        pages.resolve("loose.md"),
        VPMOM
            .replace("plan-%n", "loose-plan")
            .replace("signed-off: {on: 2026-02-03, by: AB}\n", "")
            .replace("%n", "minus"));
    int number = 10;
    for (Seed seed : seeds()) {
      String text = seed.text().replace(NUMBER, String.valueOf(++number));
      if (seed.rule().equals("sop-no-steps")) {
        text = text.replace("1. Ask", "Ask");
      }
      int mark = text.indexOf('§');
      int line = mark < 0 ? TITLE_OF_VPMOM : (int) text.substring(0, mark).lines().count();
      text = text.replace("§", "");
      String path = "seeded/page-" + number + ".md";
      Files.writeString(
          folder.resolve(path), random.nextInt(3) == 0 ? text.replace("\n", "\r\n") : text);
      faults.add(new Fault(path, line, seed.rule()));
      faults.add(new Fault(path, 1, "toc-unlisted-page"));
    }
    return faults;
  }
}
