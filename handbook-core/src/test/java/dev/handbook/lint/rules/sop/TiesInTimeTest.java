package dev.handbook.lint.rules.sop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.TestHandbook;
import dev.handbook.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a procedure serves may move, be reworded, or belong to a plan that nobody follows. */
class TiesInTimeTest {
  private static final String TIED = "\"id\":\"sop-tied-to-vpmom\",";

  @TempDir private Path folder;
  private TestHandbook handbook;

  @BeforeEach
  void begin() {
    handbook = new TestHandbook(folder).with("README.md", "# Home\n\nWelcome.\n");
  }

  private static String plan(String id, String head, String... methods) {
    StringBuilder lines = new StringBuilder();
    for (String method : methods) {
      lines.append("- ").append(method).append('\n');
    }
    return "---\nkind: vpmom\nid: "
        + id
        + "\nrapid: \"CRO(D), Ops(R, P)\"\n"
        + head
        + "---\n# Plan "
        + id
        + "\n\n## Vision\n\n- One\n\n## Priorities\n\n- One\n\n## Methods\n\n"
        + lines
        + "\n## Obstacles\n\n- One\n\n## Measures\n\n- 90 % done\n";
  }

  private static String sop(String serves) {
    return "---\nkind: sop\nowner: Ops\nserves: ["
        + serves
        + "]\nrapid: \"CRO(D), Ops(R, P)\"\nsigned-off: {on: 2026-08-14, by: CRO}\n---\n"
        + "# Answer an order\n\n1. Open the order.\n";
  }

  private List<Finding> told() {
    return handbook.lint().findings().stream()
        .filter(found -> found.path().equals("sop.md"))
        .filter(found -> found.rule().startsWith("sop-"))
        .toList();
  }

  private String fixed() {
    return told().stream()
        .map(
            found ->
                found.rule() + " " + found.fix().map(fix -> fix.edits().get(0).text()).orElse("-"))
        .toList()
        .toString();
  }

  @Test
  void theWordsOfATieSayWhichLineIsMeantWhereverItStands() {
    String vetted = "signed-off: {on: 2026-02-03, by: CRO}\n";
    handbook.with("plan.md", plan("fy27", vetted, "Keep one list", "(Ops) Answer orders in a day"));
    handbook.with("sop.md", sop("\"fy27#methods.1 (Answer orders)\""));
    assertEquals("[sop-tie-moved fy27#methods.2 (Answer orders in a day)]", fixed());
    handbook.with("sop.md", sop("\"fy27#methods.2 (answer  orders)\""));
    assertEquals("[]", fixed());
    handbook.with("sop.md", sop("fy27#methods.2"));
    assertEquals("[sop-tie-unbound \"fy27#methods.2 (Answer orders in a day)\"]", fixed());
  }

  @Test
  void aLineThatWasRewordedIsNoLongerServed() {
    String vetted = "signed-off: {on: 2026-02-03, by: CRO}\n";
    handbook.with("plan.md", plan("fy27", vetted, "Keep one list", "Sell more"));
    handbook.with("sop.md", sop("\"fy27#methods.2 (Answer orders)\""));
    assertEquals("[sop-vpmom-unresolved -]", fixed());
    assertTrue(told().get(0).message().contains("no line that alone begins “Answer orders”"));
  }

  @Test
  void aTieMovesToTheSameLineOfThePlanThatFollows() {
    String old = "status: superseded\nsigned-off: {on: 2025-02-03, by: CRO}\n";
    String next = "previous: [fy26]\nsigned-off: {on: 2026-02-03, by: CRO}\n";
    handbook.with("old.md", plan("fy26", old, "Answer orders in a day", "Sell more"));
    handbook.with("plan.md", plan("fy27", next, "Keep one list", "Answer orders in a day"));
    handbook.with("sop.md", sop("fy26#methods.1"));
    assertEquals("[sop-vpmom-past \"fy27#methods.2 (Answer orders in a day)\"]", fixed());
    handbook.with("sop.md", sop("fy26#methods.2"));
    assertEquals("[sop-vpmom-past -]", fixed());
    String help = told().get(0).help().orElseThrow();
    assertTrue(help.contains("“Plan fy27” (fy27), which has no line with the same words"), help);
  }

  private String scorecard() throws IOException {
    handbook.lint();
    return Files.readString(handbook.reports().resolve("scorecard.json")).replaceAll("\\s", "");
  }

  @Test
  void onlyAPlanInForceTiesAProcedure() throws IOException {
    for (String head :
        List.of(
            "status: retired\nsigned-off: {on: 2026-02-03, by: CRO}\n",
            "status: superseded\nsigned-off: {on: 2026-02-03, by: CRO}\n",
            "status: draft\n",
            "period: 2025-02-01/2026-01-31\nsigned-off: {on: 2026-01-03, by: CRO}\n",
            "signed-off: {on: 2026-02-03, by: CFO}\n",
            "signed-off: {on: 2024-02-03, by: CRO}\n")) {
      handbook.with("plan.md", plan("fy27", head, "Answer orders"));
      handbook.with("sop.md", sop("fy27"));
      assertTrue(scorecard().contains(TIED + "\"numerator\":0,\"denominator\":1,"), scorecard());
      assertEquals(1, told().size(), () -> head + told());
    }
  }
}
