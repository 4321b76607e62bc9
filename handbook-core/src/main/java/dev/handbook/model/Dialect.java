package dev.handbook.model;

import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.text.Digest;
import dev.handbook.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * For which tool a handbook was written, and what that tool's configuration says.
 *
 * @param name as {@code dialect:} of {@code handbook.yml} writes it, such as {@code mkdocs}
 * @param title the tool's name as people write it, such as {@code MkDocs}
 * @param evidence by what it was recognised: a file relative to the project folder, or words; empty
 *     when it was set or is the default
 * @param project the folder of the tool's configuration, above or equal to the content folder;
 *     nothing outside of it is read for a page
 * @param markup notation that means something
 * @param values what pages may name, such as {@code site.title}: a tree of the tool's own names
 * @param layout where the tool publishes pages and files
 */
public record Dialect(
    String name,
    String title,
    String evidence,
    Path project,
    Set<MarkupFamily> markup,
    Mapping values,
    Layout layout) {
  /** The name that switches everything off that belongs to another tool. */
  public static final String PLAIN = "plain";

  /** Markdown and GitBook's blocks, which every handbook may use. */
  public static final Dialect NONE =
      new Dialect(PLAIN, "plain Markdown", "", Path.of(""), Set.of(), noValues(), Layout.BY_PATH);

  public Dialect {
    markup = Set.copyOf(markup);
  }

  /** The same with pages and files where the tool puts them. */
  public Dialect with(Layout other) {
    return new Dialect(name, title, evidence, project, markup, values, other);
  }

  /** On what the reading of a page depends, in few letters: all but where pages are. */
  public String digest() {
    return Digest.of(name + "\n" + markup.stream().sorted().toList() + "\n" + values).hex();
  }

  /** The tree of values without any. */
  public static Mapping noValues() {
    return new Mapping(List.of(), Span.FILE);
  }

  /** One line that says for which tool the handbook was written; none for plain Markdown. */
  public Optional<String> introduction() {
    String how = evidence.isEmpty() ? "set" : "recognised by " + evidence;
    return name.equals(PLAIN)
        ? Optional.empty()
        : Optional.of("Written for " + title + " (" + how + "; dialect: in handbook.yml sets it)");
  }

  /** Whether this is the tool of that name. */
  public boolean is(String tool) {
    return name.equals(tool);
  }

  /** Whether a notation means something here. */
  public boolean has(MarkupFamily family) {
    return markup.contains(family);
  }

  /** The plain value of a name such as {@code site.data.team.lead}; empty if it has none. */
  public Optional<String> value(String dotted) {
    Optional<Value> value = Optional.of(values);
    for (String key : dotted.split("\\.", -1)) {
      value = value.flatMap(at -> at instanceof Mapping map ? map.get(key) : Optional.empty());
    }
    return value.flatMap(at -> at instanceof Scalar s ? Optional.of(s.text()) : Optional.empty());
  }
}
