package dev.handbook.dialect.data;

import dev.handbook.model.FrontMatter.Value;
import dev.handbook.text.Urls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The scripts of one configuration; each is read once, and may take values of the others. */
final class ScriptModules {
  /** Scripts of one configuration. */
  private static final int MOST = 60;

  /** What an import may leave out of the name of a file. */
  private static final List<String> ENDS =
      List.of("", ".ts", ".js", ".mts", ".mjs", ".cjs", ".json", "/index.ts", "/index.js");

  private final ProjectFolder folder;
  private final Map<String, LiteralReader> known = new HashMap<>();

  ScriptModules(ProjectFolder folder) {
    this.folder = folder;
  }

  /** What a script exports, or the value of a file of JSON. */
  Optional<Value> exported(String path) {
    return module(path).flatMap(LiteralReader::exported);
  }

  private Optional<LiteralReader> module(String path) {
    LiteralReader before = known.get(path);
    if (before != null || known.size() >= MOST) {
      return Optional.ofNullable(before);
    }
    Optional<String> text = folder.text(path);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    LiteralReader reader = new LiteralReader(text.get(), name -> imported(path, name));
    // Known before it is read: scripts that import each other end here.
    known.put(path, reader);
    reader.read();
    return Optional.of(reader);
  }

  private Optional<LiteralReader> imported(String from, String name) {
    if (!name.startsWith("./") && !name.startsWith("../")) {
      return Optional.empty();
    }
    Optional<String> path = Urls.resolve(Urls.folder(from), name);
    // In TypeScript a script may be imported by the name it has when it is compiled.
    Stream<String> written =
        path.stream().flatMap(p -> Stream.of(p, p.replaceFirst("\\.[cm]?js$", "")));
    return written
        .flatMap(p -> ENDS.stream().map(end -> p + end))
        .filter(folder::hasFile)
        .findFirst()
        .flatMap(this::module);
  }
}
