package dev.handbook.maven;

import dev.handbook.HandbookBuild;
import dev.handbook.model.SearchIndex.Hit;
import dev.handbook.stage.Config;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Searches a handbook from the terminal, with the ranking that readers get in the browser. */
@Mojo(name = "search", requiresProject = false, threadSafe = true)
public final class SearchMojo extends HandbookMojo {
  private static final int SHOWN = 10;

  /** What to search for, as a reader would type it. */
  @Parameter(property = "handbook.query")
  private String query;

  @Override
  void perform(HandbookBuild build, Config config) {
    String words =
        Arguments.required(query, "What to search for", "handbook.query", "\"parental leave\"");
    List<Hit> hits = build.search(config, words, SHOWN);
    for (Hit hit : hits) {
      getLog()
          .info(String.format(Locale.ROOT, "%7.3f  %s  /%s", hit.score(), hit.title(), hit.url()));
    }
    if (hits.isEmpty()) {
      getLog().info("Nothing was found for: " + words);
    }
  }
}
