package dev.handbook.source;

import dev.handbook.change.ContentTree;
import dev.handbook.model.FormerPages;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Page;
import dev.handbook.model.Settings;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.source.config.CodeOwnersReader;
import dev.handbook.source.config.DialectReader;
import dev.handbook.source.config.ExpectationsReader;
import dev.handbook.source.config.GitBookConfig;
import dev.handbook.source.config.SettingsReader;
import dev.handbook.source.folder.ChangedFolder;
import dev.handbook.source.folder.ContentFolder;
import dev.handbook.source.folder.DiskFolder;
import dev.handbook.source.folder.GivenFile;
import dev.handbook.source.folder.Listing;
import dev.handbook.source.folder.RevisionFolder;
import dev.handbook.text.Glob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a content folder with everything in it: the first stage of a build. */
public final class SourceReader {
  /** Classes of the programs by which files are read, beside this one. */
  public static final List<Class<?>> PROGRAMS = List.of(org.yaml.snakeyaml.Yaml.class);

  private final Map<String, SourceFile> known;
  private final FormerPages former;

  private SourceReader(Map<String, SourceFile> known) {
    this.known = known;
    this.former = FormerPages.NONE;
  }

  private SourceReader(FormerPages former) {
    this.known = Map.of();
    this.former = former;
  }

  /**
   * Reads {@code .gitbook.yaml}, {@code handbook.yml}, every page, and lists every other file.
   * Whatever is wrong with a file is a fault of {@link Sources} or of that file.
   *
   * @param content the folder that holds the configuration
   * @throws HandbookException when the folder is missing or a configuration cannot be used
   */
  public static Sources read(Path content) {
    return read(content, FormerPages.NONE);
  }

  /** The same; files that have not changed since an earlier run are taken over from there. */
  public static Sources read(Path content, FormerPages former) {
    check(content);
    return new SourceReader(former).read(new DiskFolder(content));
  }

  /**
   * Reads a content folder as it would be with some of its files changed.
   *
   * @param changed what files would hold, by their real paths
   * @param known what was read of the disk; files that have not changed are taken over from there
   * @throws HandbookException when a configuration could not be used then
   */
  public static Sources read(Path content, Map<Path, byte[]> changed, Sources known) {
    check(content);
    return new SourceReader(filesOf(known))
        .read(new ChangedFolder(new DiskFolder(content), Map.copyOf(changed)));
  }

  /**
   * Reads a page as it would be with other bytes, such as those of another revision.
   *
   * @param path its content path
   */
  public static SourceFile read(String path, byte[] bytes, Settings settings) {
    Settings.Limits limits = settings.limits();
    return new PageReader(limits.pageBytes(), limits.frontMatterBytes())
        .read(new GivenFile(path, Path.of(path), bytes));
  }

  private static void check(Path content) {
    if (!Files.isDirectory(content)) {
      throw new HandbookException(
          Files.exists(content)
              ? "The content folder is a file"
              : "The content folder does not exist",
          content.toString(),
          "Name the folder of the handbook with -Dhandbook.content=FOLDER.");
    }
  }

  /**
   * Reads a content folder as another revision had it.
   *
   * @param revision the folder that holds the configuration
   * @param content where that folder lies on the disk
   * @param known what was read of the disk; files that have not changed are taken over from there
   * @throws HandbookException when a configuration of the revision cannot be used
   */
  public static Sources read(ContentTree revision, Path content, Sources known) {
    return new SourceReader(filesOf(known)).read(new RevisionFolder(revision, content));
  }

  /**
   * The same with the configuration that lies on the disk today: for a revision whose own cannot be
   * used.
   */
  public static Sources readAsToday(ContentTree revision, Path content, Sources known) {
    ContentFolder disk = new DiskFolder(content);
    GitBookConfig named = GitBookConfig.read(disk);
    DialectReader tool = DialectReader.read(disk, named.root());
    GitBookConfig today = named.in(tool.root());
    List<Glob> excludes = known.settings().exclude().stream().map(Glob::new).toList();
    ContentFolder former = new RevisionFolder(revision, content);
    String root = content.relativize(today.root().path()).toString().replace('\\', '/');
    try {
      Optional<ContentFolder> pages = root.isEmpty() ? Optional.of(former) : former.below(root);
      Listing nothing = new Listing(List.of(), List.of());
      Listing found = pages.map(folder -> folder.list(excludes)).orElse(nothing);
      return new SourceReader(filesOf(known)).sorted(today, known.settings(), tool, found);
    } catch (IOException e) {
      throw new HandbookException(
          "The folder of the pages cannot be read as it was in the revision to compare with",
          root,
          "Check the repository with git fsck.",
          e);
    }
  }

  private static Map<String, SourceFile> filesOf(Sources known) {
    Map<String, SourceFile> files = new HashMap<>();
    known.pages().forEach(file -> files.put(file.path(), file));
    known.includes().forEach(file -> files.put(file.path(), file));
    known.summary().ifPresent(file -> files.put(file.path(), file));
    return files;
  }

  private Sources read(ContentFolder content) {
    GitBookConfig named = GitBookConfig.read(content);
    DialectReader tool = DialectReader.read(content, named.root());
    GitBookConfig gitBook = named.in(tool.root());
    Settings settings =
        SettingsReader.read(content, gitBook.root())
            .writtenFor(tool.dialect())
            .expecting(ExpectationsReader.read(gitBook.root()))
            .ownedBy(CodeOwnersReader.read(gitBook.root().path()));
    List<Glob> excludes = settings.exclude().stream().map(Glob::new).toList();
    Listing found = gitBook.root().list(excludes);
    DialectReader last = tool.orByPages(found);
    return sorted(gitBook, settings.writtenFor(last.dialect()), last, found);
  }

  private Sources sorted(
      GitBookConfig gitBook, Settings settings, DialectReader tool, Listing found) {
    return new SourceSorter(gitBook, settings, tool, before(settings)).sort(found);
  }

  /** What was read before in the same way. */
  private PageReader.Known before(Settings settings) {
    if (!known.isEmpty()) {
      return (path, digest) ->
          Optional.ofNullable(known.get(path)).filter(file -> file.digest().equals(digest));
    }
    boolean alike = former.context().startsWith(settings.reading() + "\n");
    return (path, digest) -> alike ? former.page(path, digest).map(Page::source) : Optional.empty();
  }
}
