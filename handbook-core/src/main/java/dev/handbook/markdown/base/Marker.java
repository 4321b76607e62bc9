package dev.handbook.markdown.base;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A GitBook marker such as {@code {% tab title="Linux" %}} or {@code {% endtab %}}.
 *
 * @param name without the {@code end} of a closing marker
 * @param closing whether it ends a block
 * @param start offset of its first character in the text it was found in
 * @param end offset behind its last character
 * @param arguments in order; the key of a bare value is empty
 */
public record Marker(String name, boolean closing, int start, int end, List<Argument> arguments) {
  /**
   * An argument of a marker.
   *
   * @param key its name; empty for a bare value
   * @param value without quotes
   * @param start offset of the value
   * @param end offset behind the value
   */
  record Argument(String key, String value, int start, int end) {}

  public Marker {
    arguments = List.copyOf(arguments);
  }

  /** The argument of a name; with the empty name the first bare value. */
  Optional<Argument> argument(String key) {
    return arguments.stream().filter(argument -> argument.key().equals(key)).findFirst();
  }

  /** The value of an argument, or the empty text. */
  public String value(String key) {
    return argument(key).map(Argument::value).orElse("");
  }

  /** All arguments by name, the first of a name winning. */
  public Map<String, String> values() {
    return arguments.stream()
        .collect(Collectors.toMap(Argument::key, Argument::value, (first, second) -> first));
  }

  /** The same marker in a text of which its own is a part that begins at an offset. */
  public Marker shifted(int by) {
    List<Argument> moved =
        arguments.stream()
            .map(a -> new Argument(a.key(), a.value(), a.start() + by, a.end() + by))
            .toList();
    return new Marker(name, closing, start + by, end + by, moved);
  }
}
