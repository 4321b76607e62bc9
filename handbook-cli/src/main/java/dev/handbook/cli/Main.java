package dev.handbook.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program {@code handbook}. */
public final class Main {
  private Main() {}

  /**
   * Runs one goal and ends the process: 0 when it is done, 1 when it has failed or cannot be run,
   * as with the plugin.
   *
   * @param arguments the goal and its options
   */
  public static void main(String[] arguments) {
    // A library logs through SLF4J, which would tell each run that nobody listens.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    // Java 17 writes to the terminal in the machine's charset; pages are UTF-8 everywhere.
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    int status = new Program(Goals.ofPlugin(), System.out, System.err).run(arguments);
    System.out.flush();
    System.exit(status);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
