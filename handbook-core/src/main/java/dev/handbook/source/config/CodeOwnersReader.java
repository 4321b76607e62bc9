package dev.handbook.source.config;

import dev.handbook.model.CodeOwners;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the {@code CODEOWNERS} of the repository that a handbook lies in; without a repository,
 * that of the content folder.
 */
public final class CodeOwnersReader {
  /** The first that is there counts, as with GitHub; the last is GitLab's. */
  private static final List<String> PLACES =
      List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

  /** GitHub reads no larger ones. */
  private static final int CAP = 3 * 1024 * 1024;

  private CodeOwnersReader() {}

  /**
   * What the file says; nothing when there is none or it cannot be read, since it is not there for
   * us. Other revisions are judged by the file of today: who owns a page does not depend on which
   * text of it is looked at.
   *
   * @param pages the folder that the paths of pages begin in
   */
  public static CodeOwners read(Path pages) {
    Path content = pages.toAbsolutePath().normalize();
    Path top = repository(content).orElse(content);
    String folder = top.relativize(content).toString().replace('\\', '/');
    return PLACES.stream()
        .map(top::resolve)
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .findFirst()
        .flatMap(CodeOwnersReader::text)
        .map(text -> CodeOwners.parse(text, folder.isEmpty() ? "" : folder + "/"))
        .orElse(CodeOwners.NONE);
  }

  private static Optional<Path> repository(Path content) {
    for (Path folder = content; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.size(file) > CAP
          ? Optional.empty()
          : Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
