package dev.handbook.doctor;

import dev.handbook.model.Dialect;
import dev.handbook.model.Handbook;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.text.Urls;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /** Folders whose pages mostly are procedures. */
  private static final Pattern PROCEDURES =
      Pattern.compile("(?:^|.*/)(?:[0-9]+[-.])?(?:sops?|procedures?|runbooks?|playbooks?)/");

  private static final Pattern POLICIES =
      Pattern.compile("(?:^|.*/)(?:[0-9]+[-.])?(?:policy|policies)/");

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

  /** A page says in its front matter what it is; no configuration can say it for many. */
  private void kinds() {
    kinds(PROCEDURES, Kind.SOP);
    kinds(POLICIES, Kind.POLICY);
  }

  private void kinds(Pattern folders, Kind kind) {
    Map<String, Long> byFolder =
        handbook.published().stream()
            .filter(page -> page.kind() == Kind.PAGE && !Urls.isIndex(page.path()))
            .map(Page::path)
            .map(Urls::folder)
            .filter(folder -> folders.matcher(folder.toLowerCase(Locale.ROOT)).matches())
            .collect(Collectors.groupingBy(folder -> folder, TreeMap::new, Collectors.counting()));
    byFolder.forEach(
        (folder, count) ->
            out.append(count == 1 ? "# The page in " : "# The " + count + " pages in ")
                .append(folder.replaceAll("[\\p{Cntrl}]", ""))
                .append(" may be of kind ")
                .append(kind.id())
                .append(": write \"kind: ")
                .append(kind.id())
                .append("\" into the front matter.\n"));
  }
}
