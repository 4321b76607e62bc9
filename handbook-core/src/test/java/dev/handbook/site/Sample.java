package dev.handbook.site;

import static dev.handbook.site.Made.entry;
import static dev.handbook.site.Made.external;
import static dev.handbook.site.Made.group;
import static dev.handbook.site.Made.line;

import dev.handbook.change.Measure;
import dev.handbook.model.CodeOwners;
import dev.handbook.model.Dialect;
import dev.handbook.model.Edition;
import dev.handbook.model.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small handbook of an example company that shows every kind of block and page. */
final class Sample {
  private static final String BLOCKS =
      """
      <p>Paid licences reach customers <strong>within one working day</strong>. See
      <a href="{link README.md}">the home page</a>, <code>licence.key</code> and
      <a href="{link nowhere.md}"{attributes nowhere.md}>a page that is missing</a>.</p>
      <h2 id="steps">Steps</h2>
      <ol class="hb-steps"><li class="hb-step"><h3 id="check">Check the order</h3><p>Open the order and compare
      seats, term and customer.</p></li><li class="hb-step"><h3 id="issue">Issue the key</h3><p>Use the
      licence tool with the order number.</p></li><li class="hb-step"><p>Send the key to the contact.</p></li></ol>
      <aside class="hb-hint hb-hint-info"><p>An information about <a href="{link README.md}">home</a>.</p></aside>
      <aside class="hb-hint hb-hint-success"><p>Something went well.</p></aside>
      <aside class="hb-hint hb-hint-warning"><p>Keys cannot be taken back.</p></aside>
      <aside class="hb-hint hb-hint-danger"><p>Never send a key by chat.</p></aside>
      <h2 id="by-system">By system</h2>
      <div class="hb-tabs"><section class="hb-tab" data-title="Linux"><p class="hb-tab-title">Linux</p>
      <figure class="hb-code"><figcaption>install.sh</figcaption><pre><code class="language-bash">licence install --key "$KEY"
      licence verify</code></pre></figure></section><section class="hb-tab" data-title="Windows"><p class="hb-tab-title">Windows</p>
      <p>Start the installer and paste the key.</p></section></div>
      <h3 id="numbers">In numbers</h3>
      <div class="hb-table"><table><thead><tr><th>Team</th><th>Channel</th><th>Hours</th><th>Backup</th></tr></thead>
      <tbody><tr><td>Revenue Operations</td><td>#revops</td><td>9 to 17</td><td>Finance</td></tr>
      <tr><td>Finance</td><td>#finance</td><td>8 to 16</td><td>Revenue Operations</td></tr>
      <tr><td>Support</td><td>#support</td><td>0 to 24</td><td>Engineering</td></tr>
      <tr><td>Engineering</td><td>#dev</td><td>10 to 18</td><td>Support</td></tr>
      <tr><td>Legal</td><td>#legal</td><td>9 to 16</td><td>Finance</td></tr>
      <tr><td>People</td><td>#people</td><td>9 to 15</td><td>Legal</td></tr>
      <tr><td>Sales</td><td>#sales</td><td>8 to 18</td><td>Revenue Operations</td></tr>
      <tr><td>Security</td><td>#security</td><td>0 to 24</td><td>Engineering</td></tr></tbody></table></div>
      <h2 id="more">More</h2>
      <ul><li class="hb-task"><input type="checkbox" disabled checked aria-label="done"> Read the plan</li>
      <li class="hb-task"><input type="checkbox" disabled aria-label="open"> Train the team</li></ul>
      <div class="hb-columns"><div class="hb-column"><p>Left column with a few words in it.</p></div>
      <div class="hb-column"><p>Right column with a few words in it.</p></div></div>
      <ul class="hb-cards"><li class="hb-card"><a href="{link sales/plan.md}">Sales plan</a></li>
      <li class="hb-card"><p><strong>Support</strong></p><p>Who helps whom.</p></li></ul>
      <p class="hb-ref"><a href="{link sales/plan.md}">{title sales/plan.md}</a></p>
      <figure class="hb-embed"><a href="https://example.com/video">example.com/video</a><figcaption>A talk</figcaption></figure>
      <details><summary>Why so strict?</summary><p>Because a key is money.</p></details>
      <blockquote><p>Calm beats fast.</p></blockquote>
      <p>A note<sup id="fnref-1"><a href="#fn-1">1</a></sup> and <mark class="hb-mark-orange">a mark</mark>.</p>
      <section class="hb-footnotes"><ol><li id="fn-1"><p>The note itself. <a href="#fnref-1">back</a></p></li></ol></section>
      """;

  private static final String PLAN =
      """
      <h2 id="vision">Vision</h2><p>Every customer is served within a day.</p>
      <h2 id="priorities">Priorities</h2><ol><li>Answer quickly</li><li>Keep promises</li></ol>
      <h2 id="methods">Methods</h2><ol><li>Publish every procedure</li><li>Train everyone</li></ol>
      <h2 id="obstacles">Obstacles</h2><ul><li>Few hands</li></ul>
      <h2 id="measures">Measures</h2><ul><li>80% of procedures signed off</li></ul>
      """;

