package dev.handbook.domain;

import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.model.Settings;
import dev.handbook.text.Mentions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who answers for a page. What stands nearest to the text counts: its front matter, then a line or
 * table row at its head, then the repository's {@code CODEOWNERS}.
 *
 * @param names roles, teams or people; empty when nobody is named
 * @param source where they are named
 */
public record Owners(List<String> names, Source source) {
  /** Where owners are named. */
  public enum Source {
    /** In the front matter, under any of the known keys. */
    FRONT_MATTER,
    /** At the head of the page: {@code DRI for this page: …}. */
    TEXT,
    /** In the repository's list of who reviews what. */
    CODE_OWNERS,
    /** Nowhere. */
    NONE
  }

  /** Keys that name owners, ours first; the others are of GOV.UK, GitLab and Docusaurus. */
  private static final List<String> KEYS =
      List.of("owner", "owners", "dri", "maintainer", "maintainers", "owner_slack");

  private static final Pattern DESCRIBED =
      Pattern.compile("(?:page )?(?:owner|DRI)s?\\s*[:=]\\s*(.+)", Pattern.CASE_INSENSITIVE);

  /** What only somebody who speaks of the page itself writes, wherever it stands. */
  private static final Pattern OF_THE_PAGE =
      Pattern.compile(
          "(?:(?:owner|DRI)s? (?:for|of) th(?:is|e) (?:page|document|procedure|SOP)|(?:page|document|content|procedure|SOP|process) owners?)"
              + "(?:\\s*[:–—-]\\s*|\\s+is\\s+|\\s+are\\s+)(.+)",
          Pattern.CASE_INSENSITIVE);

  /** The same of the page when it stands at its head, else of whatever stands before it. */
  private static final Pattern AT_THE_HEAD =
      Pattern.compile("(?:owner|DRI|maintainer)s?\\s*:\\s*(.+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(?:page|document|content|procedure|SOP|process) )?(?:owner|DRI|maintainer)s?(?: for this page)?\\s*:?",
          Pattern.CASE_INSENSITIVE);

  private static final Mentions MAY_NAME = Mentions.of("owner", "dri", "maintainer");

  private static final Set<String> NOBODY =
      Set.of(
          "tba", "tbd", "tbc", "none", "nobody", "unknown", "unassigned", "n/a", "to be defined");

  /** Longer values are sentences about owners. */
  private static final int LONGEST = 60;

  public Owners {
    names = List.copyOf(names);
  }

  /** The owners of a page. */
  public static Owners of(Page page, Settings settings) {
    List<String> named = named(KEYS.stream().map(page.frontMatter()::texts));
    if (named.isEmpty()) {
      Matcher described = DESCRIBED.matcher(page.frontMatter().text("description").orElse(""));
      named = described.matches() ? named(Stream.of(List.of(described.group(1)))) : named;
    }
    if (!named.isEmpty()) {
      return new Owners(named, Source.FRONT_MATTER);
    }
    Optional<String> written = inText(page);
    if (written.isPresent()) {
      return new Owners(List.of(written.get()), Source.TEXT);
    }
    List<String> listed = settings.codeOwners().of(page.path());
    return new Owners(listed, listed.isEmpty() ? Source.NONE : Source.CODE_OWNERS);
  }

  /** Whether nobody is named. */
  public boolean isEmpty() {
    return names.isEmpty();
  }

  private static List<String> named(Stream<List<String>> found) {
    return found
        .map(names -> names.stream().map(String::strip).filter(Owners::isSomebody).toList())
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isSomebody(String name) {
    String bare = name.replaceAll("[()\\[\\].]", "").strip().toLowerCase(Locale.ROOT);
    return !bare.isEmpty() && !NOBODY.contains(bare);
  }

  private static Optional<String> inText(Page page) {
    boolean head = true;
    int titles = 0;
    for (Block block : page.blocks()) {
      titles += block.type() == Block.Type.HEADING ? 1 : 0;
      head = head && titles <= 1;
      boolean atHead = head;
      Optional<String> name =
          block.flatten().flatMap(inner -> inBlock(inner, atHead).stream()).findFirst();
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inBlock(Block block, boolean head) {
    return switch (block.type()) {
      case PARAGRAPH, ITEM -> inLine(block.text(), head);
      case ROW -> head ? inRow(block) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> inLine(String text, boolean head) {
    if (text.length() > 2 * LONGEST || !MAY_NAME.in(text)) {
      return Optional.empty();
    }
    Matcher page = OF_THE_PAGE.matcher(text);
    if (page.matches()) {
      return name(page.group(1));
    }
    Matcher own = AT_THE_HEAD.matcher(text);
    return head && own.matches() ? name(own.group(1)) : Optional.empty();
  }

  private static Optional<String> inRow(Block row) {
    List<Block> cells = row.children();
    return cells.size() == 2 && LABEL.matcher(cells.get(0).fullText().strip()).matches()
        ? name(cells.get(1).fullText())
        : Optional.empty();
  }

  private static Optional<String> name(String written) {
    String name = written.strip().replaceFirst("\\.$", "");
    return Optional.of(name).filter(n -> n.length() <= LONGEST && isSomebody(n));
  }
}
