package dev.handbook;

import dev.handbook.model.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A small handbook of an example company with two old faults, links that are dead. */
final class OldFaults {
  private OldFaults() {}

  /** One in a repository of its own, not yet committed. */
  static GitHandbook in(Path temporary) throws GitAPIException, IOException {
    GitHandbook handbook = GitHandbook.in(temporary);
    write(handbook, "");
    return handbook;
  }

  /** Writes it below a folder that is named with a slash at its end. */
  static void write(GitHandbook handbook, String folder) throws IOException {
    handbook.write(
        folder + "SUMMARY.md", "# Contents\n\n* [Home](README.md)\n* [Sales](sales.md)\n");
    handbook.write(folder + "README.md", "# Example Co\n\nWe sell, see [sales](sales.md).\n");
    handbook.write(
        folder + "sales.md", "# Sales\n\nOne [offer](gone.md).\n\nAnother [offer](lost.md).\n");
  }

  /** Adds a fault to the home page. */
  static void addDeadLink(GitHandbook handbook, String folder) throws IOException {
    handbook.edit(folder + "README.md", "We sell", "We [buy](buy.md), we sell");
  }

  /** Rule and path of each. */
  static List<String> shown(List<Finding> findings) {
    return findings.stream().map(finding -> finding.rule() + " " + finding.path()).toList();
  }
}
