package dev.handbook.domain.control;

import dev.handbook.domain.control.Statement.Place;
import dev.handbook.model.Block;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a page states about itself: who owns, wrote and approved it, since when it holds, when it is
 * to be reviewed, its version, number, status and classification. A statement is no sign-off: the
 * page says so, and nobody has verified the wording it stands on.
 *
 * @param statements all of them, the most reliable first
 */
public record DocumentControl(List<Statement> statements) {
  /** Of a page that states nothing. */
  public static final DocumentControl NOTHING = new DocumentControl(List.of());

  public DocumentControl {
    statements = List.copyOf(statements);
  }

  private static final Pattern APPROVED =
      Pattern.compile(
          "(?:approved|authori[sz]ed|released|signed off|ratified|freigegeben|genehmigt|approuve|valide|aprobad[oa]|aprovad[oa]|autorizad[oa])(?: .*)?"
              + "|.*(?:\u627f\u8a8d\u6e08|\u5df2\u6279\u51c6|\u5df2\u5ba1\u6279).*");

  /** What a page of a handbook states; read once for all who ask. */
  public static DocumentControl of(Page page, Handbook handbook) {
    return known(handbook).of(page);
  }

  /** The same without what its confidential blocks state, for what reaches those outside. */
  public static DocumentControl ofOpen(Page page, Handbook handbook) {
    boolean open = !hasConfidential(page.blocks());
    return open
        ? of(page, handbook)
        : of(page, withoutConfidential(page.blocks()), known(handbook).labels());
  }

  /** Walked by index: every page is asked, and a stream for each block costs more than all else. */
  private static boolean hasConfidential(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).confidential() || hasConfidential(blocks.get(i).children())) {
        return true;
      }
    }
    return false;
  }

  private static List<Block> withoutConfidential(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> !block.confidential())
        .map(block -> block.with(withoutConfidential(block.children())))
        .toList();
  }

  private static KnownControls known(Handbook handbook) {
    return handbook.derived(KnownControls.class, KnownControls::new);
  }

  /** Reads a page: its front matter, then those of its blocks that may be told of. */
  static DocumentControl of(Page page, List<Block> blocks, Labels labels) {
    List<Statement> found = new ArrayList<>(MatterReader.in(page.frontMatter(), labels));
    found.addAll(PageReader.in(page, blocks, labels));
    if (found.isEmpty()) {
      return NOTHING;
    }
    found.sort(Comparator.comparing(Statement::place).thenComparing(Statement::rank));
    return new DocumentControl(settled(found));
  }

  /**
   * A "review date" is the next one, as in most policies, unless another is called the next or it
   * was before the page came into force.
   */
  private static List<Statement> settled(List<Statement> found) {
    Map<Field, Statement> first = new EnumMap<>(Field.class);
    found.forEach(statement -> first.putIfAbsent(statement.field(), statement));
    boolean next = first.containsKey(Field.NEXT_REVIEW);
    Optional<LocalDate> since =
        Optional.ofNullable(first.get(Field.EFFECTIVE))
            .or(() -> Optional.ofNullable(first.get(Field.APPROVED)))
            .or(() -> Optional.ofNullable(first.get(Field.UPDATED)))
            .flatMap(Statement::day);
    return found.stream()
        .map(
            statement -> {
              if (statement.field() != Field.REVIEW_DATE) {
                return statement;
              }
              boolean past =
                  next
                      || since.isPresent()
                          && statement.day().filter(day -> !day.isAfter(since.get())).isPresent();
              return new Statement(
                  past ? Field.REVIEWED : Field.NEXT_REVIEW,
                  statement.text(),
                  statement.day(),
                  statement.place(),
                  statement.rank(),
                  statement.span());
            })
        .toList();
  }

  /** Whether a key of front matter is one that tells of document control. */
  public static boolean reads(String key) {
    return MatterReader.reads(key);
  }

  /** The most reliable statement about something. */
  public Optional<Statement> first(Field field) {
    for (int i = 0; i < statements.size(); i++) {
      if (statements.get(i).field() == field) {
        return Optional.of(statements.get(i));
      }
    }
    return Optional.empty();
  }

  /** All statements about something, the most reliable first. */
  public List<Statement> all(Field field) {
    return statements.stream().filter(statement -> statement.field() == field).toList();
  }

  /** The names that the most reliable place gives, such as all of {@code owner: [A, B]}. */
  public List<String> names(Field field) {
    Optional<Statement> best = first(field);
    return statements.stream()
        .filter(statement -> statement.field() == field)
        .filter(
            statement ->
                statement.place() == best.orElseThrow().place()
                    && statement.rank() == best.orElseThrow().rank())
        .map(Statement::text)
        .distinct()
        .limit(best.filter(b -> b.place() == Place.FRONT_MATTER).isPresent() ? Long.MAX_VALUE : 1)
        .toList();
  }

  /** The text of the most reliable statement about something, else an empty one. */
  public String text(Field field) {
    return first(field).map(Statement::text).orElse("");
  }

  /** The day of the most reliable statement about something, when it can be read. */
  public Optional<LocalDate> day(Field field) {
    return first(field).flatMap(Statement::day);
  }

  /** How often the page is to be reviewed, when that can be read. */
  public Optional<Period> cycle() {
    return first(Field.CYCLE).flatMap(statement -> Cycle.of(statement.text()));
  }

  /** Whether it says that it was approved: by whom, when, or in the word of its status. */
  public boolean isApproved() {
    return first(Field.APPROVER).isPresent()
        || first(Field.APPROVED).isPresent()
        || first(Field.STATUS)
            .filter(status -> APPROVED.matcher(Folding.of(status.text())).matches())
            .filter(status -> !Pending.isSaidIn(status.text()))
            .isPresent();
  }

  /** Whether the page states nothing about itself. */
  public boolean isEmpty() {
    return statements.isEmpty();
  }
}
