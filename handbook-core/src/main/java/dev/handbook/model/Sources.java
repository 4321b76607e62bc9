package dev.handbook.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The content folder as read, in the order of the paths.
 *
 * @param root the content folder ({@code root} of {@code .gitbook.yaml} applied)
 * @param settings what {@code handbook.yml} says
 * @param pages all Markdown files that become pages
 * @param summary the table of contents, if the handbook has one
 * @param includes Markdown files under {@code .gitbook/includes}, to be included by pages, and
 *     {@code .gitbook/vars.yaml}, whose variables are its front matter
 * @param assets all other files that pages may use
 * @param redirects former addresses from {@code .gitbook.yaml}
 * @param parts those with a table of contents of their own, in their order
 * @param drafts paths of pages that the tool for which they were written does not publish
 * @param contents how the tool for which they were written lists them
 * @param faults what was wrong outside of pages, such as a link that leaves the folder
 */
public record Sources(
    Path root,
    Settings settings,
    List<SourceFile> pages,
    Optional<SourceFile> summary,
    List<SourceFile> includes,
    List<Asset> assets,
    List<Redirect> redirects,
    List<Part> parts,
    List<String> drafts,
    Contents contents,
    List<Fault> faults) {
  public Sources {
    pages = List.copyOf(pages);
    includes = List.copyOf(includes);
    assets = List.copyOf(assets);
    redirects = List.copyOf(redirects);
    parts = List.copyOf(parts);
    drafts = List.copyOf(drafts);
    faults = List.copyOf(faults);
  }

  /** Files that no other tool lists. */
  public Sources(
      Path root,
      Settings settings,
      List<SourceFile> pages,
      Optional<SourceFile> summary,
      List<SourceFile> includes,
      List<Asset> assets,
      List<Redirect> redirects,
      List<Fault> faults) {
    this(
        root,
        settings,
        pages,
        summary,
        includes,
        assets,
        redirects,
        List.of(),
        List.of(),
        Contents.NONE,
        faults);
  }

  /** The same files under other settings. */
  public Sources withSettings(Settings other) {
    return new Sources(
        root, other, pages, summary, includes, assets, redirects, parts, drafts, contents, faults);
  }

  /** The same with a further fault. */
  public Sources withFault(Fault fault) {
    List<Fault> all = new ArrayList<>(faults);
    all.add(fault);
    return new Sources(root, settings, pages, summary, includes, assets, redirects, all);
  }

  /** The files whose content paths fit, and their faults. */
  public Sources only(Predicate<String> paths) {
    return new Sources(
        root,
        settings,
        pages.stream().filter(file -> paths.test(file.path())).toList(),
        summary.filter(file -> paths.test(file.path())),
        includes.stream().filter(file -> paths.test(file.path())).toList(),
        assets.stream().filter(file -> paths.test(file.path())).toList(),
        redirects,
        faults.stream().filter(fault -> paths.test(fault.path())).toList());
  }

  /**
   * A part of a handbook with a table of contents of its own: a space of GitBook's, a book in a
   * folder.
   *
   * @param title its name; empty when that of its first page serves
   * @param summary its table of contents, in the folder of its pages
   */
  public record Part(String title, SourceFile summary) {}
}
