package dev.handbook.domain;

import dev.handbook.domain.Vpmom.Item;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Key;
import dev.handbook.text.Dates;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands above the sections of a VPMOM: rows such as {@code Vetted date | May 1, 2019},
 * or the same as lines of text.
 */
final class VpmomHeader {
  private static final Pattern ROW =
      Pattern.compile(
          "^[\\s>|*_-]*(Period|RAPID|RACI|DACI|Vetted date|Vetted|Previous versions?)\\b[\\s:|*_]*+(.*)$",
          Pattern.CASE_INSENSITIVE);

  private final SourceText source;
  private Optional<Period> period = Optional.empty();
  private Optional<Rapid> rapid = Optional.empty();
  private Optional<SignOff> vetted = Optional.empty();
  private final List<Item> previous = new ArrayList<>();

  private VpmomHeader(SourceText source) {
    this.source = source;
  }

  static Vpmom.Header of(FrontMatter frontMatter, SourceText source, List<Line> above) {
    VpmomHeader reader = new VpmomHeader(source);
    for (Line line : above) {
      for (int number = line.span().line(); number <= line.span().endLine(); number++) {
        reader.row(number);
      }
    }
    for (FrontMatter.Scalar scalar : frontMatter.scalars(Key.PREVIOUS)) {
      reader.previous.add(new Item(scalar.text(), 0, scalar.span()));
    }
    Optional<Period> ofFrontMatter =
        frontMatter
            .get(Key.PERIOD)
            .filter(FrontMatter.Scalar.class::isInstance)
            .map(FrontMatter.Scalar.class::cast)
            .map(scalar -> Period.of(scalar.text(), scalar.span()));
    return new Vpmom.Header(
        ofFrontMatter.or(() -> reader.period),
        Rapid.of(frontMatter, source).or(() -> reader.rapid),
        SignOff.of(frontMatter).or(() -> reader.vetted),
        frontMatter.scalars(Key.PARENT).stream().findFirst().map(Tie::of),
        reader.previous);
  }

  private void row(int number) {
    // Escapes become blanks, so that columns stay what they are.
    String written = source.line(number).replace('\\', ' ');
    Matcher row = ROW.matcher(written);
    if (!row.matches()) {
      return;
    }
    String value = withoutTail(row.group(2));
    if (value.isEmpty()) {
      return;
    }
    int column = row.start(2) + 1;
    Span span = new Span(number, column, number, column + value.length());
    switch (row.group(1).toLowerCase(Locale.ROOT)) {
      case "period" -> period = Optional.of(Period.of(value, span));
      case "rapid", "raci", "daci" ->
          rapid =
              Rapid.Model.of(row.group(1))
                  .filter(model -> value.indexOf('(') >= 0)
                  .map(model -> Rapid.parse(model, value, span));
      case "vetted date", "vetted" ->
          vetted =
              Optional.of(
                  new SignOff(
                      value,
                      Dates.read(value),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      span));
      default -> previous.add(new Item(value, 0, span));
    }
  }

  private static String withoutTail(String value) {
    int end = value.length();
    while (end > 0
        && (Character.isWhitespace(value.charAt(end - 1))
            || "|*_".indexOf(value.charAt(end - 1)) >= 0)) {
      end--;
    }
    return value.substring(0, end);
  }
}
