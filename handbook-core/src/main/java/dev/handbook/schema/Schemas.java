package dev.handbook.schema;

import dev.handbook.lint.rules.Rules;
import dev.handbook.model.Site;
import dev.handbook.model.SiteFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schemas (JSON Schema draft 07) that each site carries for the editors of its writers. They
 * are made of the rules and keys themselves and so never lag behind them.
 */
public final class Schemas {
  /** Where a site has the schema of {@code handbook.yml}. */
  public static final String CONFIGURATION = "api/handbook.schema.json";

  /** Where a site has the schema of front matter. */
  public static final String FRONT_MATTER = "api/front-matter.schema.json";

  private Schemas() {}

  /** Both as files of a site, unless the handbook itself puts something in their place. */
  public static List<SiteFile> files(Site site) {
    Set<String> taken = site.files().stream().map(SiteFile::path).collect(Collectors.toSet());
    return Stream.of(
            SiteFile.of(CONFIGURATION, configuration()), SiteFile.of(FRONT_MATTER, frontMatter()))
        .filter(file -> !taken.contains(file.path()))
        .toList();
  }

  /** The schema of {@code handbook.yml}. */
  public static String configuration() {
    return ConfigurationSchema.text(Rules.ALL);
  }

  /** The schema of front matter. */
  public static String frontMatter() {
    return FrontMatterSchema.text();
  }
}