  private Sample() {}

  static Made handbook() {
    Settings settings =
        new Settings(
            "Example Co Handbook",
            "How we work, who decides, and why.",
            "en",
            Optional.of("https://handbook.example.com/company/handbook/"),
            Optional.of("https://git.example.com/handbook"),
            Optional.of("https://git.example.com/handbook/edit/main/"),
            Edition.PUBLIC,
            true,
            "#2f5d8a",
            Optional.empty(),
            List.of(),
            List.of(),
            Map.of(),
            true,
            List.of(),
            Settings.Lint.DEFAULT,
            Settings.Limits.DEFAULT,
            CodeOwners.NONE,
            Dialect.NONE,
            Map.of(),
            Settings.Conventions.NONE);
    return new Made()
        .measured(
            new Measure(
                "unlisted-pages",
                Measure.Form.COUNT,
                1,
                8,
                0,
                0,
                List.of(
                    new Measure.Point(LocalDate.of(2026, 8, 31), 3),
                    new Measure.Point(LocalDate.of(2026, 9, 30), 4),
                    new Measure.Point(LocalDate.of(2026, 10, 31), 2)),
                List.of(
                    new Measure.Missing("people/unlisted.md", "Not in the contents", "\u00d7 2"))),
            new Measure("sop-error-rate", Measure.Form.RATE, 0, 0, 2, 0.05, List.of(), List.of()))
        .settings(settings)
        .page(
            "README.md",
            "Example Co Handbook",
            "<p>This is how Example Co works.</p><h2 id=\"start\">Start here</h2><p>Read the"
                + " <a href=\"{link company/plan.md}\">company plan</a>.</p>"
                + "<h2 id=\"find\">Find things</h2><p>Search.</p>")
        .page(
            "company/plan.md",
            "FY27 Company VPMOM",
            PLAN,
            List.of(
                entry("kind", "vpmom"),
                entry("id", "fy27-company"),
                entry("owner", "CEO"),
                entry("period", "2026-02-01/2027-01-31"),
                entry("rapid", "CEO(D), MLT(R, A, P & I)"),
                entry("signed-off", entry("on", "2026-02-03"), entry("by", "CEO"))))
        .page("sales/README.md", "Sales", "")
        .page(
            "sales/plan.md",
            "FY27 Sales VPMOM",
            PLAN,
            List.of(
                entry("kind", "vpmom"),
                entry("id", "fy27-sales"),
                entry("parent", "fy27-company"),
                entry("owner", "CRO"),
                entry("rapid", "CRO(D), MLT(R, A, P & I)")))
        .page(
            "sales/licence-key.md",
            "Issue a licence key",
            BLOCKS,
            List.of(
                entry("kind", "sop"),
                entry("id", "SOP-SAL-004"),
                entry(
                    "description",
                    "How a paid licence reaches the customer, from the order to the e-mail."),
                entry("owner", "Revenue Operations"),
                entry("serves", "fy27-sales#methods.2"),
                entry("rapid", "CRO(D), RevOps(R, P), Finance(A), Support(I)"),
                entry("signed-off", entry("on", "2026-08-14"), entry("by", "CRO")),
                entry("review-in", "12 months"),
                entry("training", "people/onboarding.md"),
                entry("tags", "licences"),
                entry("status", "effective")))
        .page(
            "sales/discount.md",
            "Grant a discount",
            "<p>Ask first.</p>",
            List.of(
                entry("kind", "sop"),
                entry("id", "SOP-SAL-005"),
                entry("owner", "Sales"),
                entry("rapid", "CRO(D), Finance(A)"),
                entry("signed-off", entry("on", "2024-08-14"), entry("by", "CRO")),
                entry("review-in", "6 months"),
                entry("status", "draft")))
        .page(
            "people/onboarding.md",
            "Onboarding",
            "<ul><li class=\"hb-task\"><input type=\"checkbox\" disabled> Meet the team</li></ul>")
        .page(
            "people/hours.md",
            "New office hours",
            "<p>From eight to six.</p>",
            List.of(entry("kind", "news"), entry("date", "2026-10-02")))
        .page("people/unlisted.md", "Not in the contents", "<p>Found by search alone.</p>")
        .listed(
            line("README.md", "Welcome"),
            group("Company", line("company/plan.md", "FY27 Company VPMOM")),
            group(
                "Teams",
                line(
                    "sales/README.md",
                    "Sales",
                    line("sales/plan.md", "FY27 Sales VPMOM"),
                    line("sales/licence-key.md", "Issue a licence key"),
                    line("sales/discount.md", "Grant a discount")),
                line(
                    "people/onboarding.md", "Onboarding", line("people/hours.md", "Office hours"))),
            external("Company site", "https://example.com/"))
        .redirect("old/licence", "sales/licence-key.md");
  }
}
