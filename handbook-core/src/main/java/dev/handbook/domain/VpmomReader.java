package dev.handbook.domain;

import dev.handbook.domain.Vpmom.Form;
import dev.handbook.domain.Vpmom.Item;
import dev.handbook.domain.Vpmom.Part;
import dev.handbook.domain.Vpmom.Section;
import dev.handbook.model.Block;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.text.Ids;
import dev.handbook.text.KeywordSet;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the VPMOMs of a page: the whole page, sections of it, and titles without content.
 *
 * <p>Labels may be headings, bold or plain paragraphs of exactly that word, or first cells of table
 * rows. Guides that explain what a VPMOM is, templates and code are left alone.
 */
final class VpmomReader {
  private static final Pattern ANNOUNCED =
      Pattern.compile("\\((?:TBA|TBD|TBC)\\)", Pattern.CASE_INSENSITIVE);

  /** The same in a title that is one of a VPMOM for sure. */
  private static final Pattern ANNOUNCED_TITLE =
      Pattern.compile(
          "[(\\[](?:TBA|TBD|TBC|to be (?:added|announced|confirmed|defined|determined|written)|coming soon)[)\\]]"
              + "|\\b(?:TBA|TBD|TBC)$|^(?:TBA|TBD|TBC)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The word in every spelling, letter case left aside. */
  private static final KeywordSet WORD = KeywordSet.of("vpmom", "v2mom", "vp2mom");

  private static final Pattern NAMED = Pattern.compile("\\b(?:VPMOM|V2MOM|VP2MOM)s?\\b");
  private static final Pattern GUIDE =
      Pattern.compile(
          "\\b(?:how to|template|example|structure|guide)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PROMISE =
      Pattern.compile(
          "^new V[P2]MOM to be added|^V[P2]MOM in need of update", Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_THE_SECTIONS =
      Pattern.compile("^(?:commentary|comments|notes)\\b", Pattern.CASE_INSENSITIVE);

  /** So many labels in a row are no accident. */
  private static final int ENOUGH = 3;

  /** In letters, headings aside. */
  private static final int LONGEST_TITLE = 100;

  /** A line of at most so many words without a full stop is a title where labels are plain text. */
  private static final int TITLE_WORDS = 8;

  private final Page page;
  private final List<Vpmom> found = new ArrayList<>();
  private final List<Line> above = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private Optional<Line> title = Optional.empty();
  private Optional<Line> label = Optional.empty();
  private final List<Item> items = new ArrayList<>();
  private boolean plainLabels;
  private boolean afterSections;
  private int guideLevel;

  private VpmomReader(Page page) {
    this.page = page;
  }

  static List<Vpmom> read(Page page) {
    VpmomReader reader = new VpmomReader(page);
    List<Line> lines = Line.of(page);
    if (page.kind() == Kind.VPMOM) {
      lines.forEach(reader::lineOfPage);
      reader.endPart();
      return List.of(reader.wholePage());
    }
    if (!mayHaveOne(lines)
        || (GUIDE.matcher(page.title()).find() && NAMED.matcher(page.title()).find())) {
      return List.of();
    }
    lines.forEach(reader::line);
    reader.end();
    return reader.found;
  }

  /** Whether the word or labels enough are there: nearly no page has either. */
  private static boolean mayHaveOne(List<Line> lines) {
    int labels = 0;
    for (Line line : lines) {
      labels += section(line).isPresent() ? 1 : 0;
      if (labels == ENOUGH || mayName(line)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line may be the title of one, or the promise of one, with which it begins. */
  private static boolean mayName(Line line) {
    return line.kind() == Line.Kind.HEADING || line.text().length() <= LONGEST_TITLE
        ? WORD.in(line.text())
        : PROMISE.matcher(line.text()).lookingAt();
  }

  private void lineOfPage(Line line) {
    Optional<Section> section = section(line);
    if (section.isPresent()) {
      beginPart(line);
    } else if (AFTER_THE_SECTIONS.matcher(line.text()).lookingAt() && isTitle(line)) {
      endPart();
    } else if (label.isPresent()) {
      content(line);
    } else if (parts.isEmpty()) {
      above.add(line);
    }
  }

  private Vpmom wholePage() {
    FrontMatter frontMatter = page.frontMatter();
    String id = frontMatter.text(Key.ID).orElse(Ids.of(page.title()));
    Span span = page.headings().isEmpty() ? Span.FILE : page.headings().get(0).span();
    Vpmom.Header header = VpmomHeader.of(frontMatter, page.text(), above);
    return new Vpmom(page, id, page.title(), span, Form.PAGE, parts, header);
  }

  private void line(Line line) {
    Optional<Section> section = section(line);
    if (section.isPresent()) {
      boolean again =
          parts.stream().anyMatch(part -> part.section() == section.get())
              || label.flatMap(VpmomReader::section).equals(section);
      if (again) {
        end();
      }
      beginPart(line);
    } else if (closes(line)) {
      end();
      begin(line);
    } else if (label.isPresent()) {
      boolean commentary = isTitle(line) && AFTER_THE_SECTIONS.matcher(line.text()).lookingAt();
      afterSections = afterSections || commentary;
      if (!afterSections) {
        content(line);
      }
    } else {
      above.add(line);
    }
  }

  /** Whether a line begins something new: a heading or what serves as one. */
  private boolean closes(Line line) {
    if (line.text().isEmpty() || AFTER_THE_SECTIONS.matcher(line.text()).lookingAt()) {
      return false;
    }
    if (line.kind() == Line.Kind.HEADING) {
      boolean below =
          label.isPresent()
              && label.get().kind() == Line.Kind.HEADING
              && line.level() > label.get().level();
      return !below;
    }
    return isTitle(line) && (label.isEmpty() || label.get().kind() != Line.Kind.HEADING);
  }

  private boolean isTitle(Line line) {
    if (line.kind() == Line.Kind.HEADING) {
      return true;
    }
    if (line.kind() != Line.Kind.TEXT || line.text().length() > LONGEST_TITLE) {
      return false;
    }
    boolean titled = NAMED.matcher(line.text()).find() || ANNOUNCED.matcher(line.text()).find();
    boolean sentence = endsLikeOne(line.text()) || PROMISE.matcher(line.text()).lookingAt();
    boolean brief = line.text().split(" ").length <= TITLE_WORDS;
    boolean mayBegin = plainLabels || (label.isEmpty() && !isBelowHeadingOfOne());
    return line.strong() || (brief && !sentence && (titled || mayBegin));
  }

  private static boolean endsLikeOne(String text) {
    return !text.isEmpty() && ".!?:;,".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Below a heading that names a VPMOM plain lines are its dates and roles. */
  private boolean isBelowHeadingOfOne() {
    return title
        .filter(line -> line.kind() == Line.Kind.HEADING && NAMED.matcher(line.text()).find())
        .isPresent();
  }

  private void begin(Line line) {
    title = Optional.of(line);
    int level = line.kind() == Line.Kind.HEADING ? line.level() : 7;
    if (guideLevel > 0 && level <= guideLevel && line.kind() == Line.Kind.HEADING) {
      guideLevel = 0;
    }
    if (guideLevel == 0 && GUIDE.matcher(line.text()).find() && NAMED.matcher(line.text()).find()) {
      guideLevel = level;
    }
  }

  private void beginPart(Line line) {
    endPart();
    afterSections = false;
    plainLabels = line.kind() == Line.Kind.TEXT && !line.strong();
    label = Optional.of(line);
    if (line.kind() == Line.Kind.ROW) {
      line.cells().stream().skip(1).forEach(this::cell);
    }
  }

  private void cell(Block cell) {
    if (!cell.text().isEmpty()) {
      items.add(new Item(cell.text(), 0, cell.span()));
    }
    cell.flatten()
        .filter(block -> block.type() == Block.Type.ITEM || block.type() == Block.Type.PARAGRAPH)
        .filter(block -> !block.text().isEmpty())
        .forEach(block -> items.add(new Item(block.text(), 1, block.span())));
  }

  private void content(Line line) {
    boolean row = line.kind() == Line.Kind.ROW;
    String text =
        row
            ? String.join(" ", line.cells().stream().map(Block::fullText).toList()).strip()
            : line.text();
    if (!text.isEmpty()) {
      items.add(new Item(text, line.level(), line.span()));
    }
  }

  private void endPart() {
    label.ifPresent(
        line -> parts.add(new Part(section(line).orElseThrow(), line.text(), items, line.span())));
    label = Optional.empty();
    items.clear();
  }

  private void end() {
    endPart();
    title.ifPresent(this::keep);
    parts.clear();
    above.clear();
    plainLabels = false;
    afterSections = false;
    title = Optional.empty();
  }

  private void keep(Line line) {
    Set<Section> sections = EnumSet.noneOf(Section.class);
    parts.forEach(part -> sections.add(part.section()));
    boolean named = NAMED.matcher(line.text()).find();
    boolean promised = above.stream().anyMatch(text -> PROMISE.matcher(text.text()).lookingAt());
    boolean stub = parts.isEmpty() && (promised || (named && announces(line.text())));
    boolean isOne = sections.size() >= ENOUGH || (named && !sections.isEmpty()) || stub;
    if (isOne && guideLevel == 0 && !GUIDE.matcher(line.text()).find() && !isTemplate()) {
      Vpmom.Header header = VpmomHeader.of(FrontMatter.NONE, page.text(), above);
      Form form = stub ? Form.STUB : Form.SECTION;
      found.add(
          new Vpmom(page, Ids.of(line.text()), line.text(), line.span(), form, parts, header));
    }
  }

  /** Whether the title of a VPMOM says that it is yet to come. */
  static boolean announces(String title) {
    return ANNOUNCED_TITLE.matcher(title.strip()).find();
  }

  private boolean isTemplate() {
    List<Item> all = parts.stream().flatMap(part -> part.items().stream()).toList();
    long bracketed = all.stream().filter(item -> item.text().matches("\\[.*]\\.?")).count();
    return !all.isEmpty() && bracketed * 2 >= all.size();
  }

  private static Optional<Section> section(Line line) {
    boolean may = line.kind() != Line.Kind.ITEM && line.text().length() < 60;
    return may ? Section.of(line.text()) : Optional.empty();
  }
}
