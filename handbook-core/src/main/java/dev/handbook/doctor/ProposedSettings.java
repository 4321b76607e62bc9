package dev.handbook.doctor;

import dev.handbook.model.Dialect;
import dev.handbook.model.Handbook;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.text.Urls;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A configuration that fits a handbook, with the reasons for its lines. */
final class ProposedSettings {
  /** Where tools write the name of a site. */
  private static final List<String> TITLES =
      List.of(
          "config.site_name",
          "siteConfig.title",
          "site.title",
          "site.site_title",
          "config.tech_docs.service_name",
          "book.title",
          "Name");

  private static final List<String> DESCRIPTIONS =
      List.of(
          "config.site_description", "siteConfig.tagline", "site.description", "book.description");

  private static final List<String> LANGUAGES =
      List.of(
          "config.theme.language",
          "siteConfig.i18n.defaultLocale",
          "site.languageCode",
          "site.lang",
          "book.language");

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

  /** Pages that have numbers of one series before it is proposed. */
  private static final int ENOUGH = 3;

  private static final int MOST_NAMED = 3;

  /** Folders whose pages mostly are procedures. */
  private static final Pattern PROCEDURES =
      Pattern.compile(
          "(?:[^/]++/)*?(?:[0-9]+[-._ ])?(?:sops?|procedures?|runbooks?|playbooks?)/",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern POLICIES =
      Pattern.compile(
          "(?:[^/]++/)*?(?:[0-9]+[-._ ])?(?:policy|policies)/", Pattern.CASE_INSENSITIVE);

  /** Series of document numbers. */
  private static final Pattern PROCEDURE_NUMBERS =
      Pattern.compile("(SOP|PROC|WI)-[0-9]", Pattern.CASE_INSENSITIVE);

  private static final Pattern POLICY_NUMBERS =
      Pattern.compile("(POL)-[0-9]", Pattern.CASE_INSENSITIVE);

  private static final Pattern PROCEDURE_TITLES =
      Pattern.compile("(?:^SOP\\b|\\b(?:procedure|SOP)\\W*$)", Pattern.CASE_INSENSITIVE);

  private static final Pattern POLICY_TITLES =
      Pattern.compile("\\bpolicy\\W*$", Pattern.CASE_INSENSITIVE);

  private final Handbook handbook;
  private final Dialect dialect;
  private final StringBuilder out = new StringBuilder();

  private ProposedSettings(Handbook handbook) {
    this.handbook = handbook;
    this.dialect = handbook.settings().dialect();
  }

  /**
   * The text of the configuration.
   *
   * @param moves whether pages get other addresses than in the tool's site
   */
  static String of(Handbook handbook, boolean moves) {
    ProposedSettings proposal = new ProposedSettings(handbook);
    proposal.write(moves);
    return proposal.out.toString();
  }

  private void write(boolean moves) {
    line("title", first(TITLES).orElseGet(handbook::title));
    first(DESCRIPTIONS).ifPresent(text -> line("description", text));
    first(LANGUAGES)
        .filter(tag -> LANGUAGE.matcher(tag).matches())
        .filter(tag -> !tag.equals("en"))
        .ifPresent(tag -> line("language", tag));
    dialect
        .layout()
        .siteUrl()
        .flatMap(ProposedSettings::web)
        .ifPresent(url -> line("siteUrl", url));
    if (!dialect.is(Dialect.PLAIN)) {
      line("dialect", dialect.name());
    }
    if (moves) {
      out.append("# Pages stay where ").append(dialect.title()).append(" publishes them.\n");
      line("keepAddresses", "true");
    }
    kinds();
    out.append("# What is found today can be frozen with handbook:baseline; then only what is new")
        .append("\n# is reported.\n");
  }

  private Optional<String> first(List<String> names) {
    return names.stream()
        .flatMap(name -> dialect.value(name).stream())
        .map(text -> text.replaceAll("\\s+", " ").strip())
        .filter(text -> !text.isEmpty() && text.length() < 300)
        .findFirst();
  }

  /** An address that can stand in a configuration; those of examples cannot. */
  private static Optional<String> web(String url) {
    try {
      URI uri = new URI(url.replaceAll("(?<!:)/{2,}", "/"));
      boolean usable =
          uri.getHost() != null
              && uri.getScheme() != null
              && uri.getScheme().toLowerCase(Locale.ROOT).startsWith("http")
              && !uri.getHost().contains("example")
              && !uri.getHost().equals("localhost");
      return usable ? Optional.of(uri.toString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private void line(String key, String value) {
    boolean plain = value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]*") && !value.endsWith(" ");
    boolean address = value.startsWith("http") && value.indexOf('#') < 0 && value.indexOf(' ') < 0;
    String written =
        plain || address ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    out.append(key).append(": ").append(written).append('\n');
  }

  /**
   * What pages may be of which kind, by their folders and document numbers; as a remark, since a
   * name alone makes no page a procedure.
   */
  private void kinds() {
    List<String> kinds = new ArrayList<>();
    kinds.addAll(kinds(PROCEDURES, PROCEDURE_NUMBERS, Kind.SOP));
    kinds.addAll(kinds(POLICIES, POLICY_NUMBERS, Kind.POLICY));
    if (!kinds.isEmpty()) {
      out.append("# Take the signs away where that is what these pages are:\n# kinds:\n");
      kinds.forEach(line -> out.append("#   ").append(line).append('\n'));
    }
    titled(PROCEDURE_TITLES, List.of(PROCEDURES, PROCEDURE_NUMBERS), Kind.SOP);
    titled(POLICY_TITLES, List.of(POLICIES, POLICY_NUMBERS), Kind.POLICY);
  }

  private List<String> kinds(Pattern folders, Pattern numbers, Kind kind) {
    Map<String, Integer> found = new TreeMap<>();
    Map<String, Integer> numbered = new TreeMap<>();
    for (Page page : candidates()) {
      Matcher folder = folders.matcher(page.path());
      Matcher number = numbers.matcher(Urls.name(page.path()));
      if (folder.lookingAt()) {
        found.merge(pattern(folder.group() + "**"), 1, Integer::sum);
      } else if (number.lookingAt() || number.reset(page.title()).lookingAt()) {
        numbered.merge(number.group(1) + "-*", 1, Integer::sum);
      }
    }
    numbered.values().removeIf(count -> count < ENOUGH);
    found.putAll(numbered);
    int pages = found.values().stream().mapToInt(count -> count).sum();
    return found.isEmpty()
        ? List.of()
        : List.of(
            kind.id()
                + ": ["
                + String.join(", ", found.keySet())
                + "] # "
                + (pages == 1 ? "1 page" : pages + " pages"));
  }

  private List<Page> candidates() {
    return handbook.published().stream()
        .filter(page -> page.kind() == Kind.PAGE && !Urls.isIndex(page.path()))
        .toList();
  }

  private static String pattern(String glob) {
    String clean = glob.replaceAll("[\\p{Cntrl}\"\\\\]", "");
    return clean.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._/*-]*+") ? clean : '"' + clean + '"';
  }

  /** Pages whose titles alone call them so. */
  private void titled(Pattern titles, List<Pattern> proposed, Kind kind) {
    List<String> paths =
        candidates().stream()
            .filter(page -> titles.matcher(page.title()).find())
            .filter(page -> proposed.stream().noneMatch(by -> fits(by, page)))
            .map(Page::path)
            .map(path -> path.replaceAll("\\p{Cntrl}", ""))
            .toList();
    if (!paths.isEmpty()) {
      String some = String.join(", ", paths.subList(0, Math.min(MOST_NAMED, paths.size())));
      out.append("# Called ")
          .append(kind == Kind.SOP ? "procedures" : "policies")
          .append(" by their titles alone: ")
          .append(some)
          .append(paths.size() > MOST_NAMED ? " and " + (paths.size() - MOST_NAMED) + " more" : "")
          .append('\n');
    }
  }

  private static boolean fits(Pattern by, Page page) {
    return by.matcher(page.path()).lookingAt()
        || by.matcher(Urls.name(page.path())).lookingAt()
        || by.matcher(page.title()).lookingAt();
  }
}
