package dev.handbook.dialect.tool;

import java.util.List;
import java.util.Optional;

/** All tools, in the order in which they are looked for: the most telling evidence first. */
public final class Tools {
  public static final List<Tool> ALL =
      List.of(
          new GitBook(),
          new MdBook(),
          new Docusaurus(),
          new VitePress(),
          new Starlight(),
          new TechDocs(),
          new Quarto(),
          new JupyterBook(),
          new MkDocs(),
          new Mintlify(),
          new Nextra(),
          new Nuxt(),
          new Comply(),
          new Eleventy(),
          new Hugo(),
          new Jekyll(),
          new Obsidian());

  private Tools() {}

  /** The tool of a name. */
  public static Optional<Tool> named(String name) {
    return ALL.stream().filter(tool -> tool.name().equals(name)).findFirst();
  }
}
