package dev.handbook.comparing;

import dev.handbook.change.Past;
import dev.handbook.domain.SignOff;
import dev.handbook.history.FileHistory;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Page;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.model.Wording;
import dev.handbook.stage.Stages;
import dev.handbook.text.Digest;
import dev.handbook.work.Once;
import dev.handbook.work.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What git knows of a handbook. Read when it is first asked for, then kept. */
public final class GitHistory implements Past {
  /** What stands behind the name of a page, or for its folder, when it is written without. */
  private static final List<String> ENDINGS =
      List.of("", ".md", "/README.md", "/index.md", "/_index.md", ".markdown");

  /** Texts of a page since its approval; one that was edited more often has changed. */
  private static final int MOST_TEXTS = 30;

  private final Sources sources;
  private final Handbook handbook;
  private final Map<String, Once<Optional<Page>>> worded = new ConcurrentHashMap<>();
  private final Map<String, Once<Optional<Page>>> former = new ConcurrentHashMap<>();
  private final Consumer<HandbookException> unreadable;
  private final Once<FileHistory> history;

  /**
   * The past of a handbook.
   *
   * @param unreadable told why, when there is a repository that cannot be read
   */
  public GitHistory(Sources sources, Handbook handbook, Consumer<HandbookException> unreadable) {
    this.unreadable = unreadable;
    this.sources = sources;
    this.handbook = handbook;
    this.history = new Once<>(this::ofGit);
  }

  private FileHistory ofGit() {
    try {
      return FileHistory.of(sources.root(), handbook);
    } catch (HandbookException damaged) {
      unreadable.accept(damaged);
      return FileHistory.unreadable();
    }
  }

  @Override
  public void read() {
    Tasks.run(() -> "Reading the history in git", history);
  }

  @Override
  public Optional<String> now(String formerPath) {
    String bare = formerPath.replaceFirst("^/", "").replaceFirst("/$", "");
    FileHistory known = history.get();
    for (String ending : ENDINGS) {
      String file = bare.isEmpty() ? ending.replaceFirst("^/", "") : bare + ending;
      Optional<String> now = known.now(file, handbook);
      if (now.isPresent()) {
        return now;
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Page> worded(Page page, String digest) {
    return worded
        .computeIfAbsent(page.path() + ' ' + digest, key -> new Once<>(() -> find(page, digest)))
        .get();
  }

  private Optional<Page> find(Page page, String digest) {
    try {
      return history
          .get()
          .first(
              page.path(),
              bytes -> Optional.of(version(page, bytes)).filter(was -> Wording.fits(was, digest)));
    } catch (HandbookException damaged) {
      unreadable.accept(damaged);
      return Optional.empty();
    }
  }

  @Override
  public List<String> formerTexts(Page page) {
    List<String> texts = new ArrayList<>();
    try {
      history
          .get()
          .first(
              page.path(),
              bytes -> {
                texts.add(new String(bytes, StandardCharsets.UTF_8));
                return texts.size() < MOST_TEXTS ? Optional.empty() : Optional.of(page);
              });
    } catch (HandbookException damaged) {
      unreadable.accept(damaged);
    }
    return texts;
  }

  @Override
  public Optional<Page> asOf(Page page, LocalDate day) {
    return former
        .computeIfAbsent(page.path() + ' ' + day, key -> new Once<>(() -> readAsOf(page, day)))
        .get();
  }

  private Optional<Page> readAsOf(Page page, LocalDate day) {
    try {
      return history.get().asOf(page.path(), day).map(bytes -> same(page, bytes));
    } catch (HandbookException damaged) {
      unreadable.accept(damaged);
      return Optional.empty();
    }
  }

  /** Most pages have not changed since, and need not be parsed again. */
  private Page same(Page page, byte[] bytes) {
    return Digest.of(bytes).hex().equals(page.source().digest().hex())
        ? page
        : version(page, bytes);
  }

  @Override
  public Optional<Page> whenSigned(Page page) {
    return former
        .computeIfAbsent(page.path() + " signed", key -> new Once<>(() -> readSigned(page)))
        .get();
  }

  /** The oldest of the newest versions that have the sign-off of today. */
  private Optional<Page> readSigned(Page page) {
    Optional<SignOff> today = SignOff.of(page.frontMatter());
    if (today.isEmpty() || history.get().reach() != Reach.WHOLE) {
      return Optional.empty();
    }
    List<SourceFile> signed = new ArrayList<>();
    try {
      history
          .get()
          .first(
              page.path(),
              bytes -> {
                SourceFile file = Stages.file(sources, page, bytes);
                boolean same =
                    SignOff.of(file.frontMatter()).filter(today.get()::sameAs).isPresent();
                if (same) {
                  signed.add(file);
                }
                return same ? Optional.empty() : Optional.of(page);
              });
    } catch (HandbookException damaged) {
      unreadable.accept(damaged);
    }
    return signed.isEmpty()
        ? Optional.empty()
        : Optional.of(Stages.parse(sources, signed.get(signed.size() - 1), page));
  }

  private Page version(Page page, byte[] bytes) {
    return Stages.version(sources, page, bytes);
  }

  @Override
  public Reach reach() {
    return history.get().reach();
  }
}
