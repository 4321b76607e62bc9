package dev.handbook.redaction;

import dev.handbook.change.Change;
import dev.handbook.change.Effect;
import dev.handbook.change.Measure;
import dev.handbook.change.Scorecard;
import dev.handbook.lint.Rule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.Rules;
import dev.handbook.model.Block;
import dev.handbook.model.Edition;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Key;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Toc;
import dev.handbook.rule.RuleId;
import dev.handbook.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the words of what is confidential out of the reports of the public edition, which are read
 * by whoever may read the site. Where something is wrong is told, so that it can be mended; what it
 * says is told by a run for the internal edition.
 */
public final class Redaction {
  /** The rule that is about leaks says where they are, and no more. */
  private static final String TELLS_NOTHING = RuleId.CONFIDENTIAL_LEAK;

  /** The rule that quotes sentences from all over its page. */
  private static final String QUOTES = RuleId.SIGNED_TEXT_CHANGED;

  private static final String HELP =
      "Something confidential is there; with -Dhandbook.edition=internal this says what is wrong.";

  /** Shorter names, and those of one word, are words that anybody may use. */
  private static final int SHORTEST = 4;

  private static final Pattern NAME = Pattern.compile("[\\s\\d_-]");

  private final boolean silent;
  private final boolean anyConfidential;
  private final Handbook shown;
  private final Handbook whole;
  private final Map<String, List<Span>> veiled = new HashMap<>();
  private final List<String> names;
  private final Map<String, String> summaries;

  /**
   * For a run.
   *
   * @param shown what the edition shows
   * @param whole the handbook with what it leaves out
   */
  public Redaction(Handbook shown, Handbook whole) {
    this.silent = shown.settings().edition() == Edition.PUBLIC;
    this.anyConfidential = whole.pages().stream().anyMatch(Page::confidential);
    this.shown = shown;
    this.whole = whole;
    this.summaries =
        Rules.of(whole.settings().lint()).stream()
            .map(Rule::info)
            .collect(Collectors.toMap(RuleInfo::name, RuleInfo::summary));
    this.names =
        whole.pages().stream()
            .filter(Page::confidential)
            .flatMap(page -> Stream.of(page.title(), page.frontMatter().text(Key.ID).orElse("")))
            .filter(name -> name.length() >= SHORTEST && NAME.matcher(name).find())
            .toList();
    if (silent) {
      whole.pages().stream().filter(this::mayTell).forEach(this::veil);
      List<Span> entries =
          whole
              .toc()
              .flatten()
              .filter(entry -> entry.path().filter(this::isSecret).isPresent())
              .map(Toc.Entry::span)
              .toList();
      whole.toc().file().ifPresent(file -> veiled.put(file.path(), entries));
    }
  }

  /** Whether a page is shown as another than it is, or may lead to one that is not shown. */
  private boolean mayTell(Page page) {
    return anyConfidential || shown.page(page.path()).filter(same -> same == page).isEmpty();
  }

  /** Where a page says what is confidential: in blocks that are, and on links to pages that are. */
  private void veil(Page page) {
    List<Span> spans =
        Stream.concat(
                page.blocks().stream()
                    .flatMap(Block::flatten)
                    .filter(Block::confidential)
                    .map(Block::span),
                page.links().stream().filter(link -> leadsOut(page, link)).map(Link::span))
            .toList();
    if (!spans.isEmpty()) {
      veiled.put(page.path(), spans);
    }
  }

  private static boolean hasBlocks(Page page) {
    return page.blocks().stream().flatMap(Block::flatten).anyMatch(Block::confidential);
  }

  private boolean leadsOut(Page page, Link link) {
    return anyConfidential
        && whole.resolve(page, link).page().filter(Page::confidential).isPresent();
  }

  /** The handbook that reports may quote: its lines have their numbers, and nothing secret. */
  public Handbook quoted() {
    return veiled.isEmpty()
        ? shown
        : new Handbook(
            shown.settings(),
            shown.pages().stream().map(this::quoted).toList(),
            shown.toc(),
            shown.assets(),
            shown.redirects(),
            shown.faults());
  }

  private Page quoted(Page page) {
    List<Span> spans = veiled.getOrDefault(page.path(), List.of());
    return spans.isEmpty() ? page : page.withText(page.text().without(spans));
  }

  /** Findings as they may be told. */
  public List<Finding> of(List<Finding> findings) {
    return findings.stream().map(this::of).sorted(Finding.ORDER).toList();
  }

  private Finding of(Finding finding) {
    return isSecret(finding) ? withoutWords(finding) : finding;
  }

  private boolean isSecret(String path) {
    return silent && whole.page(path).filter(Page::confidential).isPresent();
  }

  private boolean isSecret(Finding finding) {
    return isSecret(finding.path())
        || (silent && !TELLS_NOTHING.equals(finding.rule()) && tells(finding));
  }

  private boolean tells(Finding finding) {
    if (finding.rule().equals(QUOTES)
        && whole.page(finding.path()).filter(Redaction::hasBlocks).isPresent()) {
      return true;
    }
    int line = finding.span().line();
    String said = finding.message() + " " + finding.help().orElse("");
    return names.stream().anyMatch(said::contains)
        || veiled.getOrDefault(finding.path(), List.of()).stream()
            .anyMatch(span -> span.line() <= line && line <= span.endLine());
  }

  private Finding withoutWords(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.code(),
        finding.severity(),
        finding.path(),
        finding.span(),
        summaries.getOrDefault(finding.rule(), finding.rule()) + ".",
        Optional.of(HELP),
        finding.fingerprint(),
        Optional.empty());
  }

  /** Measures as they may be told: titles of pages give way to their paths. */
  public Scorecard of(Scorecard card) {
    List<Measure> measures = card.measures().stream().map(this::of).toList();
    List<Scorecard.Expiry> expiring =
        card.expiring().stream()
            .map(
                expiry ->
                    new Scorecard.Expiry(
                        expiry.path(), title(expiry.path(), expiry.title()), expiry.lastDay()))
            .toList();
    return new Scorecard(card.on(), measures, card.shares(), expiring, card.remark());
  }

  private Measure of(Measure measure) {
    return new Measure(
        measure.id(),
        measure.form(),
        measure.numerator(),
        measure.denominator(),
        measure.unknown(),
        measure.target(),
        measure.trend(),
        measure.missing().stream().map(this::of).toList());
  }

  private Measure.Missing of(Measure.Missing missing) {
    return isSecret(missing.path())
        ? new Measure.Missing(missing.path(), missing.path(), "")
        : missing;
  }

  /** A comparison as it may be told. */
  public Change of(Change change) {
    Effect effect = change.effect();
    Effect told =
        new Effect(
            all(
                effect.pages(),
                page ->
                    new Effect.PageChange(
                        page.kind(),
                        page.path(),
                        page.from(),
                        title(page.path(), page.title()),
                        page.url())),
            effect.lost(),
            effect.voided().stream().filter(each -> !isSecret(each.path())).toList(),
            effect.governed().stream().filter(each -> !isSecret(each.path())).toList(),
            all(
                effect.measures(),
                each -> new Effect.MeasureChange(of(each.before()), of(each.after()))));
    return new Change(
        change.revision(),
        of(change.fresh()),
        of(change.mended()),
        of(change.existing()),
        change.causes(),
        change.onChangedLines(),
        told);
  }

  private static <T> List<T> all(List<T> items, Function<T, T> told) {
    return items.stream().map(told).toList();
  }

  private String title(String path, String title) {
    return isSecret(path) ? path : title;
  }
}
