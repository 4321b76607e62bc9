package dev.handbook.dialect;

import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.dialect.tool.Outline;
import dev.handbook.dialect.tool.Pages;
import dev.handbook.dialect.tool.Tool;
import dev.handbook.model.Contents;
import dev.handbook.model.Fault;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Layout;
import dev.handbook.model.Page;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Toc;
import dev.handbook.text.Urls;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a tool makes of the files of one content folder: which of them are pages, where it publishes
 * them, how it lists them.
 */
public final class Conventions implements Contents {
  /** Our site has a page of its own there. */
  private static final String NOT_FOUND = "404.html";

  private final Tool tool;
  private final ProjectFolder project;

  /** The content folder relative to that of the tool's pages, with a slash at its end. */
  private final String prefix;

  /** The way from the content folder to the project's. */
  private final String up;

  /** Whether the tool's configuration is there. */
  private final boolean configured;

  Conventions(Tool tool, ProjectFolder project, String prefix, String up, boolean configured) {
    this.configured = configured;
    this.tool = tool;
    this.project = project;
    this.prefix = prefix;
    this.up = up;
  }

  /** Whether a file that is named like a page is none to the tool: a partial, a template. */
  public boolean leavesOut(String path) {
    return tool.leavesOut(project, prefix + path);
  }

  /** Whether a page is not published by the tool. */
  public boolean isDraft(String path, FrontMatter head) {
    return tool.isDraft(project, prefix + path, head);
  }

  /** The front matter of a page with the tool's words in ours. */
  public FrontMatter head(FrontMatter head) {
    return tool.head(head);
  }

  /**
   * Pages that another page of the same folder takes the place of: a README beside an index.
   *
   * @param paths of all pages
   */
  public Set<String> secondHomes(Set<String> paths) {
    Set<String> second = new HashSet<>();
    if (tool.prefersIndex()) {
      Set<String> folders = new HashSet<>();
      paths.stream()
          .filter(path -> Pages.isIndex(path) && !isReadme(path))
          .forEach(path -> folders.add(Urls.folder(path)));
      paths.stream()
          .filter(path -> isReadme(path) && folders.contains(Urls.folder(path)))
          .forEach(second::add);
    }
    return second;
  }

  private static boolean isReadme(String path) {
    return Pages.stem(path).equalsIgnoreCase("readme");
  }

  /**
   * Where the tool publishes pages and files.
   *
   * @param kept whether pages keep the tool's own addresses
   */
  public Layout layout(List<SourceFile> pages, boolean kept) {
    Set<String> paths = new HashSet<>();
    pages.forEach(page -> paths.add(page.path()));
    Set<String> second = secondHomes(paths);
    Map<String, Layout.Address> addresses = new HashMap<>();
    for (SourceFile page : pages) {
      String path = page.path();
      boolean beside = second.contains(path);
      String address =
          beside
              ? Urls.withoutSuffix(prefix + path) + "/"
              : Pages.address(tool.address(project, prefix + path, page.frontMatter()));
      String own = beside ? Urls.withoutSuffix(path) + "/" : tool.url(project, prefix, path);
      Layout.Address planned =
          new Layout.Address(kept && !address.equals(NOT_FOUND) ? asUrl(address) : own, address);
      if (!planned.equals(new Layout.Address(Urls.ofPage(path), Urls.ofPage(path)))) {
        addresses.put(path, planned);
      }
    }
    return new Layout(
        addresses,
        tool.base(project),
        tool.siteUrl(project),
        tool.statics().stream().map(folder -> folder + "/").toList(),
        others(),
        tool.numbered(),
        tool.anchors());
  }

  /** Without a configuration nobody knows what else the site has. */
  private List<String> others() {
    List<String> others = new ArrayList<>(tool.others(project));
    if (!configured) {
      others.add("");
    }
    return others;
  }

  /** An address under which a page can be stored: a folder's, or a file of HTML. */
  private static String asUrl(String address) {
    boolean file = address.isEmpty() || address.endsWith("/") || address.endsWith(".html");
    return file ? address : address + "/";
  }

  /** The titles of the handbook's parts by their folders, in their order. */
  public Map<String, String> parts() {
    return tool.parts(project);
  }

  /** Folders whose files the tool puts to the root of its site. */
  public List<Path> statics() {
    return tool.statics().stream()
        .filter(project::hasFolder)
        .map(folder -> project.path().resolve(folder))
        .toList();
  }

  /** Folders beside that of the pages whose files the tool publishes under their own paths. */
  public List<Path> besides() {
    return tool.besides(project).stream()
        .filter(project::hasFolder)
        .map(folder -> project.path().resolve(folder))
        .toList();
  }

  @Override
  public Optional<Toc> of(List<Page> pages, List<Fault> faults) {
    return tool.contents(new Outline(tool, project, prefix, up, pages, faults));
  }
}
