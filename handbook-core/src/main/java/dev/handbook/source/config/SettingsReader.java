package dev.handbook.source.config;

import dev.handbook.dialect.Recognition;
import dev.handbook.model.Edition;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Kind;
import dev.handbook.model.Settings;
import dev.handbook.source.folder.ConfigNames;
import dev.handbook.source.folder.ContentFolder;
import dev.handbook.text.Span;
import dev.handbook.text.Urls;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code handbook.yml}. */
public final class SettingsReader {
  private static final List<String> KEYS =
      List.of(
          "title",
          "description",
          "language",
          "siteUrl",
          "repoUrl",
          "editUrl",
          "dialect",
          "labels",
          "kinds",
          "agreement",
          "edition",
          "contributors",
          "accent",
          "logo",
          "exclude",
          "imageHosts",
          "keepAddresses",
          "synonyms",
          "commonSynonyms",
          "variables",
          "lint",
          "limits");

  /** What labels of document control may announce. */
  private static final List<String> LABELS =
      List.of(
          "owner",
          "author",
          "reviewer",
          "approver",
          "approved",
          "effective",
          "updated",
          "reviewed",
          "next-review",
          "cycle",
          "version",
          "number",
          "status",
          "classification");

  private static final List<String> AGREEMENT = List.of("required", "optional");

  private static final List<String> KINDS =
      Arrays.stream(Kind.values()).map(Kind::id).filter(id -> !id.equals("page")).toList();

  private static final List<String> SWITCH = List.of("true", "false");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  /** Hosts end up in the site's content policy, so nothing else may slip in. */
  private static final Pattern HOST =
      Pattern.compile("(?:\\*\\.)?[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)*+(?::[0-9]{1,5})?");

  /** The longest name of a host, by RFC 1035. */
  private static final int MAX_HOST = 253;

  private final ConfigFile file;

  private SettingsReader(ConfigFile file) {
    this.file = file;
  }

  /**
   * The settings of a handbook, the defaults if it has no configuration.
   *
   * @param content the folder that holds the configuration
   * @param root the folder of the pages, which may hold it as well
   * @throws HandbookException when there is something in it that cannot be used
   */
  public static Settings read(ContentFolder content, ContentFolder root) {
    return file(content, root)
        .map(file -> new SettingsReader(file).settings())
        .orElse(Settings.DEFAULT);
  }

  /** The tool for which the configuration says that the handbook was written. */
  static Optional<String> dialect(ContentFolder content, ContentFolder root) {
    return file(content, root).flatMap(file -> new SettingsReader(file).dialect());
  }

  /** Whether pages are published where the tool publishes them for which they were written. */
  static boolean keepsAddresses(ContentFolder content, ContentFolder root) {
    return file(content, root)
        .map(file -> new SettingsReader(file).truth(file.root(), "keepAddresses").orElse(false))
        .orElse(false);
  }

