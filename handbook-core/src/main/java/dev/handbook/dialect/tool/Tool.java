package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.Data;
import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Toc;
import dev.handbook.text.AnchorStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A tool that makes sites of Markdown, as far as a handbook written for it must be known. Paths of
 * pages are relative to the folder of the tool's pages.
 */
public interface Tool {
  /** As {@code dialect:} writes it. */
  String name();

  /** As people write it. */
  String title();

  /** The file of a folder by which the tool is recognised, relative to that folder. */
  Optional<String> evidence(ProjectFolder folder);

  /** Where the tool's pages lie, relative to the project folder; empty for the folder itself. */
  default String content(ProjectFolder project) {
    return "";
  }

  /** Notation that means something to the tool. */
  Set<MarkupFamily> markup();

  /** What pages may name, by the tool's own names. */
  default Mapping values(ProjectFolder project) {
    return Data.NOTHING;
  }

  /** Whether a file that is named like a page is none: a partial, a template, output. */
  default boolean leavesOut(ProjectFolder project, String path) {
    return false;
  }

  /** Whether a page is not published. */
  default boolean isDraft(ProjectFolder project, String path, FrontMatter head) {
    return false;
  }

  /** Front matter with the tool's words in ours. */
  default FrontMatter head(FrontMatter head) {
    return head;
  }

  /** Whether the index of a folder is its page although it has a README. */
  default boolean prefersIndex() {
    return true;
  }

  /** Whether numbers before the names of files and folders only say their order. */
  default boolean numbered() {
    return false;
  }

  /** The address of a page in the tool's site, relative to its root. */
  default String address(ProjectFolder project, String path, FrontMatter head) {
    return Pages.asFolder(path);
  }

  /**
   * The address of a page here, which follows from its path.
   *
   * @param prefix the content folder relative to that of the tool's pages
   * @param path relative to the content folder
   */
  default String url(ProjectFolder project, String prefix, String path) {
    return Pages.asFolder(path);
  }

  /** What stands before every address, with a slash at its end; empty at the root of a host. */
  default String base(ProjectFolder project) {
    return siteUrl(project).map(Pages::pathOf).orElse("");
  }

  /** Where the site is published, with a slash at its end. */
  default Optional<String> siteUrl(ProjectFolder project) {
    return Optional.empty();
  }

  /** Folders whose files stand at the root of the site, relative to the project folder. */
  default List<String> statics() {
    return List.of();
  }

  /** Folders beside that of the pages whose files keep their paths in the site. */
  default List<String> besides(ProjectFolder project) {
    return List.of();
  }

  /**
   * Addresses at which the tool's site may have what is made of other files than the pages of the
   * handbook, relative to its root; with a slash at its end for all below it.
   */
  default List<String> others(ProjectFolder project) {
    return List.of();
  }

  /** The titles of parts by their folders with a slash at the end, in their order. */
  default Map<String, String> parts(ProjectFolder project) {
    return Map.of();
  }

  /** How the tool makes anchors of headings. */
  default AnchorStyle anchors() {
    return AnchorStyle.GITBOOK;
  }

  /** How the tool lists the pages; empty when their folders say it. */
  default Optional<Toc> contents(Outline outline) {
    return Optional.empty();
  }
}
