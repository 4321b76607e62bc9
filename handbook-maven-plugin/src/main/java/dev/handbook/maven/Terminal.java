package dev.handbook.maven;

import java.io.Console;
import java.util.Map;

/** Knows whether a person reads what is printed, or a file or a build server. */
final class Terminal {
  private Terminal() {}

  /**
   * Whether input and output are a terminal, and nothing says that a build server runs this.
   *
   * @param environment environment variables; build servers set {@code CI}
   */
  static boolean isAttended(Map<String, String> environment) {
    String server = environment.getOrDefault("CI", "");
    boolean unattended = !server.isBlank() && !server.equalsIgnoreCase("false");
    Console console = System.console();
    return !unattended && console != null && isTerminal(console);
  }

  /** From Java 22 on there is a console without a terminal, too, which says so itself. */
  private static boolean isTerminal(Console console) {
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
