package dev.handbook.site.view;

import dev.handbook.model.Handbook;
import dev.handbook.model.Key;
import dev.handbook.model.Page;
import dev.handbook.model.Wording;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which pages teach which procedures, by the key {@code training} of the procedures. What somebody
 * has read is kept in the browser together with the text's digest, so that a changed procedure is
 * to be read again.
 */
public final class Training {
  private final GovernanceIndex index;
  private final Map<String, String> words;
  private final Map<String, List<Page>> lessonsByStage = new LinkedHashMap<>();
  private final Map<String, Page> stages = new LinkedHashMap<>();
  private final Map<String, List<Page>> stagesByLesson = new LinkedHashMap<>();

  /** Finds the stages, in the order of the table of contents. */
  Training(
      Handbook handbook,
      List<Page> published,
      Navigation navigation,
      GovernanceIndex index,
      Map<String, String> words) {
    this.index = index;
    this.words = words;
    Map<String, List<Page>> found = new LinkedHashMap<>();
    for (Page lesson : published) {
      for (String target : lesson.frontMatter().texts(Key.TRAINING)) {
        Optional<Page> stage = handbook.resolve("", target).page().filter(page -> !page.withheld());
        stage.ifPresent(
            page -> {
              stages.put(page.path(), page);
              found.computeIfAbsent(page.path(), key -> new ArrayList<>()).add(lesson);
              stagesByLesson.computeIfAbsent(lesson.path(), key -> new ArrayList<>()).add(page);
            });
      }
    }
    stages.values().stream()
        .sorted(Comparator.comparing(navigation::rank).thenComparing(Page::path))
        .forEach(page -> lessonsByStage.put(page.path(), found.get(page.path())));
  }

  /** A page that teaches, and what it teaches. */
  record Stage(LinkView page, List<Lesson> lessons) {}

  /**
   * A procedure to be read.
   *
   * @param key what the browser remembers it by
   * @param digest of the text that was read
   */
  public record Lesson(PageLink page, String key, String digest) {}

  /** Whether any page teaches anything. */
  public boolean isEmpty() {
    return lessonsByStage.isEmpty();
  }

  /** All stages, as links from an address. */
  public List<Stage> stages(String url) {
    List<Stage> all = new ArrayList<>();
    lessonsByStage.forEach(
        (path, lessons) -> all.add(new Stage(link(stages.get(path), url), lessons(lessons, url))));
    return all;
  }

  /** What a page teaches. */
  public List<Lesson> lessons(Page stage) {
    return lessons(lessonsByStage.getOrDefault(stage.path(), List.of()), stage.url());
  }

  /** The pages that teach a procedure. */
  List<LinkView> stagesOf(Page lesson) {
    return stagesByLesson.getOrDefault(lesson.path(), List.of()).stream()
        .map(stage -> link(stage, lesson.url()))
        .toList();
  }

  private List<Lesson> lessons(List<Page> pages, String url) {
    return pages.stream()
        .map(
            page ->
                new Lesson(PageLink.of(page, url, index, words), page.url(), Wording.digest(page)))
        .toList();
  }

  private static LinkView link(Page page, String url) {
    return new LinkView(page.title(), Urls.relative(url, page.url()));
  }
}
