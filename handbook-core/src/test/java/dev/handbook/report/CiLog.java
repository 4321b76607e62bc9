package dev.handbook.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a log for commands as GitHub's runner ({@code ActionCommand.cs}) and Azure's agent ({@code
 * Command.cs}) do, and keeps what their limits let through.
 */
final class CiLog {
  private static final int SLOTS = 10;
  private static final int MESSAGE = 4096;
  private static final Set<String> GITHUB_COMMANDS =
      Set.of(
          "error",
          "warning",
          "notice",
          "debug",
          "group",
          "endgroup",
          "add-mask",
          "add-path",
          "add-matcher",
          "remove-matcher",
          "set-env",
          "set-output",
          "save-state",
          "echo",
          "stop-commands",
          "internal-set-repo-path");

  private CiLog() {}

  /** A command: its name, its properties, its text. */
  record Command(String name, Map<String, String> properties, String text) {}

  /** Every command that the runner would obey, limits aside. */
  static List<Command> github(String log) {
    List<Command> commands = new ArrayList<>();
    for (String line : lines(log)) {
      Command command = githubV2(line);
      if (command == null) {
        command = githubV1(line);
      }
      if (command != null) {
        commands.add(command);
      }
    }
    return commands;
  }

  /** The annotations that show: ten per level, texts cut, places made sound or dropped. */
  static List<Command> githubAnnotations(String log) {
    return kept(github(log).stream().map(CiLog::sound).toList());
  }

  private static Command sound(Command command) {
    Map<String, String> place = new HashMap<>(command.properties());
    if (!place.containsKey("line")) {
      place.remove("col");
      place.remove("endColumn");
    }
    if (place.containsKey("endLine") && !place.get("endLine").equals(place.get("line"))) {
      place.remove("col");
      place.remove("endColumn");
    }
    return new Command(command.name(), place, command.text());
  }

  private static List<Command> kept(List<Command> commands) {
    Map<String, Integer> counts = new HashMap<>();
    List<Command> kept = new ArrayList<>();
    for (Command command : commands) {
      if (counts.merge(command.name(), 1, Integer::sum) <= SLOTS) {
        String text = command.text();
        kept.add(
            new Command(
                command.name(),
                command.properties(),
                text.length() > MESSAGE ? text.substring(0, MESSAGE) : text));
      }
    }
    return kept;
  }

  private static Command githubV2(String raw) {
    String line = raw.replaceFirst("^[\\s\\p{Z}]+", "");
    if (!line.startsWith("::")) {
      return null;
    }
    int end = line.indexOf("::", 2);
    if (end < 0) {
      return null;
    }
    String info = line.substring(2, end);
    int blank = info.indexOf(' ');
    String name = blank < 0 ? info : info.substring(0, blank);
    if (!GITHUB_COMMANDS.contains(name.toLowerCase(Locale.ROOT))) {
      return null;
    }
    String properties = blank < 0 ? "" : info.substring(blank + 1).strip();
    return new Command(
        name,
        properties(properties, ",", "%0D\r", "%0A\n", "%3A:", "%2C,", "%25%"),
        unescaped(line.substring(end + 2), "%0D\r", "%0A\n", "%25%"));
  }

  private static Command githubV1(String line) {
    int start = line.indexOf("##[");
    int end = start < 0 ? -1 : line.indexOf(']', start);
    if (end < 0) {
      return null;
    }
    String info = line.substring(start + 3, end);
    int blank = info.indexOf(' ');
    String name = blank < 0 ? info : info.substring(0, blank);
    return GITHUB_COMMANDS.contains(name.toLowerCase(Locale.ROOT))
        ? new Command(name, Map.of(), line.substring(end + 1))
        : null;
  }

  /** Every command that the agent would obey, limits aside; the name is area and event. */
  static List<Command> azure(String log) {
    List<Command> commands = new ArrayList<>();
    for (String line : lines(log)) {
      int start = line.indexOf("##vso[");
      int end = start < 0 ? -1 : line.indexOf(']', start);
      if (end < 0) {
        continue;
      }
      String info = line.substring(start + 6, end);
      int blank = info.indexOf(' ');
      String[] escapes = {"%3B;", "%0D\r", "%0A\n", "%5D]", "%AZP25%"};
      commands.add(
          new Command(
              blank < 0 ? info : info.substring(0, blank),
              blank < 0 ? Map.of() : properties(info.substring(blank + 1), ";", escapes),
              unescaped(line.substring(end + 1), escapes)));
    }
    return commands;
  }

  /** The issues that show: ten per type. */
  static List<Command> azureIssues(String log) {
    return kept(
        azure(log).stream()
            .filter(command -> command.name().equals("task.logissue"))
            .map(
                command ->
                    new Command(
                        command.properties().get("type"), command.properties(), command.text()))
            .toList());
  }

  /** A log reaches the server line by line; all of these end a line. */
  private static List<String> lines(String log) {
    return List.of(log.split("\r\n|\r|\n", -1));
  }

  private static Map<String, String> properties(String text, String between, String... escapes) {
    Map<String, String> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String property : text.split(between)) {
      int equals = property.indexOf('=');
      if (equals > 0 && equals < property.length() - 1) {
        properties.put(
            property.substring(0, equals), unescaped(property.substring(equals + 1), escapes));
      }
    }
    return new LinkedHashMap<>(properties);
  }

  /** One escape after the other, as the servers do it; the last character is what it stands for. */
  private static String unescaped(String text, String... escapes) {
    String value = text;
    for (String escape : escapes) {
      int last = escape.length() - 1;
      value = value.replace(escape.substring(0, last), escape.substring(last));
    }
    return value;
  }
}
