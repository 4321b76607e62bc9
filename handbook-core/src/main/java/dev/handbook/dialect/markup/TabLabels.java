package dev.handbook.dialect.markup;

import dev.handbook.dialect.reading.Argument;
import dev.handbook.dialect.reading.Arguments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The titles of tabs where the set of them has these: {@code items="JSON,YAML"} of Hugo's themes,
 * {@code items={['pnpm', 'npm']}} of Nextra, {@code values={[{label: 'One', value: 'one'}]}} of
 * Docusaurus.
 */
final class TabLabels {
  static final TabLabels NONE = new TabLabels(List.of(), Map.of());

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]{0,200})\"|'([^']{0,200})'");
  private static final Pattern PAIR =
      Pattern.compile(
          "label:\\s*[\"']([^\"']{0,200})[\"'],\\s*value:\\s*[\"']([^\"']{0,200})[\"']");

  private final Iterator<String> inOrder;
  private final Map<String, String> byValue;

  private TabLabels(List<String> inOrder, Map<String, String> byValue) {
    this.inOrder = inOrder.iterator();
    this.byValue = byValue;
  }

  /** What the arguments of a set say. */
  static TabLabels of(Arguments arguments) {
    Map<String, String> byValue = new HashMap<>();
    Matcher pair = PAIR.matcher(arguments.text("values"));
    while (pair.find()) {
      byValue.put(pair.group(2), pair.group(1));
    }
    Optional<Argument> items = arguments.named("items");
    if (items.isEmpty()) {
      return byValue.isEmpty() ? NONE : new TabLabels(List.of(), byValue);
    }
    List<String> labels = new ArrayList<>();
    if (items.get().quoted()) {
      labels.addAll(List.of(items.get().value().split("\\s*,\\s*")));
    } else {
      Matcher quoted = QUOTED.matcher(items.get().value());
      while (quoted.find()) {
        labels.add(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
      }
    }
    return new TabLabels(labels, byValue);
  }

  /** The title of the next tab, which has a value or none. */
  Optional<String> next(String value) {
    if (byValue.containsKey(value)) {
      return Optional.of(byValue.get(value));
    }
    return value.isEmpty() && inOrder.hasNext() ? Optional.of(inOrder.next()) : Optional.empty();
  }
}
