package dev.handbook.source.folder;

import dev.handbook.change.ContentTree;
import dev.handbook.files.Markers;
import dev.handbook.model.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Lists the files of a content folder as a revision had it, by the rules of {@link FolderWalk}. */
final class RevisionWalk {
  private final ContentTree root;
  private final Path where;
  private final Selection selection;
  private final List<ContentFile> files = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Deque<Folder> pending = new ArrayDeque<>();

  /**
   * A folder still to be listed.
   *
   * @param path its content path with a slash at its end; empty for the root
   * @param real the same without links
   * @param linked whether a link led here; links to folders below it are not followed
   */
  private record Folder(String path, String real, ContentTree tree, boolean linked) {}

  private RevisionWalk(ContentTree root, Path where, Selection selection) {
    this.root = root;
    this.where = where;
    this.selection = selection;
  }

  static Listing walk(ContentTree root, Path where, Selection selection) throws IOException {
    RevisionWalk walk = new RevisionWalk(root, where, selection);
    walk.pending.add(new Folder("", "", root, false));
    while (!walk.pending.isEmpty()) {
      walk.list(walk.pending.removeLast());
    }
    return new Listing(walk.files, walk.faults);
  }

  private void list(Folder folder) throws IOException {
    List<ContentTree> children = folder.tree().children();
    if (!folder.path().isEmpty()
        && children.stream().anyMatch(child -> Markers.ALL.contains(child.name()))) {
      return;
    }
    boolean besidePom = children.stream().anyMatch(child -> child.name().equals("pom.xml"));
    for (ContentTree child : children) {
      if (FileNames.of(child.name()).isEmpty()) {
        faults.add(LeftOut.NAME.at(folder.path() + FileNames.shown(child.name())));
      } else if (!selection.leavesAlone(folder.path(), child.name(), () -> besidePom)) {
        visit(folder, child);
      }
    }
  }

  private void visit(Folder parent, ContentTree child) throws IOException {
    String path = parent.path() + child.name();
    switch (child.type()) {
      case FILE -> take(path, child);
      case FOLDER ->
          pending.add(
              new Folder(path + "/", parent.real() + child.name() + "/", child, parent.linked()));
      case LINK -> follow(parent, path, child);
    }
  }

  private void take(String path, ContentTree file) throws IOException {
    files.add(new RevisionFile(path, where.resolve(path), file.size(), file));
  }

  private void follow(Folder parent, String path, ContentTree link) throws IOException {
    String target = RevisionLinks.target(link);
    if (RevisionLinks.leaves(parent.real(), target)) {
      faults.add(LeftOut.OUTSIDE.at(path));
      return;
    }
    RevisionLinks links = new RevisionLinks(root);
    Optional<RevisionLinks.Found> found = links.find(parent.real(), target);
    if (found.isEmpty()) {
      faults.add((links.circled() ? LeftOut.CIRCLE : LeftOut.NOWHERE).at(path));
    } else if (hidden(found.get().path())) {
      faults.add(LeftOut.OUTSIDE.at(path));
    } else if (found.get().tree().type() == ContentTree.Type.FILE) {
      take(path, found.get().tree());
    } else if (parent.linked() || parent.real().startsWith(slashed(found.get().path()))) {
      faults.add(LeftOut.FOLDERS.at(path));
    } else {
      pending.add(new Folder(path + "/", slashed(found.get().path()), found.get().tree(), true));
    }
  }

  private static String slashed(String path) {
    return path.isEmpty() ? "" : path + "/";
  }

  /** A link must not show what the walk leaves alone. */
  private boolean hidden(String path) throws IOException {
    String folder = "";
    for (String name : path.isEmpty() ? new String[0] : path.split("/")) {
      String here = folder;
      if (selection.leavesAlone(here, name, () -> hasPom(here))) {
        return true;
      }
      folder += name + "/";
    }
    return false;
  }

  private boolean hasPom(String folder) {
    try {
      return new RevisionLinks(root).find(folder, "pom.xml").isPresent();
    } catch (IOException unreadable) {
      return false;
    }
  }
}
