package dev.handbook.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.Test;

/** Messages of exceptions hold names of files and words of pages; in a log nothing of them acts. */
class HostileMessagesTest {
  /** What servers obey; a trace has tabs and line ends of its own. */
  private static final Pattern ACTS =
      Pattern.compile(
          "##(?:vso|teamcity)?\\[|(?m)^\\s*::|[\\p{Cc}&&[^\\t\\n]]|[\\u202a-\\u202e\\u2028]");

  private static final List<String> COMMANDS =
      List.of(
          "##vso[task.setvariable variable=MAVEN_OPTS]-javaagent:x.jar",
          "##[add-path]/tmp/x",
          "::set-env name=PATH::x",
          "::stop-commands::token",
          "##teamcity[publishArtifacts 'x']",
          "section_start:1:x\r\u001b[0K",
          "\u001b]8;;https://example.com\u0007link\u001b]8;;\u0007",
          "\u202egnp.exe",
          "\u009b31mred",
          "\u2028::error::x");

  private static final List<String> BEFORE =
      List.of("", " ", "\n", "\r\n", "./", "a\n\t", "\u2028", "x\u0085", "\u001b[0m", "(");

  private static final List<String> AFTER = List.of("", "\n##[error]y");

  private static List<String> messages() {
    List<String> messages = new ArrayList<>();
    for (String command : COMMANDS) {
      for (String before : BEFORE) {
        for (String after : AFTER) {
          messages.add(before + command + after);
        }
      }
    }
    return messages;
  }

  private static String printed(Exception thrown) {
    StringWriter out = new StringWriter();
    out.write(thrown.getMessage() + "\n");
    thrown.printStackTrace(new PrintWriter(out, true));
    return out.toString().replace("\r\n", "\n");
  }

  @Test
  void thereAreTwoHundredMessagesThatAct() {
    assertEquals(200, messages().size());
    long acting = messages().stream().filter(message -> ACTS.matcher(message).find()).count();
    assertTrue(acting > 190, "only " + acting + " would act");
  }

  @Test
  void noMessageOfAFailureActs() {
    for (String message : messages()) {
      IOException cause = new IOException(message, new IllegalStateException(message));
      List<Exception> failures =
          List.of(
              new HandbookException(message, message, message, cause),
              new IllegalStateException(message, cause),
              new UncheckedIOException(cause),
              new MojoExecutionException(message, cause));
      for (Exception failure : failures) {
        String printed = printed(SafeCause.failure(failure));
        assertFalse(ACTS.matcher(printed).find(), printed);
        assertTrue(printed.contains("Caused by"), printed);
      }
    }
  }

  @Test
  void noMessageInTheLogActs() {
    for (String message : messages()) {
      StringBuilder said = new StringBuilder();
      Log log = new SafeLog(collecting(said));
      log.info(message);
      log.warn(message);
      log.error(message);
      log.error(message, new IOException(message));
      String text = said.toString().replaceAll("(?m)^", "[INFO] ").replaceFirst("^\\[INFO] ", "");
      assertFalse(ACTS.matcher(text).find(), text);
    }
  }

  private static Log collecting(StringBuilder said) {
    return (Log)
        Proxy.newProxyInstance(
            Log.class.getClassLoader(),
            new Class<?>[] {Log.class},
            (proxy, method, arguments) -> {
              for (Object argument : arguments == null ? new Object[0] : arguments) {
                said.append(argument).append('\n');
              }
              return null;
            });
  }
}
