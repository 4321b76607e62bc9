package dev.handbook.dialect.markup;

import dev.handbook.dialect.reading.Argument;
import dev.handbook.dialect.reading.Arguments;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses in the arguments of constructs. */
final class References {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|mailto:|\\.{0,2}/|#)\\S+|[\\w.-]+(?:/[\\w.#-]+)+/?|\\S+\\.\\w{2,4}(?:#\\S*)?");

  private static final Pattern ID = Pattern.compile("[\\w-]{3,40}");

  /** Where another site shows what one of its identifiers stands for. */
  private static final Map<String, String> HOSTS =
      Map.ofEntries(
          Map.entry("youtube", "https://www.youtube.com/watch?v="),
          Map.entry("youtubelite", "https://www.youtube.com/watch?v="),
          Map.entry("vimeo", "https://vimeo.com/"),
          Map.entry("loom", "https://www.loom.com/share/"),
          Map.entry("codepen", "https://codepen.io/pen/"),
          Map.entry("asciinema", "https://asciinema.org/a/"),
          Map.entry("instagram", "https://www.instagram.com/p/"),
          Map.entry("bilibili", "https://www.bilibili.com/video/"));

  private References() {}

  /** Whether a value looks like an address and not like words. */
  static boolean isAddress(String value) {
    return value.length() < 2_000
        && !value.isEmpty()
        && value.indexOf(' ') < 0
        && ADDRESS.matcher(value).matches();
  }

  /** The address of what a construct embeds. */
  static Optional<String> embedded(String name, Arguments arguments) {
    Optional<String> address =
        arguments.named("src", "url", "href", "link", "file").map(Argument::value);
    if (address.isPresent()) {
      return address;
    }
    var values = arguments.positional();
    if (values.isEmpty() && arguments.named("id", "video", "videoid").isEmpty()) {
      return Optional.empty();
    }
    String first = arguments.text("id", "video", "videoid");
    first = first.isEmpty() ? values.get(0).value() : first;
    if (first.startsWith("https://") || first.startsWith("http://") || first.startsWith("/")) {
      return Optional.of(first);
    }
    String key = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
    if (key.equals("gist") && values.size() > 1) {
      return Optional.of("https://gist.github.com/" + first + "/" + values.get(1).value());
    }
    boolean tweet = key.startsWith("tw") || key.equals("x");
    if (tweet) {
      String user = arguments.text("user");
      return Optional.of(
          "https://twitter.com/" + (user.isEmpty() ? "i/web" : user) + "/status/" + first);
    }
    String host = HOSTS.get(key);
    return host != null && ID.matcher(first).matches()
        ? Optional.of(host + first)
        : Optional.empty();
  }
}
