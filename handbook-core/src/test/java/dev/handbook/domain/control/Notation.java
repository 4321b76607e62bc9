package dev.handbook.domain.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A way of writing document control, and what it states. */
record Notation(String name, String page, List<String> states) {
  /** All of the three files of notations. */
  static Stream<Notation> all() {
    return Stream.of("notations.txt", "further-notations.txt", "more-notations.txt")
        .flatMap(Notation::of);
  }

  /** The lines of {@code values.txt}, each as a page. */
  static Stream<Notation> values() {
    return text("values.txt")
        .lines()
        .filter(line -> line.contains(" => "))
        .map(
            line -> {
              String[] parts = line.split(" => ");
              List<String> states =
                  parts[1].equals("-") ? List.of() : List.of(parts[1].split("; "));
              return new Notation(line, "# Hoists\n\n" + parts[0] + "\n\n## Use\n", states);
            });
  }

  private static Stream<Notation> of(String file) {
    List<Notation> all = new ArrayList<>();
    for (String part : text(file).split("(?m)^=== ")) {
      int states = part.indexOf("\n--- states");
      if (states > 0) {
        int line = part.indexOf('\n');
        List<String> lines = part.substring(states + 1).lines().skip(1).toList();
        all.add(
            new Notation(
                part.substring(0, line),
                part.substring(line + 1, states + 1),
                lines.stream().filter(each -> !each.isBlank()).toList()));
      }
    }
    return all.stream();
  }

  private static String text(String file) {
    try (var in = Notation.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
