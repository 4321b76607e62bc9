package dev.handbook.maven;

import dev.handbook.model.HandbookException;
import dev.handbook.text.Spelling;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * What was given as {@code -Dhandbook.…}, looked at before any work begins. Maven itself takes a
 * property that no goal knows for one of somebody else, and a switch that is neither true nor false
 * for false.
 */
final class Arguments {
  private static final String PREFIX = "handbook.";

  /** The type of each property's value by its name, of all goals. */
  private final Map<String, String> types;

  Arguments(PluginDescriptor plugin) {
    this.types = new TreeMap<>();
    for (MojoDescriptor goal : plugin.getMojos()) {
      for (PlexusConfiguration value : goal.getMojoConfiguration().getChildren()) {
        String expression = value.getValue("");
        if (expression.startsWith("${" + PREFIX) && expression.endsWith("}")) {
          Parameter parameter = goal.getParameterMap().get(value.getName());
          types.put(expression.substring(2, expression.length() - 1), parameter.getType());
        }
      }
    }
  }

  /**
   * Refuses what cannot be meant as it stands.
   *
   * @param given the properties of the command line
   * @param remark told of properties that may belong to somebody else
   */
  void check(Properties given, Consumer<String> remark) {
    for (String name : new TreeSet<>(given.stringPropertyNames())) {
      if (name.startsWith(PREFIX)) {
        check(name, given.getProperty(name), remark);
      }
    }
  }

  private void check(String name, String value, Consumer<String> remark) {
    String type = types.get(name);
    if (type == null) {
      Spelling.closest(name, types.keySet())
          .ifPresentOrElse(close -> misspelt(name, close), () -> remark.accept(unknown(name)));
    } else if (type.equals("boolean") && !List.of("true", "false").contains(value)) {
      throw new HandbookException(
          "'" + value + "' is neither true nor false",
          name,
          "Write -D" + name + " to switch it on, or leave it out");
    }
  }

  /**
   * A whole number. Goals take it as text, because Maven answers a word with a message of its own
   * before the goal begins.
   *
   * @param property by which it is given
   */
  static int number(String property, String value) {
    if (!value.strip().matches("[0-9]{1,9}")) {
      throw new HandbookException(
          "'" + value + "' is not a number",
          property,
          "Write digits only, as in -D" + property + "=8080");
    }
    return Integer.parseInt(value.strip());
  }

  /** The address of a site, if it is one. */
  static String webAddress(String url) {
    try {
      URI address = new URI(url.strip());
      boolean web = List.of("http", "https").contains(String.valueOf(address.getScheme()));
      if (web && address.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw notWeb(url, e);
    }
    throw notWeb(url, null);
  }

  private static HandbookException notWeb(String url, URISyntaxException cause) {
    return new HandbookException(
        "'" + url + "' is not the address of a site",
        "handbook.siteUrl",
        "Write it as in -Dhandbook.siteUrl=https://handbook.example.com/",
        cause);
  }

  /** The folder of a theme, if there is one. */
  static Path folderOfTheme(File folder) {
    if (!folder.isDirectory()) {
      throw new HandbookException(
          "The folder of the theme does not exist",
          folder.toString(),
          "Name another with -Dhandbook.theme, or leave it out");
    }
    return folder.toPath();
  }

  private static void misspelt(String name, String close) {
    throw new HandbookException("There is no such property", name, "Did you mean " + close + "?");
  }

  private static String unknown(String name) {
    return "No goal of Handbook reads -D"
        + name
        + ". The goal help with -Ddetail lists what each goal reads.";
  }

  /**
   * A value that a goal cannot do without.
   *
   * @param value as Maven has it; null when it was not given
   * @param what what it is, such as {@code The title of the new page}
   * @param property by which it is given
   * @param example a value that would be right
   */
  static String required(String value, String what, String property, String example) {
    if (value == null || value.isBlank()) {
      throw new HandbookException(
          what + " is missing", property, "Add it, as in -D" + property + "=" + example);
    }
    return value;
  }
}
