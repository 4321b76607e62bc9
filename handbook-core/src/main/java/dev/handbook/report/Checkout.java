package dev.handbook.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The repository in which the content lies, as CI systems know it.
 *
 * @param prefix path of the content folder from the git root, with a slash at its end; empty when
 *     it is the root or there is no repository
 * @param browser address under which files are shown in a browser, with a slash at its end; a
 *     revision and a path follow
 * @param revision the commit that is checked out; empty when it is not known
 */
record Checkout(String prefix, Optional<String> browser, String revision) {
  /** Content of which nothing more is known. */
  static final Checkout NONE = new Checkout("", Optional.empty(), "");

  /** Finds the git root upwards from the content folder. */
  static Checkout of(Path content, Map<String, String> environment) {
    Path folder = real(content);
    for (Path root = folder; root != null; root = root.getParent()) {
      // In a worktree or submodule it is a file.
      if (Files.exists(root.resolve(".git"))) {
        String path = root.relativize(folder).toString().replace('\\', '/');
        return inBrowser(path.isEmpty() ? "" : path + "/", environment);
      }
    }
    return NONE;
  }

  private static Path real(Path content) {
    try {
      return content.toRealPath();
    } catch (IOException missing) {
      return content.toAbsolutePath().normalize();
    }
  }

  private static Checkout inBrowser(String prefix, Map<String, String> environment) {
    Optional<String> github =
        value(environment, "GITHUB_SERVER_URL")
            .flatMap(
                server ->
                    value(environment, "GITHUB_REPOSITORY")
                        .map(repository -> server + "/" + repository + "/blob/"));
    Optional<String> gitlab =
        value(environment, "CI_PROJECT_URL").map(project -> project + "/-/blob/");
    String variable = github.isPresent() ? "GITHUB_SHA" : "CI_COMMIT_SHA";
    return value(environment, variable)
        .map(revision -> new Checkout(prefix, github.or(() -> gitlab), revision))
        .orElse(new Checkout(prefix, Optional.empty(), ""));
  }

  /** The same repository at another commit: where files were that are no more, or lines. */
  Checkout at(String commit) {
    return new Checkout(prefix, browser, commit);
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * A path of the content as one from the git root. A content folder that {@code .gitbook.yaml}
   * names has that file above it, known as {@code ../.gitbook.yaml}.
   */
  String path(String contentPath) {
    String folder = prefix;
    String path = contentPath;
    while (path.startsWith("../") && !folder.isEmpty()) {
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
      path = path.substring("../".length());
    }
    return folder + path;
  }

  /** Where a file of the repository is shown in a browser, the way the server renders it. */
  Optional<String> link(String path) {
    return browser.map(base -> base + revision + "/" + uri(path));
  }

  /** Where a file of the repository is shown in a browser, its source and not the rendered page. */
  Optional<String> link(String path, int line) {
    return link(path).map(address -> address + "?plain=1#L" + line);
  }

  /**
   * A path as an RFC 3986 reference: everything but letters, digits, {@code -._~} and slashes is
   * percent-encoded as UTF-8. Half a surrogate pair, which has no UTF-8, becomes U+FFFD.
   */
  static String uri(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : Visible.whole(path).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~/".indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }
}
