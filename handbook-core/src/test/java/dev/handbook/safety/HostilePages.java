package dev.handbook.safety;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pages with payloads wherever a writer can put a text. */
final class HostilePages {
  private static final int TOGETHER = 6;
  private static final int NAME_BYTES = 120;

  private HostilePages() {}

  /**
   * Writes the pages.
   *
   * @return their paths in the site
   */
  static List<String> write(Path content, List<String> payloads) throws IOException {
    List<String> urls = new ArrayList<>();
    List<String> together = new ArrayList<>();
    for (String payload : payloads) {
      if (isGreedy(payload)) {
        urls.add(write(content, urls.size(), List.of(payload)));
      } else {
        together.add(payload);
      }
      if (together.size() == TOGETHER) {
        urls.add(write(content, urls.size(), together));
        together.clear();
      }
    }
    if (!together.isEmpty()) {
      urls.add(write(content, urls.size(), together));
    }
    return urls;
  }

  /** Whether a payload may take what follows it for a part of itself. */
  private static boolean isGreedy(String payload) {
    String lower = payload.toLowerCase(Locale.ROOT);
    return List.of("<!", "<?", "`", "{%", "$$", "<script", "<style", "<textarea", "<pre", "<title")
        .stream()
        .anyMatch(lower::contains);
  }

  private static String write(Path content, int number, List<String> payloads) throws IOException {
    StringBuilder page = new StringBuilder("---\ntitle: ");
    String all = String.join(" ", payloads);
    page.append(JsonText.quote(all)).append("\ndescription: ").append(JsonText.quote(all));
    page.append("\nowner: ").append(JsonText.quote(all)).append("\n---\n");
    payloads.forEach(payload -> page.append(positions(payload)));
    payloads.forEach(payload -> page.append("\n\n").append(payload).append("\n"));
    Files.write(
        content.resolve("p" + number + ".md"), page.toString().getBytes(StandardCharsets.UTF_8));
    for (String payload : payloads) {
      String name = fileName(payload);
      if (!name.isEmpty()) {
        Path folder = Files.createDirectories(content.resolve("names" + number));
        Files.writeString(folder.resolve(name + ".md"), "words\n");
      }
    }
    return "p" + number + "/";
  }

  private static String positions(String payload) {
    String line = payload.replaceAll("\\s+", " ");
    String cell = line.replace("|", "\\|");
    String argument = line.replace('"', '\'');
    String attribute = payload.replace("&", "&amp;").replace("\"", "&quot;");
    return """

        # %1$s

        words %1$s words

        ![%1$s](x.png "%3$s") ![y](<%1$s>) [%1$s](README.md "%3$s") [z](<%1$s>) [z](%5$s)

        | %2$s | b |
        | - | - |
        | %2$s | **%2$s** |

        {%% tabs %%}
        {%% tab title="%3$s" %%}
        c
        {%% endtab %%}
        {%% endtabs %%}

        {%% hint style="%3$s" %%}
        d
        {%% endhint %%}

        {%% embed url="%3$s" %%}

        {%% file src="%3$s" %%}

        <a href="%4$s" title="%4$s" id="%4$s">e</a> <img src="%4$s" alt="%4$s" name="%4$s">

        <details><summary>%1$s</summary>

        f

        </details>

        > - %1$s
        """
        .formatted(line, cell, argument, attribute, line.replace(" ", "%20"));
  }

  private static String fileName(String payload) {
    StringBuilder name = new StringBuilder();
    for (int point : payload.codePoints().toArray()) {
      boolean fits = name.length() < NAME_BYTES && point >= ' ' && point < 0x7F;
      if (fits && point != '/' && point != '\\') {
        name.appendCodePoint(point);
      }
    }
    return name.toString().strip();
  }
}
