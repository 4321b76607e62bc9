package dev.handbook.lint.rules.fix;

import dev.handbook.lint.RuleContext;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution;
import dev.handbook.model.Resolution.Status;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows addresses as a file manager writes them: on the writer's own computer, or with backslashes
 * between folders.
 */
public final class LocalFiles {
  private static final Pattern ROOT =
      Pattern.compile(
          "(?i)^(?:file:|[a-z]:[\\\\/]|\\\\\\\\[^\\\\]|~/|/users/[^/]+/|/home/[^/]+/.*\\.|/volumes/|/mnt/c/).*");

  private LocalFiles() {}

  /** Whether a link that leads nowhere names a file of the writer's own computer. */
  public static boolean isLocal(RuleContext.Target target) {
    Status status = target.resolution().status();
    boolean dead = status == Status.MISSING || status == Status.UNSAFE || status == Status.OUTSIDE;
    return dead && ROOT.matcher(target.link().target()).matches();
  }

  /**
   * The target with slashes in place of its backslashes, if that leads somewhere in the handbook
   * and the target as it is does not.
   */
  public static Optional<String> withSlashes(
      Page page, RuleContext.Target target, RuleContext scope) {
    Link link = target.link();
    if (link.target().indexOf('\\') < 0 || target.resolution().status() != Status.MISSING) {
      return Optional.empty();
    }
    String slashed = link.target().replace('\\', '/');
    Resolution there = scope.handbook().resolve(page.path(), slashed);
    return switch (there.status()) {
      case PAGE, ASSET, MISSING_ANCHOR -> Optional.of(slashed);
      default -> Optional.empty();
    };
  }

  /** The name of the file, without its folders. */
  public static String name(String target) {
    return target.substring(Math.max(target.lastIndexOf('/'), target.lastIndexOf('\\')) + 1);
  }

  /** Whether another rule tells of a dead link, in words that fit it. */
  public static boolean isToldElsewhere(Page page, RuleContext.Target target, RuleContext scope) {
    return isLocal(target) || withSlashes(page, target, scope).isPresent();
  }
}
