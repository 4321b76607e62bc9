package dev.handbook.site.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the names of a theme's templates, in folders and in the jar of the default theme. */
final class ThemeTemplates {
  private static final String FOLDER = "templates/";

  private ThemeTemplates() {}

  /**
   * All names below {@code templates/}, with it.
   *
   * @param root folder of the default theme on the class path
   * @param overrides folder whose files replace those of the default theme
   */
  static SortedSet<String> names(String root, Optional<Path> overrides)
      throws IOException, URISyntaxException {
    SortedSet<String> names = new TreeSet<>();
    ClassLoader loader = ThemeTemplates.class.getClassLoader();
    for (URL place : Collections.list(loader.getResources(root + FOLDER + "page.peb"))) {
      if (place.getProtocol().equals("file")) {
        names.addAll(inFolder(Path.of(place.toURI()).getParent()));
      } else {
        names.addAll(inJar(place.openConnection(), root));
      }
    }
    Optional<Path> own = overrides.map(folder -> folder.resolve(FOLDER)).filter(Files::exists);
    if (own.isPresent()) {
      names.addAll(inFolder(own.get()));
    }
    return names;
  }

  /** Links are followed: whether what they lead to counts is for the theme to say. */
  private static List<String> inFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> FOLDER + folder.relativize(file).toString().replace('\\', '/'))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<String> inJar(URLConnection connection, String root) throws IOException {
    if (!(connection instanceof JarURLConnection jar)) {
      throw new IOException("neither in a folder nor in a jar: " + connection.getURL());
    }
    jar.setUseCaches(false);
    try (JarFile file = jar.getJarFile()) {
      return file.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(root + FOLDER) && !name.endsWith("/"))
          .map(name -> name.substring(root.length()))
          .toList();
    }
  }
}
