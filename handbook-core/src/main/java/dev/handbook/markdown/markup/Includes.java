package dev.handbook.markdown.markup;

import com.vladsch.flexmark.util.ast.Document;
import dev.handbook.markdown.base.Budget;
import dev.handbook.markdown.base.LineFeeds;
import dev.handbook.markdown.commonmark.MarkdownParser;
import dev.handbook.model.SourceFile;
import dev.handbook.text.Urls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that pages may include. Nothing else can be: no page, no file outside of them. */
public final class Includes {
  /** An inclusion within an inclusion and so on ends here, as one of itself must. */
  private static final int DEEPEST = 3;

  private final Map<String, SourceFile> byPath = new HashMap<>();

  public Includes(List<SourceFile> files) {
    files.forEach(file -> byPath.put(file.path(), file));
  }

  /** Reads an included file for a page. */
  Optional<Included> find(String fromPath, String target, int depth, Budget budget) {
    if (depth >= DEEPEST) {
      return Optional.empty();
    }
    return Urls.resolve(Urls.folder(fromPath), Urls.decode(target))
        .map(byPath::get)
        .filter(file -> file.refused().isEmpty())
        .map(
            file ->
                new Included(
                    file.path(), MarkdownParser.parse(LineFeeds.of(file.body()).text(), budget)));
  }

  /** A file that was read to be included. */
  record Included(String path, Document document) {}
}
