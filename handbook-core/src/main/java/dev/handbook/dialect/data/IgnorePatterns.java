package dev.handbook.dialect.data;

import dev.handbook.model.FrontMatter.Value;
import dev.handbook.text.Glob;
import java.util.ArrayList;
import java.util.List;

/** Patterns of paths as {@code .gitignore} has them; the last that matches decides. */
public final class IgnorePatterns {
  private static final int MAX = 1_000;

  private record Line(boolean ignores, List<Glob> globs) {}

  private final List<Line> lines = new ArrayList<>();

  private IgnorePatterns() {}

  /** One pattern a line. */
  public static IgnorePatterns of(String text) {
    IgnorePatterns patterns = new IgnorePatterns();
    text.lines().limit(MAX).forEach(patterns::add);
    return patterns;
  }

  /** One pattern an item. */
  public static IgnorePatterns of(List<Value> items) {
    IgnorePatterns patterns = new IgnorePatterns();
    items.stream().limit(MAX).flatMap(item -> Data.text(item).stream()).forEach(patterns::add);
    return patterns;
  }

  private void add(String written) {
    String line = written.strip();
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    boolean ignores = !line.startsWith("!");
    String bare = ignores ? line : line.substring(1);
    boolean anchored = bare.substring(0, bare.length() - 1).contains("/");
    String path = bare.startsWith("/") ? bare.substring(1) : bare;
    String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String anywhere = anchored || bare.startsWith("**") ? plain : "**/" + plain;
    List<Glob> globs = new ArrayList<>();
    for (String glob : anchored ? List.of(plain) : List.of(plain, anywhere)) {
      globs.add(new Glob(glob));
      globs.add(new Glob(glob + "/**"));
    }
    lines.add(new Line(ignores, globs));
  }

  public boolean matches(String path) {
    boolean ignored = false;
    for (Line line : lines) {
      if (line.globs().stream().anyMatch(glob -> glob.matches(path))) {
        ignored = line.ignores();
      }
    }
    return ignored;
  }
}
