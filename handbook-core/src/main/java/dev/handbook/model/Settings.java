package dev.handbook.model;

import dev.handbook.text.Glob;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code handbook.yml} says about a handbook; every key has a default.
 *
 * @param title name of the handbook; empty when the home page's title serves
 * @param description one sentence for search engines and link previews
 * @param language BCP 47 tag such as {@code en} or {@code pt-BR}; chooses analyzer and UI strings
 * @param siteUrl where the site is published, with a slash at its end
 * @param repoUrl the repository's address in a browser, without a slash at its end
 * @param editUrl address under which a page is edited; the page's path is appended
 * @param edition for whom the site is made
 * @param contributors whether pages name those who wrote them, as git knows them
 * @param accent the one accent colour, {@code #rrggbb}
 * @param logo content path of the logo
 * @param exclude globs of content paths that are left alone
 * @param imageHosts hosts from which pictures and embeds may be shown
 * @param synonyms search words and what they also stand for
 * @param commonSynonyms whether search also knows the synonyms that most companies share
 * @param expectations what searches are expected to find, of {@code search-expectations.yml}
 * @param lint what the linter is told
 * @param limits how large and how laborious a page may be
 * @param codeOwners who answers for which pages, of the repository's {@code CODEOWNERS}
 * @param dialect for which tool the handbook was written
 * @param variables what the variables of another tool are, and which of its conditions hold
 * @param conventions what the company calls things
 */
public record Settings(
    String title,
    String description,
    String language,
    Optional<String> siteUrl,
    Optional<String> repoUrl,
    Optional<String> editUrl,
    Edition edition,
    boolean contributors,
    String accent,
    Optional<String> logo,
    List<String> exclude,
    List<String> imageHosts,
    Map<String, List<String>> synonyms,
    boolean commonSynonyms,
    List<Expectation> expectations,
    Lint lint,
    Limits limits,
    CodeOwners codeOwners,
    Dialect dialect,
    Map<String, String> variables,
    Conventions conventions) {
  /** A handbook without {@code handbook.yml}. */
  public static final Settings DEFAULT =
      new Settings(
          "",
          "",
          "en",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Edition.PUBLIC,
          true,
          "#2f5d8a",
          Optional.empty(),
          List.of(),
          List.of(),
          Map.of(),
          true,
          List.of(),
          Lint.DEFAULT,
          Limits.DEFAULT,
          CodeOwners.NONE,
          Dialect.NONE,
          Map.of(),
          Conventions.NONE);

  public Settings {
    exclude = List.copyOf(exclude);
    imageHosts = List.copyOf(imageHosts);
    synonyms = Map.copyOf(synonyms);
    expectations = List.copyOf(expectations);
    variables = Map.copyOf(variables);
  }

  /** The same settings, published at another address. */
  public Settings withSiteUrl(String url) {
    String slashed = url.endsWith("/") ? url : url + "/";
    return with(Optional.of(slashed), edition, expectations, codeOwners, dialect);
  }

  /** The same settings for another circle of readers. */
  public Settings withEdition(Edition other) {
    return with(siteUrl, other, expectations, codeOwners, dialect);
  }

  /** The same settings with what searches are expected to find. */
  public Settings expecting(List<Expectation> others) {
    return with(siteUrl, edition, others, codeOwners, dialect);
  }

  /** The same settings with who answers for which pages. */
  public Settings ownedBy(CodeOwners others) {
    return with(siteUrl, edition, expectations, others, dialect);
  }

  /** The same settings of a handbook written for a tool. */
  public Settings writtenFor(Dialect other) {
    return with(siteUrl, edition, expectations, codeOwners, other);
  }

  /** On what the reading of a file depends: one line. */
  public String reading() {
    return limits
        + " "
        + dialect.digest()
        + " "
        + new TreeMap<>(variables)
        + " "
        + new TreeMap<>(conventions.kinds());
  }

  /** The same but for what is told elsewhere than in {@code handbook.yml}, too. */
  private Settings with(
      Optional<String> url,
      Edition readers,
      List<Expectation> expected,
      CodeOwners owners,
      Dialect tool) {
    return new Settings(
        title,
        description,
        language,
        url,
        repoUrl,
        editUrl,
        readers,
        contributors,
        accent,
        logo,
        exclude,
        imageHosts,
        synonyms,
        commonSynonyms,
        expected,
        lint,
        limits,
        owners,
        tool,
        variables,
        conventions);
  }

  /**
   * The {@code lint} block.
   *
   * @param profile {@code minimal}, {@code recommended} or {@code strict}
   * @param rules severity by rule name or code: {@code error}, {@code warning}, {@code info} or
   *     {@code off}
   * @param overrides the same for some paths only; the last that matches wins
   * @param own rules that the company adds
   */
  public record Lint(
      String profile, Map<String, String> rules, List<Override> overrides, List<OwnRule> own) {
    /** The recommended profile as it is. */
    public static final Lint DEFAULT = new Lint("recommended", Map.of(), List.of());

    public Lint {
      rules = Map.copyOf(rules);
      overrides = List.copyOf(overrides);
      own = List.copyOf(own);
    }

    /** Without rules of the company's own. */
    public Lint(String profile, Map<String, String> rules, List<Override> overrides) {
      this(profile, rules, overrides, List.of());
    }
  }

  /**
   * A rule that the company adds.
   *
   * @param name by which it is configured, suppressed and shown
   * @param demand what it asks of a page
   * @param message what is wrong; {@code {}} stands for what was found, or is missing
   * @param paths globs of the pages it is for; none for all
   * @param except globs of those among them that it is not for
   * @param kinds of the pages it is for; none for all
   */
  public record OwnRule(
      String name,
      Demand demand,
      String message,
      Optional<String> help,
      Severity severity,
      List<String> paths,
      List<String> except,
      List<Kind> kinds) {}

  /**
   * What a rule asks of a page: that it has no text of a pattern, none of some words, or that it
   * has some sections or some keys of front matter.
   *
   * @param values the one pattern, the words, the titles or the keys
   * @param instead what is to be written in place of a text or word
   */
  public record Demand(Asks asks, List<String> values, Optional<String> instead) {
    /** By the key of the configuration. */
    public enum Asks {
      PATTERN,
      WORDS,
      SECTIONS,
      KEYS
    }
  }

  /**
   * Severities for some pages.
   *
   * @param paths globs of content paths
   * @param rules as in {@link Lint#rules}
   */
  public record Override(List<String> paths, Map<String, String> rules) {
    public Override {
      paths = List.copyOf(paths);
      rules = Map.copyOf(rules);
    }
  }

  /**
   * What one page may cost; a page beyond it is left out by name and the others are built.
   *
   * @param pageBytes bytes of a page
   * @param frontMatterBytes bytes of its front matter
   * @param work steps of reading and writing it; the largest page of a real handbook needs less
   *     than a tenth of it, the largest page we know, half a megabyte of reference, one half
   * @param depth levels of quotations, lists, blocks and elements
   */
  public record Limits(int pageBytes, int frontMatterBytes, long work, int depth) {
    /** What holds without {@code handbook.yml}. */
    public static final Limits DEFAULT = new Limits(2 * 1024 * 1024, 64 * 1024, 320_000_000, 100);
  }

  /**
   * What a company calls things, where it is not what others call them.
   *
   * @param labels further labels of document control, by the id of the fact they announce
   * @param kinds by the id of a kind, the paths and document numbers of pages that are of that kind
   *     without saying so: {@code procedures/**}, {@code SOP-*}
   * @param agreement whether a sign-off counts only when all have agreed who must
   */
  public record Conventions(
      Map<String, List<String>> labels, Map<String, List<String>> kinds, boolean agreement) {
    /** Of a handbook that says nothing of it. */
    public static final Conventions NONE = new Conventions(Map.of(), Map.of(), false);

    public Conventions {
      labels = Map.copyOf(labels);
      kinds = Map.copyOf(kinds);
    }

    /**
     * The kind of a page that does not say what it is.
     *
     * @param names its id, title and file name, each of which may begin with a document number
     */
    public Optional<Kind> kind(String path, List<String> names) {
      for (Map.Entry<String, List<String>> entry : new TreeMap<>(kinds).entrySet()) {
        for (String pattern : entry.getValue()) {
          boolean isPath = pattern.indexOf('/') >= 0 || pattern.endsWith(".md");
          if (isPath ? new Glob(pattern).matches(path) : isNumber(pattern, names)) {
            return Kind.of(entry.getKey());
          }
        }
      }
      return Optional.empty();
    }

    /** Whether a name begins with a document number; a star stands for the rest of one. */
    private static boolean isNumber(String pattern, List<String> names) {
      int star = pattern.indexOf('*');
      String begin = (star < 0 ? pattern : pattern.substring(0, star)).toLowerCase(Locale.ROOT);
      for (String name : names) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        boolean ends = lower.length() == begin.length() || star >= 0;
        if (!begin.isEmpty()
            && lower.startsWith(begin)
            && (ends || isEnd(lower.charAt(begin.length())))) {
          return true;
        }
      }
      return false;
    }

    private static boolean isEnd(char next) {
      return !Character.isLetterOrDigit(next);
    }
  }
}
