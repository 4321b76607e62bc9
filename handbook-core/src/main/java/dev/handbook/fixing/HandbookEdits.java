package dev.handbook.fixing;

import dev.handbook.change.Past;
import dev.handbook.comparing.GitHistory;
import dev.handbook.edit.NewPage;
import dev.handbook.edit.PendingEdits;
import dev.handbook.edit.Rivals;
import dev.handbook.edit.Signing;
import dev.handbook.edit.Starter;
import dev.handbook.history.CommittedFile;
import dev.handbook.lint.AddressLock;
import dev.handbook.lint.Baseline;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Page;
import dev.handbook.model.Sources;
import dev.handbook.stage.Config;
import dev.handbook.stage.Stages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changes the content folder: each writes, then looks at what has become of it. */
public final class HandbookEdits {
  private HandbookEdits() {}

  /**
   * What was written, and what is left for a person.
   *
   * @param root the content folder
   * @param files what was written or changed, relative to it
   * @param left findings on these files that were not there before
   * @param notes what else to know, and what to do next, a line each
   */
  public record Outcome(Path root, List<String> files, List<Finding> left, List<String> notes) {
    public Outcome {
      files = List.copyOf(files);
      left = List.copyOf(left);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Writes a page with the front matter and sections of its kind, and lists it.
   *
   * @param kind such as {@code sop}
   * @param where folder or path of the page, if not where pages of its kind mostly are
   */
  public static Outcome newPage(Config config, String kind, String title, Optional<String> where) {
    Stages stages = Stages.of(config);
    Sources sources = stages.read();
    Handbook before = stages.parse(sources);
    NewPage page = NewPage.write(sources.root(), before, kind, title, where, config.today());
    List<String> files =
        page.listed().map(list -> List.of(page.path(), list)).orElse(List.of(page.path()));
    List<String> known = lint(stages, before).stream().map(Finding::fingerprint).toList();
    List<Finding> left =
        lint(stages, stages.parse(stages.read())).stream()
            .filter(finding -> !known.contains(finding.fingerprint()))
            .toList();
    return new Outcome(sources.root(), files, left, List.of());
  }

  /** Whether {@link #init} can write a starter handbook: there is no handbook yet. */
  public static boolean mayInit(Config config) {
    return Starter.fits(config.content());
  }

  /**
   * Writes a starter handbook into a folder without one.
   *
   * @param version of the plugin, for the POM and the pipelines
   * @param from the folder in which the person stands
   */
  public static Outcome init(Config config, String version, Path from) {
    Starter starter = Starter.write(config.content(), from, version, config.today());
    Stages stages = Stages.of(config);
    List<Finding> left = lint(stages, stages.parse(stages.read()));
    return new Outcome(config.content(), starter.files(), left, starter.notes());
  }

  /**
   * Writes the sign-off of the one who decides into a page that is governed.
   *
   * @param path content path of the page
   */
  public static Signing sign(Config config, String path, String by) {
    Stages stages = Stages.of(config);
    Sources sources = stages.read();
    Handbook handbook = stages.parse(sources);
    return Signing.write(
        sources.root(), handbook, path, by, config.today(), page -> rivals(sources, page));
  }

  /**
   * Lets the sign-off of a page cover a small edit.
   *
   * @param path content path of the page
   * @param reason what was edited
   */
  public static Signing minor(Config config, String path, String reason) {
    Stages stages = Stages.of(config);
    Sources sources = stages.read();
    Handbook handbook = stages.parse(sources);
    Past past = new GitHistory(sources, handbook, warning -> {});
    return Signing.minor(sources.root(), handbook, path, reason, past);
  }

  private static Rivals rivals(Sources sources, Page page) {
    CommittedFile file = CommittedFile.of(sources.root(), sources.root().resolve(page.path()));
    Map<String, Page> versions = new LinkedHashMap<>();
    file.versions()
        .forEach((where, bytes) -> versions.put(where, Stages.version(sources, page, bytes)));
    return new Rivals(versions, file.unmerged());
  }

  /**
   * What fixing came to.
   *
   * @param root the content folder
   * @param files what was changed, relative to it; only to be changed when nothing was written
   * @param mended findings that are gone
   * @param left findings that are still there
   * @param diff what changes, in the form that {@code git apply} reads in the content folder
   */
  public record Fixed(
      Path root, List<String> files, List<Finding> mended, List<Finding> left, String diff) {
    public Fixed {
      files = List.copyOf(files);
      mended = List.copyOf(mended);
      left = List.copyOf(left);
    }
  }

  /**
   * Mends what can be mended without a person, in the content folder.
   *
   * @param unsafe whether to apply also what a person should look at afterwards
   * @param write whether to write; else nothing on the disk changes
   * @param path page or folder whose findings to mend; all when empty
   */
  public static Fixed fix(Config config, boolean unsafe, boolean write, Optional<String> path) {
    Optional<String> only = path.map(text -> text.replace('\\', '/').replaceFirst("^\\./|/$", ""));
    only.filter(at -> !Files.exists(config.content().resolve(at))).ifPresent(HandbookEdits::absent);
    FixLoop fixes =
        new FixLoop(
                config,
                found ->
                    (unsafe || found.fix().orElseThrow().safe())
                        && only.map(at -> isIn(found.path(), at)).orElse(true))
            .run();
    if (write) {
      fixes.manuscripts().write();
      Path root = fixes.root();
      Baseline.read(root)
          .ifPresent(old -> old.without(fixes.left(), fixes.handbook().pages()).write(root));
    }
    List<String> files =
        fixes.manuscripts().changed().stream().map(PendingEdits.Changed::path).toList();
    return new Fixed(config.content(), files, fixes.mended(), fixes.left(), fixes.diff());
  }

  /**
   * What moving came to.
   *
   * @param from former content path of the page or folder
   * @param to its path now
   * @param files in which something was changed, by their paths now
   * @param left findings that were not there before
   * @param byHand what a person must change, a line each
   * @param diff what changes, in the form that {@code git apply} reads in the content folder
   */
  public record Moved(
      String from,
      String to,
      List<String> files,
      List<Finding> left,
      List<String> byHand,
      String diff) {
    public Moved {
      files = List.copyOf(files);
      left = List.copyOf(left);
      byHand = List.copyOf(byHand);
    }
  }

  /**
   * Moves a page or folder, with all links, entries and redirects that lead to it or from it; its
   * former addresses lead on.
   *
   * @param path content path of the page or folder
   * @param to its new path; of a page also the folder it is to lie in
   * @param write whether to write; else nothing on the disk changes
   */
  public static Moved move(Config config, String path, String to, boolean write) {
    PageMove move = new PageMove(config, path, to);
    return write ? move.done() : move.shown();
  }

  /**
   * Notes all addresses that are published today beside the content, so that one that vanishes is
   * noticed.
   *
   * @param dropGone whether former addresses that lead nowhere any more may be forgotten
   */
  public static AddressLock lock(Config config, boolean dropGone) {
    Stages stages = Stages.of(config);
    Sources sources = stages.read();
    AddressLock lock = AddressLock.of(stages.parse(sources), dropGone);
    lock.write(sources.root());
    return lock;
  }

  private static void absent(String path) {
    throw new HandbookException(
        "There is no such page or folder",
        path,
        "Write its path as the content folder has it, or leave handbook.path out to fix all pages.");
  }

  private static boolean isIn(String path, String file) {
    return file.isEmpty() || path.equals(file) || path.startsWith(file + "/");
  }

  private static List<Finding> lint(Stages stages, Handbook handbook) {
    return stages.linter(handbook).check(handbook);
  }
}
