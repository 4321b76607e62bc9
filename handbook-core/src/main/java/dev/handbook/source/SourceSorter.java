package dev.handbook.source;

import dev.handbook.dialect.Conventions;
import dev.handbook.model.Asset;
import dev.handbook.model.Contents;
import dev.handbook.model.Fault;
import dev.handbook.model.Redirect;
import dev.handbook.model.Settings;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.rule.RuleId;
import dev.handbook.source.config.DialectReader;
import dev.handbook.source.config.GitBookConfig;
import dev.handbook.source.folder.ContentFile;
import dev.handbook.source.folder.DiskFile;
import dev.handbook.source.folder.DiskFolder;
import dev.handbook.source.folder.Listing;
import dev.handbook.text.Urls;
import dev.handbook.work.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the pages of a content folder from tables of contents, inclusions and other files. */
final class SourceSorter {
  private static final String INCLUDES = ".gitbook/includes/";
  private static final String VARIABLES = ".gitbook/vars.yaml";
  private static final String SUMMARY = "SUMMARY.md";

  private final GitBookConfig gitBook;
  private final Settings settings;
  private final Optional<Conventions> tool;
  private final boolean keepsAddresses;
  private final PageReader reader;
  private final PageReader summaries;
  private final List<Fault> faults;
  private final List<SourceFile> pages = new ArrayList<>();
  private final List<SourceFile> includes = new ArrayList<>();
  private final List<Asset> assets = new ArrayList<>();
  private final List<String> drafts = new ArrayList<>();
  private final Parts parts;
  private Optional<SourceFile> summary = Optional.empty();

  /**
   * For one content folder.
   *
   * @param before what was read of it before in the same way
   */
  SourceSorter(
      GitBookConfig gitBook, Settings settings, DialectReader tool, PageReader.Known before) {
    Settings.Limits limits = settings.limits();
    this.gitBook = gitBook;
    this.settings = settings;
    this.tool = tool.conventions();
    this.keepsAddresses = tool.keepsAddresses();
    this.parts = new Parts(this.tool.map(Conventions::parts).orElse(Map.of()));
    this.faults = new ArrayList<>(gitBook.faults());
    this.reader =
        new PageReader(
            limits.pageBytes(),
            limits.frontMatterBytes(),
            before,
            head -> this.tool.map(conventions -> conventions.head(head)).orElse(head));
    this.summaries = new PageReader(PageReader.SUMMARY_CAP, limits.frontMatterBytes(), before);
  }

  /** Reads what was found. */
  Sources sort(Listing found) {
    faults.addAll(found.faults());
    Optional<String> summaryPath = summaryPath(found.files());
    Map<String, SourceFile> ahead = readAhead(found.files());
    for (ContentFile file : found.files()) {
      if (summaryPath.filter(file.path()::equals).isPresent()) {
        summary = Optional.of(summaries.read(file));
      } else {
        sort(file, ahead);
      }
    }
    addStatics();
    Lookalikes.fault(found.files()).ifPresent(faults::add);
    List<Redirect> redirects = new ArrayList<>(gitBook.redirects());
    home().ifPresent(redirects::add);
    return new Sources(
        gitBook.root().path(),
        laidOut(),
        pages,
        summary,
        includes,
        assets,
        redirects,
        parts.all(),
        drafts,
        tool.<Contents>map(conventions -> conventions).orElse(Contents.NONE),
        faults);
  }

  private Settings laidOut() {
    return tool.map(conventions -> conventions.layout(pages, keepsAddresses))
        .map(layout -> settings.writtenFor(settings.dialect().with(layout)))
        .orElse(settings);
  }

  private void sort(ContentFile file, Map<String, SourceFile> ahead) {
    String path = file.path();
    if (isPage(path)) {
      SourceFile early = ahead.get(path);
      SourceFile page = early == null ? reader.read(file) : early;
      boolean part = Parts.isNamedSo(path) && parts.take(page);
      if (!part) {
        take(page);
      }
    } else if (path.equals(VARIABLES) || (Urls.isPage(path) && below(INCLUDES, path))) {
      includes.add(reader.read(file));
    } else {
      assets.add(new Asset(path, file.file(), file.size()));
    }
  }

