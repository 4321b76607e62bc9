package dev.handbook.history;

import dev.handbook.change.Edits;
import dev.handbook.domain.Domain;
import dev.handbook.domain.Sop;
import dev.handbook.domain.Tie;
import dev.handbook.domain.Vpmom;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Heading;
import dev.handbook.model.Key;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Place;
import dev.handbook.model.Redirect;
import dev.handbook.model.Resolution;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Toc;
import dev.handbook.rule.RuleId;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the changed line that brought a finding about on a line that has not changed: the heading
 * that was renamed, the entry that went out of the table of contents, the page that moved. A
 * platform shows findings only on lines of the change.
 */
final class Causes {
  private final Handbook before;
  private final State after;
  private final Edits edits;
  private final List<Finding> existing;
  private final Domain formerDomain;

  Causes(Handbook before, State after, Edits edits, List<Finding> existing) {
    this.before = before;
    this.after = after;
    this.edits = edits;
    this.existing = existing;
    this.formerDomain = Domain.of(before.pages());
  }

  /** The line, if there is one that explains it. */
  Optional<Place> of(Finding finding) {
    List<Function<Finding, Optional<Place>>> reasons =
        List.of(
            this::twin, this::link, this::toc, this::tie, this::setting, this::named, this::own);
    return reasons.stream()
        .map(reason -> reason.apply(finding))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * Of two equal faults on a page the last one counts as new, wherever the other was put in: it is
   * that other one that stands on a changed line.
   */
  private Optional<Place> twin(Finding finding) {
    return existing.stream()
        .filter(other -> other.path().equals(finding.path()))
        .filter(other -> other.rule().equals(finding.rule()))
        .filter(other -> other.message().equals(finding.message()))
        .filter(other -> edits.touches(other.path(), other.span()))
        .findFirst()
        .map(other -> new Place(other.path(), other.span().line()));
  }

  private Optional<Place> link(Finding finding) {
    return after
        .handbook()
        .page(finding.path())
        .flatMap(page -> linkAt(page, finding.span()))
        .flatMap(link -> link(edits.former(finding.path()), link));
  }

  private static Optional<Link> linkAt(Page page, Span span) {
    return page.writtenLinks().stream()
        .filter(link -> link.targetSpan().equals(span) || link.span().equals(span))
        .findFirst();
  }

  private Optional<Place> link(String formerPath, Link link) {
    Resolution was = before.resolve(formerPath, link.target());
    if (was.page().isEmpty()) {
      return Optional.empty();
    }
    Page page = was.page().get();
    Optional<Integer> heading =
        was.anchor()
            .flatMap(
                anchor ->
                    page.headings().stream().filter(h -> h.anchor().equals(anchor)).findFirst())
            .map(Heading::span)
            .map(Span::line);
    return redirect(was, page).or(() -> formerPage(page, heading));
  }

  private Optional<Place> redirect(Resolution was, Page page) {
    if (!was.via().contains(Resolution.Via.REDIRECT)) {
      return Optional.empty();
    }
    List<String> still = after.handbook().redirects().stream().map(Redirect::from).toList();
    return before.redirects().stream()
        .filter(redirect -> !still.contains(redirect.from()))
        .filter(redirect -> before.resolve(redirect).page().filter(page::equals).isPresent())
        .map(redirect -> edits.replacing(redirect.file(), redirect.span().line()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What happened to a page on which a finding's page relied, or to one line of it. */
  private Optional<Place> formerPage(Page page, Optional<Integer> line) {
    return line.flatMap(number -> edits.replacing(page.path(), number))
        .or(() -> edits.first(edits.now(page.path())))
        .or(() -> edits.moved(page.path()))
        .or(() -> unlisted(page.path()));
  }

  /** Where a page stood in the table of contents from which it has been taken. */
  private Optional<Place> unlisted(String formerPath) {
    return before
        .toc()
        .file()
        .flatMap(
            file ->
                before
                    .toc()
                    .flatten()
                    .filter(entry -> entry.path().filter(formerPath::equals).isPresent())
                    .map(entry -> edits.replacing(file.path(), entry.span().line()))
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  private Optional<Place> toc(Finding finding) {
    Toc toc = after.handbook().toc();
    Optional<String> file = toc.file().map(SourceFile::path);
    if (file.filter(finding.path()::equals).isPresent()) {
      return toc.flatten()
          .filter(entry -> entry.span().equals(finding.span()))
          .flatMap(entry -> entry.path().stream())
          .map(edits::moved)
          .flatMap(Optional::stream)
          .findFirst();
    }
    boolean listed =
        toc.flatten().anyMatch(entry -> entry.path().filter(finding.path()::equals).isPresent());
    if (!finding.span().equals(Span.FILE) || listed) {
      return Optional.empty();
    }
    Optional<Place> newToc = file.filter(edits.added()::contains).flatMap(edits::first);
    return newToc.or(() -> unlisted(edits.former(finding.path())));
  }

  private Optional<Place> tie(Finding finding) {
    return after
        .handbook()
        .page(finding.path())
        .flatMap(page -> ties(page).filter(tie -> tie.span().equals(finding.span())).findFirst())
        .flatMap(tie -> formerDomain.vpmom(tie.id()))
        .flatMap(vpmom -> plan(vpmom));
  }

  /** What happened to a plan: to its id, else to its words, else to anything of its page. */
  private Optional<Place> plan(Vpmom vpmom) {
    Page page = vpmom.page();
    String path = edits.now(page.path());
    return edits
        .replacing(page.path(), line(vpmom))
        .or(() -> after.handbook().page(path).flatMap(this::words))
        .or(() -> formerPage(page, Optional.empty()));
  }

  /** The first line of a page's words that has changed. */
  private Optional<Place> words(Page page) {
    return edits.firstBelow(page.path(), lastLineOfFrontMatter(page));
  }

  private static Stream<Tie> ties(Page page) {
    Stream<Tie> serves = Sop.of(page).stream().flatMap(sop -> sop.serves().stream());
    Stream<Tie> parent = page.frontMatter().scalars(Key.PARENT).stream().limit(1).map(Tie::of);
    return Stream.concat(serves, parent);
  }

  private static int line(Vpmom vpmom) {
    return vpmom
        .page()
        .frontMatter()
        .entry(Key.ID)
        .map(entry -> entry.value().span().line())
        .orElse(vpmom.span().line());
  }

  /** A rule that was switched on. */
  private Optional<Place> setting(Finding finding) {
    for (Map.Entry<String, SourceText> file : after.configuration().entrySet()) {
      SourceText text = file.getValue();
      for (int line = 1; line <= text.lineCount(); line++) {
        String words = text.line(line);
        boolean about =
            words.contains(finding.rule())
                || words.contains(finding.code())
                || words.strip().startsWith("profile:");
        if (about && edits.touches(file.getKey(), text.lineSpan(line))) {
          return Optional.of(new Place(file.getKey(), line));
        }
      }
    }
    return Optional.empty();
  }

  /** A file of the change that the finding itself names, as the one that wants the same address. */
  private Optional<Place> named(Finding finding) {
    return Stream.of(finding.message().split("[\\s“”\"'()<>]+"))
        .map(word -> word.replaceFirst("[.,;:!?]+$", ""))
        .filter(word -> !word.equals(finding.path()))
        .map(edits::first)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * What the change did to the finding's own file: to any line, when the finding is about all of
   * it, or to the front matter, when it stands there, such as on the kind of a page that has lost
   * another key.
   */
  private Optional<Place> own(Finding finding) {
    if (finding.rule().equals(RuleId.SIGNED_TEXT_CHANGED)) {
      return after.handbook().page(finding.path()).flatMap(this::words);
    }
    Optional<Place> first = edits.first(finding.path());
    return finding.span().equals(Span.FILE)
        ? first
        : first.filter(
            place ->
                after
                    .handbook()
                    .page(finding.path())
                    .map(Causes::lastLineOfFrontMatter)
                    .filter(last -> place.line() <= last && finding.span().line() <= last)
                    .isPresent());
  }

  private static int lastLineOfFrontMatter(Page page) {
    int body = page.source().bodyStart();
    return page.text().span(body, body).line() - 1;
  }
}