  private static Optional<ConfigFile> file(ContentFolder content, ContentFolder root) {
    for (ContentFolder folder : List.of(content, root)) {
      for (String name : ConfigNames.SETTINGS) {
        Optional<ConfigFile> file = ConfigFile.read(folder, name);
        if (file.isPresent()) {
          return file;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> dialect() {
    Optional<String> dialect = file.text(file.root(), "dialect");
    if (dialect.isPresent() && !Recognition.names().contains(dialect.get())) {
      throw unusable(
          file.root(),
          "dialect",
          "is no tool",
          LintReader.oneOf(dialect.get(), Recognition.names()));
    }
    return dialect;
  }

  private Settings settings() {
    Mapping root = file.root();
    file.allow(root, KEYS);
    Settings standard = Settings.DEFAULT;
    return new Settings(
        file.text(root, "title").orElse(standard.title()),
        file.text(root, "description").orElse(standard.description()),
        language(root).orElse(standard.language()),
        address(root, "siteUrl").map(SettingsReader::withSlash),
        address(root, "repoUrl").map(SettingsReader::withoutSlash),
        address(root, "editUrl").map(SettingsReader::withSlash),
        edition(root).orElse(standard.edition()),
        truth(root, "contributors").orElse(standard.contributors()),
        accent(root).orElse(standard.accent()),
        logo(root),
        file.patterns(root, "exclude"),
        imageHosts(root),
        file.lists(file.mapping(root, "synonyms")),
        truth(root, "commonSynonyms").orElse(true),
        List.of(),
        new LintReader(file).read(file.mapping(root, "lint")),
        new LimitsReader(file).read(file.mapping(root, "limits")),
        standard.codeOwners(),
        standard.dialect(),
        VariablesReader.read(file.mapping(root, "variables")),
        new Settings.Conventions(
            file.lists(known(file.mapping(root, "labels"), LABELS)),
            file.patterns(known(file.mapping(root, "kinds"), KINDS)),
            agreement(root)));
  }

  private boolean agreement(Mapping root) {
    Optional<String> agreement = file.text(root, "agreement");
    if (agreement.filter(word -> !AGREEMENT.contains(word)).isPresent()) {
      throw unusable(root, "agreement", "is neither required nor optional", "Write required.");
    }
    return agreement.filter("required"::equals).isPresent();
  }

  private Optional<String> language(Mapping root) {
    Optional<String> language = file.text(root, "language");
    try {
      Locale.Builder tags = new Locale.Builder();
      // ISO 639 has codes of two and three letters only; BCP 47 has never used longer ones.
      if (language.stream()
          .anyMatch(tag -> tags.setLanguageTag(tag).build().getLanguage().length() > 3)) {
        throw notLanguage(root);
      }
      return language;
    } catch (IllformedLocaleException e) {
      throw notLanguage(root);
    }
  }

  private HandbookException notLanguage(Mapping root) {
    return unusable(root, "language", "is not a language tag", "Write one such as en or pt-BR.");
  }

  private Optional<String> address(Mapping root, String key) {
    Optional<String> address = file.text(root, key);
    if (address.isPresent() && !isWebAddress(address.get())) {
      throw unusable(
          root,
          key,
          "is not a web address",
          "Write it in full, such as https://handbook.example.com/.");
    }
    return address;
  }

  private Optional<Edition> edition(Mapping root) {
    Optional<String> name = file.text(root, "edition");
    Optional<Edition> edition = name.flatMap(Edition::of);
    if (name.isPresent() && edition.isEmpty()) {
      throw unusable(root, "edition", "is not an edition", "Write public or internal.");
    }
    return edition;
  }

  private Optional<Boolean> truth(Mapping root, String key) {
    Optional<String> value = file.text(root, key);
    if (value.isPresent() && !SWITCH.contains(value.get())) {
      throw unusable(root, key, "is neither true nor false", "Write true or false.");
    }
    return value.map(Boolean::parseBoolean);
  }

  private static boolean isWebAddress(String address) {
    try {
      URI uri = new URI(address);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String withSlash(String address) {
    return address.endsWith("/") ? address : address + "/";
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private Optional<String> accent(Mapping root) {
    Optional<String> accent = file.text(root, "accent");
    if (accent.isPresent() && !COLOUR.matcher(accent.get()).matches()) {
      throw unusable(root, "accent", "is not a colour", "Write it in quotes, such as \"#2f5d8a\".");
    }
    return accent.map(colour -> colour.toLowerCase(Locale.ROOT));
  }

  private Optional<String> logo(Mapping root) {
    Optional<String> logo = file.text(root, "logo");
    if (logo.isPresent() && Urls.resolve("", "/" + logo.get()).isEmpty()) {
      throw unusable(
          root, "logo", "leads out of the content folder", "Name a file of the content folder.");
    }
    return logo.flatMap(path -> Urls.resolve("", "/" + path));
  }

  private List<String> imageHosts(Mapping root) {
    for (Scalar host : file.list(root, "imageHosts")) {
      boolean tooLong = host.text().length() > MAX_HOST;
      if (tooLong || !HOST.matcher(host.text()).matches()) {
        throw file.unusable(
            host.span(),
            "imageHosts: " + host.text() + " is not a host name",
            "Write it without https:// and path, such as images.example.com.");
      }
    }
    return file.texts(root, "imageHosts").stream()
        .map(host -> host.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** A mapping whose keys are all among those that are known. */
  private Mapping known(Mapping mapping, List<String> keys) {
    file.allow(mapping, keys);
    return mapping;
  }

  private HandbookException unusable(Mapping mapping, String key, String what, String hint) {
    Span span = mapping.get(key).map(Value::span).orElse(mapping.span());
    return file.unusable(span, key + ": " + file.text(mapping, key).orElse("") + " " + what, hint);
  }
}
