package dev.handbook.maven;

import dev.handbook.model.HandbookException;
import dev.handbook.text.ConsoleText;
import java.util.Objects;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Stands for an exception whose message may hold words of pages and names of files: it has its
 * stack trace and its causes, and its message as it may stand in a log. Maven prints them under
 * {@code -e}.
 */
final class SafeCause extends Exception {
  private static final long serialVersionUID = 1;

  /** Causes may form a circle; nobody reads that many. */
  private static final int MAX_CAUSES = 20;

  private final String type;

  private SafeCause(Throwable told, Throwable cause) {
    // Maven says the message of a cause only where it differs.
    super(ConsoleText.line(Objects.toString(told.getMessage(), "")), cause, false, true);
    type = told.getClass().getName();
    setStackTrace(told.getStackTrace());
  }

  /** What stands for an exception and its causes. */
  static SafeCause of(Throwable error) {
    return of(error, MAX_CAUSES);
  }

  /** What ends a goal: a message that says what to do, or that a fault of ours has happened. */
  static MojoExecutionException failure(Exception error) {
    boolean told = error instanceof HandbookException || error instanceof MojoExecutionException;
    String message = told ? error.getMessage() : "Internal error: " + error;
    return new MojoExecutionException(ConsoleText.line(message), of(error));
  }

  private static SafeCause of(Throwable error, int left) {
    Throwable cause = error.getCause();
    return new SafeCause(error, cause == null || left == 0 ? null : of(cause, left - 1));
  }

  @Override
  public String toString() {
    return type + (getMessage().isEmpty() ? "" : ": " + getMessage());
  }
}
