package dev.handbook.serve;

import dev.handbook.model.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the preview shows at a moment.
 *
 * @param build number of the build, from 1; pages of another number load themselves anew
 * @param root folder of the site
 * @param findings all findings of that build
 * @param trouble why the latest state of the sources is not shown
 */
record Shown(int build, Path root, List<Finding> findings, Optional<String> trouble) {
  Shown {
    findings = List.copyOf(findings);
  }

  /** The same site, with the reason why there is no newer one. */
  Shown withTrouble(String reason) {
    return new Shown(build, root, findings, Optional.of(reason));
  }

  /** Told to open pages: which build is shown, and what is in the way of a newer one. */
  String state() {
    return "{\"build\":" + build + ",\"trouble\":" + Json.quoted(trouble.orElse("")) + "}";
  }
}
