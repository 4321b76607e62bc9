package dev.handbook.model;

/**
 * Notation beyond CommonMark that several tools share. A {@link Dialect} says which of them mean
 * something in a handbook; elsewhere the same characters are text.
 */
public enum MarkupFamily {
  /** {@code !!! note "Title"}, {@code ??? note}, {@code === "Tab"} with text indented below. */
  INDENTED_BLOCKS,
  /** {@code ::: note Title} up to {@code :::}. */
  CONTAINERS,
  /** {@code ::name{key=value}} up to {@code ::}, {@code :name[text]}: Nuxt Content's MDC. */
  COMPONENT_BLOCKS,
  /** {@code > [!note]- Title}: folded and titled callouts of Obsidian. */
  CALLOUTS,
  /** {@code {{< name >}}} and {@code {{% name %}}}: Hugo. */
  SHORTCODES,
  /** {@code {% tag %}}, {@code {{ value | filter }}}: Liquid, as Jekyll and Eleventy have it. */
  LIQUID,
  /** {@code {% tag %}}, {@code {{ value }}}, {@code {# comment #}}: Jinja and Nunjucks. */
  JINJA,
  /** {@code <%= code %>}: ERB. */
  ERB,
  /** {@code {{.Name}}}: templates of Go outside of Hugo. */
  GO_TEMPLATES,
  /** {@code import}, {@code export}, {@code <Component>}, <code>{/&#42; comment &#42;/}</code>. */
  MDX,
  /** {@code [[page]]}, {@code [[page|text]]}, {@code ![[picture]]}. */
  WIKI_LINKS,
  /** {@code %% comment %%}, {@code #tag}, {@code key:: value}, {@code ^block}. */
  VAULT_NOTES,
  /** {@code {: .class #id key="value"}}: kramdown and Python-Markdown. */
  ATTRIBUTE_LISTS,
  /** {@code {#id .class}} behind headings, fences and pictures. */
  TRAILING_ATTRIBUTES,
  /** {@code ==mark==}, {@code ^^insert^^}, {@code ++key+key++}, {@code :icon-name:}. */
  INLINE_MARKS,
  /** {@code --8<-- "file"}: snippets of PyMdown. */
  SNIPPETS,
  /** {@code {{#include file}}}: mdBook. */
  BOOK_INCLUDES,
  /** {@code <!--@include: file-->}, {@code <<< file}: VitePress. */
  COMMENT_INCLUDES,
  /** {@code ```{note}}, {@code :::{note}}, {@code {role}`text`}, {@code (label)=}: MyST. */
  DIRECTIVES
}
