package dev.handbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Changes a content folder as writers do, by chance. */
final class RandomEdits {
  private final Path content;
  private final Random random;

  RandomEdits(Path content, Random random) {
    this.content = content;
    this.random = random;
  }

  void begin() throws IOException {
    write("handbook.yml", "title: Example Co\n");
    write("README.md", "# Home\n\nSee [sales](sales/README.md#offers) and the glossary.\n");
    write("sales/README.md", "# Sales\n\n## Offers\n\nAn SLA is a promise.\n");
    write(
        "sales/refund.md",
        "---\nkind: sop\nid: SOP-1\ntitle: Refund\nserves: [fy27#methods.1]\n"
            + "rapid: \"CFO(D), Support(R)\"\nsigned-off: {on: 2026-08-14, by: CFO}\n---\n\n"
            + "## Steps\n\n1. Ask.\n2. Pay.\n");
    write(
        "company/vpmom.md",
        "---\nkind: vpmom\nid: fy27\ntitle: Company VPMOM\n---\n\n## Vision\n\nGrow.\n\n"
            + "## Methods\n\n1. Refund at once\n");
    write("people/hiring.md", "# Hiring\n\n{% include \"../.gitbook/includes/note.md\" %}\n");
    write("glossary.md", "# Glossary\n\n## SLA\n\nService level agreement.\n");
    write(".gitbook/includes/note.md", "Ask [people](../../people/hiring.md).\n");
    write("assets/a.txt", "asset\n");
  }

  String any() throws IOException {
    List<Path> pages = pages();
    Path page = pages.get(random.nextInt(pages.size()));
    String path = content.relativize(page).toString();
    switch (random.nextInt(18)) {
      case 0 -> {
        String added = "new/page-" + random.nextInt(1000) + ".md";
        write(added, "# Added " + random.nextInt(9) + "\n\n[home](../README.md)\n");
        return "add " + added;
      }
      case 1 -> {
        Path to = page.resolveSibling("moved-" + random.nextInt(1000) + ".md");
        Files.move(page, to);
        return "rename " + path + " to " + content.relativize(to);
      }
      case 2 -> {
        if (pages.size() > 3) {
          Files.delete(page);
        }
        return "delete " + path;
      }
      case 3 -> {
        write(".gitbook/includes/note.md", "Note " + random.nextInt(1000) + ".\n");
        return "include";
      }
      case 4 -> {
        write("theme/templates/404.peb", "gone " + random.nextInt(1000) + "\n");
        return "theme";
      }
      case 5 -> {
        write("handbook.yml", "title: Title " + random.nextInt(5) + "\n" + settings());
        return "configuration";
      }
      case 10 -> {
        String text = "{{ title }} " + random.nextInt(5) + " {% include \"part.peb\" %}\n";
        write("theme/templates/page.peb", text);
        write("theme/templates/part.peb", "{{ page.body | raw }}\n");
        return "template of pages";
      }
      case 11 -> {
        write("theme/templates/part.peb", "part " + random.nextInt(5) + "{{ page.path }}\n");
        return "part of a template";
      }
      case 12 -> {
        Files.deleteIfExists(content.resolve("theme/templates/page.peb"));
        return "default template of pages";
      }
      case 13 -> {
        write("theme/messages/en.properties", "contents = In here " + random.nextInt(9) + "\n");
        return "words";
      }
      case 14 -> {
        write("assets/a.txt", "asset " + random.nextInt(9) + "\n");
        write("people/with-asset.md", "# It\n\n[asset](../assets/a.txt)\n");
        return "asset";
      }
      case 6 -> {
        write("glossary.md", "# Glossary\n\n## SLA\n\nMeaning " + random.nextInt(99) + ".\n");
        return "glossary";
      }
      case 7 -> {
        write("SUMMARY.md", "# Contents\n\n* [Home](README.md)\n* [It](" + path + ")\n");
        return "contents";
      }
      case 8 -> {
        Path copy = page.resolveSibling("copy-" + random.nextInt(1000) + ".md");
        Files.write(copy, Files.readAllBytes(page));
        return "copy " + path;
      }
      default -> {
        byte[] text = Files.readAllBytes(page);
        String more = "\nSentence " + random.nextInt(1000) + " of [it](" + path + ").\n";
        byte[] added = more.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(text, text.length + added.length);
        System.arraycopy(added, 0, both, text.length, added.length);
        Files.write(page, both);
        return "edit " + path;
      }
    }
  }

  private String settings() {
    return switch (random.nextInt(6)) {
      case 0 -> "imageHosts: [img" + random.nextInt(3) + ".example.com]\n";
      case 1 -> "language: " + List.of("de", "fr", "en").get(random.nextInt(3)) + "\n";
      case 2 -> "siteUrl: https://handbook.example.com/" + random.nextInt(3) + "/\n";
      case 3 -> "accent: \"#0" + random.nextInt(10) + "6a5c\"\n";
      case 4 -> "description: About " + random.nextInt(9) + "\n";
      default -> "repoUrl: https://git.example.com/it/" + random.nextInt(3) + "\n";
    };
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(content)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains(".gitbook"))
          .filter(file -> !file.startsWith(content.resolve("theme")))
          .filter(file -> !file.endsWith("SUMMARY.md"))
          .sorted()
          .toList();
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
