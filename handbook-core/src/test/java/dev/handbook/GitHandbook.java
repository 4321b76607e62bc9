package dev.handbook;

import dev.handbook.model.Severity;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** A handbook in a git repository of its own, made by a test. */
public final class GitHandbook implements AutoCloseable {
  private static final PersonIdent AUTHOR = new PersonIdent("Example Co", "docs@example.com");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final List<String> FORMATS =
      List.of(
          "text",
          "json",
          "github",
          "markdown",
          "azure",
          "rdjson",
          "sarif",
          "gitlab",
          "checkstyle",
          "junit",
          "jenkins");

  private final Path folder;
  private final Path out;
  private final Git git;

  private GitHandbook(Path folder, Path out, Git git) {
    this.folder = folder;
    this.out = out;
    this.git = git;
  }

  /** An empty repository on branch {@code main} below a temporary folder. */
  public static GitHandbook in(Path temporary) throws GitAPIException, IOException {
    Path folder = Files.createDirectories(temporary.resolve("repository"));
    Git git = Git.init().setInitialBranch("main").setDirectory(folder.toFile()).call();
    return new GitHandbook(folder, temporary.resolve("out"), git);
  }

  public Path folder() {
    return folder;
  }

  public Git git() {
    return git;
  }

  public void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  public String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  /** Replaces words that must be there. */
  public void edit(String path, String words, String others) throws IOException {
    String text = read(path);
    if (!text.contains(words)) {
      throw new IllegalArgumentException("'" + words + "' is not in " + path);
    }
    write(path, text.replace(words, others));
  }

  public void move(String from, String to) throws IOException {
    Files.createDirectories(folder.resolve(to).getParent());
    Files.move(folder.resolve(from), folder.resolve(to));
  }

  public void delete(String path) throws IOException {
    Files.delete(folder.resolve(path));
  }

  /** Commits all that lies in the folder. */
  public RevCommit commit() throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    return git.commit()
        .setMessage("Change")
        .setAuthor(AUTHOR)
        .setCommitter(AUTHOR)
        .setSign(false)
        .call();
  }

  public BuildReport lint(String since) {
    return lint(Optional.of(since), folder);
  }

  public BuildReport lint() {
    return lint(Optional.empty(), folder);
  }

  /** Lints a content folder of the repository. */
  public BuildReport lint(Optional<String> since, Path content) {
    return new HandbookBuild(Progress.SILENT).lint(config(since, content, Map.of()));
  }

  /** Lints so that no measure may be worse than in a revision, if one is named. */
  public BuildReport lintRatcheted(Optional<String> since) {
    return new HandbookBuild(Progress.SILENT).lint(config(since, folder, Map.of()).ratcheted());
  }

  /** Lints as on a CI server, of which the environment speaks. */
  public BuildReport lintOn(Map<String, String> environment, String since) {
    return new HandbookBuild(Progress.SILENT).lint(config(Optional.of(since), folder, environment));
  }

  /** Freezes what is found today. */
  public void freeze() {
    new HandbookBuild(Progress.SILENT).freeze(config(Optional.empty(), folder, Map.of()), true);
  }

  private Config config(Optional<String> since, Path content, Map<String, String> environment) {
    return new Config(
        content,
        out.resolve("site"),
        out.resolve("index"),
        out.resolve("reports"),
        FORMATS,
        Optional.of(Severity.ERROR),
        since,
        Optional.empty(),
        TODAY,
        environment);
  }

  /** A report of the last run. */
  public String report(String name) throws IOException {
    return Files.readString(out.resolve("reports").resolve(name));
  }

  @Override
  public void close() {
    git.close();
  }
}
