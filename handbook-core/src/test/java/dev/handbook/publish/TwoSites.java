package dev.handbook.publish;

import dev.handbook.files.Markers;
import dev.handbook.model.Site;
import dev.handbook.model.SiteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Two sites of different files and texts, published in turn, and how to tell whether what lies in a
 * folder is one of them, byte for byte. As a program it publishes them until it is killed.
 */
final class TwoSites {
  private static final int FILES = 40;

  /** Files that both sites have, which the second takes over from the first. */
  private static final int SHARED = 20;

  private TwoSites() {}

  /** The site of a number; even numbers have one, odd ones the other. */
  static Site site(int number) {
    List<SiteFile> files = new ArrayList<>();
    texts(number).forEach((path, text) -> files.add(SiteFile.of(path, text)));
    return new Site(files);
  }

  private static Map<String, String> texts(int number) {
    String name = number % 2 == 0 ? "even" : "odd";
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      texts.put("page-" + i + "/index.html", (name + " " + i + "\n").repeat(300));
    }
    for (int i = 0; i < SHARED; i++) {
      texts.put("shared-" + i + "/index.html", ("both " + i + "\n").repeat(300));
    }
    texts.put("only-" + name + "/index.html", name);
    return texts;
  }

  /** Whether a folder holds one of the two in whole and nothing else. */
  static boolean isWhole(Path folder) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString();
        if (!path.equals(Markers.SITE)) {
          found.put(path, Files.readString(file));
        }
      }
    }
    return found.equals(texts(0)) || found.equals(texts(1));
  }

  /** Publishes as nobody should: over what is there. */
  static void publishInPlace(Path folder, Site site) throws IOException {
    Files.createDirectories(folder);
    List<String> paths = site.files().stream().map(SiteFile::path).toList();
    try (Stream<Path> old = Files.walk(folder)) {
      for (Path file : old.filter(Files::isRegularFile).toList()) {
        if (!paths.contains(folder.relativize(file).toString())) {
          Files.delete(file);
        }
      }
    }
    for (SiteFile file : site.files()) {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.getParent());
      try (var out = Files.newOutputStream(path)) {
        file.writeTo(out);
      }
    }
  }

  /**
   * Publishes into the folder of the first argument; {@code in-place} or {@code unlocked} as second
   * does it badly.
   */
  public static void main(String[] args) throws IOException {
    Path output = Path.of(args[0]);
    String way = args.length > 1 ? args[1] : "";
    for (int number = 0; ; number++) {
      switch (way) {
        case "in-place" -> publishInPlace(output, site(number));
        case "unlocked" -> Publisher.swapIn(output, site(number), FormerSite.ofThisRun());
        default -> publishWhenFree(output, site(number));
      }
      if (number == 1) {
        System.out.write("ready\n".getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
      }
    }
  }

  private static void publishWhenFree(Path output, Site site) {
    try {
      Publisher.publish(output, site);
    } catch (dev.handbook.model.HandbookException busy) {
      if (!busy.getMessage().contains("Another build")) {
        throw busy;
      }
    }
  }
}
