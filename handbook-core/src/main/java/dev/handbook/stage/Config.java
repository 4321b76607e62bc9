package dev.handbook.stage;

import dev.handbook.model.Edition;
import dev.handbook.model.Settings;
import dev.handbook.model.Severity;
import dev.handbook.model.Sources;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a run was asked for. What belongs to the handbook itself stands in its {@code handbook.yml}.
 *
 * @param content folder of Markdown
 * @param output folder of the site
 * @param index folder of the Lucene index
 * @param reports folder of the reports
 * @param formats report formats to write, such as {@code text} and {@code json}
 * @param failOn least severity that fails the build; empty for never
 * @param since revision to compare with; only findings that are new since then are reported
 * @param siteUrl where the site is published, overriding {@code handbook.yml}
 * @param edition for whom the site is made, overriding {@code handbook.yml}
 * @param today the day on which date rules look
 * @param environment environment variables, by which reports recognise a CI system
 * @param ratchet whether a measure of the scorecard that is worse than in the revision to compare
 *     with fails the build
 * @param theme folder whose files replace those of the default theme; code, so no file of the
 *     content may name it
 * @param cname whether a file {@code CNAME} of the content, by which a host gives the site a
 *     domain, is published
 */
public record Config(
    Path content,
    Path output,
    Path index,
    Path reports,
    List<String> formats,
    Optional<Severity> failOn,
    Optional<String> since,
    Optional<String> siteUrl,
    Optional<Edition> edition,
    LocalDate today,
    Map<String, String> environment,
    boolean ratchet,
    Optional<Path> theme,
    boolean cname) {
  public Config {
    formats = List.copyOf(formats);
    environment = Map.copyOf(environment);
  }

  /** A run that leaves the edition to {@code handbook.yml}. */
  public Config(
      Path content,
      Path output,
      Path index,
      Path reports,
      List<String> formats,
      Optional<Severity> failOn,
      Optional<String> since,
      Optional<String> siteUrl,
      LocalDate today,
      Map<String, String> environment) {
    this(
        content,
        output,
        index,
        reports,
        formats,
        failOn,
        since,
        siteUrl,
        Optional.empty(),
        today,
        environment,
        false,
        Optional.empty(),
        false);
  }

  /** The same for another circle of readers. */
  public Config with(Edition other) {
    return with(Optional.of(other), ratchet, theme, cname);
  }

  /** The same, letting no measure of the scorecard get worse. */
  public Config ratcheted() {
    return with(edition, true, theme, cname);
  }

  /** The same with a theme. */
  public Config themed(Path folder) {
    return with(edition, ratchet, Optional.of(folder), cname);
  }

  /** The same, which lets the content say at which domain the site is. */
  public Config allowingCname() {
    return with(edition, ratchet, theme, true);
  }

  private Config with(
      Optional<Edition> readers, boolean strict, Optional<Path> look, boolean domain) {
    return new Config(
        content,
        output,
        index,
        reports,
        formats,
        failOn,
        since,
        siteUrl,
        readers,
        today,
        environment,
        strict,
        look,
        domain);
  }

  /** What was read, to be published where and for whom this run says. */
  Sources published(Sources sources) {
    Settings settings = sources.settings();
    if (siteUrl.isPresent()) {
      settings = settings.withSiteUrl(siteUrl.get());
    }
    if (edition.isPresent()) {
      settings = settings.withEdition(edition.get());
    }
    return sources.withSettings(settings);
  }
}