  private void take(SourceFile page) {
    if (tool.filter(conventions -> conventions.isDraft(page.path(), page.frontMatter()))
        .isPresent()) {
      drafts.add(page.path());
    } else {
      pages.add(page);
    }
  }

  /** Files beside the pages that the tool puts to the root of its site. */
  private void addStatics() {
    Path root = gitBook.root().path().toAbsolutePath().normalize();
    Set<String> taken = new HashSet<>();
    assets.forEach(asset -> taken.add(asset.path()));
    for (Path folder : tool.map(Conventions::statics).orElse(List.of())) {
      addFrom(folder, "", root, taken);
    }
    for (Path folder : tool.map(Conventions::besides).orElse(List.of())) {
      addFrom(folder, folder.getFileName() + "/", root, taken);
    }
  }

  private void addFrom(Path folder, String prefix, Path root, Set<String> taken) {
    if (!folder.startsWith(root) && !root.startsWith(folder)) {
      for (ContentFile file : new DiskFolder(folder).list(List.of()).files()) {
        if (taken.add(prefix + file.path())) {
          assets.add(new Asset(prefix + file.path(), file.file(), file.size()));
        }
      }
    }
  }

  private boolean isPage(String path) {
    return Urls.isPage(path)
        && !below(".gitbook/", path)
        && !below(".well-known/", path)
        && tool.filter(conventions -> conventions.leavesOut(path)).isEmpty();
  }

  /** Reads the pages on the disk on all processors; a repository is read by one alone. */
  private Map<String, SourceFile> readAhead(List<ContentFile> files) {
    List<ContentFile> ahead =
        files.stream()
            .filter(file -> file instanceof DiskFile && isPage(file.path()))
            .filter(file -> !file.path().equals(SUMMARY))
            .toList();
    List<SourceFile> read = Workers.map("Reading", ahead, ContentFile::path, reader::read);
    Map<String, SourceFile> byPath = new HashMap<>();
    for (int i = 0; i < ahead.size(); i++) {
      byPath.put(ahead.get(i).path(), read.get(i));
    }
    return byPath;
  }

  private Optional<String> summaryPath(List<ContentFile> files) {
    if (gitBook.summary().isPresent()) {
      GitBookConfig.Named named = gitBook.summary().get();
      if (files.stream().anyMatch(file -> file.path().equals(named.path()))) {
        return Optional.of(named.path());
      }
      faults.add(
          new Fault(
              RuleId.TOC_STRUCTURE,
              named.file(),
              named.span(),
              "The table of contents " + named.path() + " does not exist",
              Optional.of("Add the file, or name another one.")));
      return Optional.empty();
    }
    return files.stream().map(ContentFile::path).filter(SUMMARY::equals).findFirst();
  }

  /** A home page that is no README: the site's root leads to it. */
  private Optional<Redirect> home() {
    if (gitBook.readme().isEmpty() || Urls.ofPage(gitBook.readme().get().path()).isEmpty()) {
      return Optional.empty();
    }
    GitBookConfig.Named named = gitBook.readme().get();
    Optional<String> index =
        pages.stream().map(SourceFile::path).filter(p -> Urls.ofPage(p).isEmpty()).findFirst();
    if (index.isPresent()) {
      faults.add(
          new Fault(
              RuleId.URL_CLASH,
              named.file(),
              named.span(),
              named.path() + " and " + index.get() + " both claim to be the home page",
              Optional.of("Remove structure.readme, or rename " + index.get() + ".")));
      return Optional.empty();
    }
    return Optional.of(
        new Redirect("", Optional.empty(), named.path(), named.file(), named.span()));
  }

  private static boolean below(String folder, String path) {
    return path.startsWith(folder) || path.contains("/" + folder);
  }
}
