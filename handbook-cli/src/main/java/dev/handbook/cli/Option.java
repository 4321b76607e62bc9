package dev.handbook.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * A parameter of a goal.
 *
 * @param field the field of the goal's class
 * @param type name of the field's Java type
 * @param property by which it is given, such as {@code handbook.failOn}; empty where Maven alone
 *     gives it
 * @param otherwise value when it is not given, as the descriptor has it
 * @param meaning what it says, in a sentence or more
 */
record Option(
    String field, String type, String property, Optional<String> otherwise, String meaning) {
  private static final String PREFIX = "handbook.";

  /** The parameters of a goal, in the order of the descriptor. */
  static List<Option> of(MojoDescriptor goal) {
    return Stream.of(goal.getMojoConfiguration().getChildren())
        .map(value -> of(goal.getParameterMap().get(value.getName()), value))
        .toList();
  }

  private static Option of(Parameter parameter, PlexusConfiguration value) {
    String expression = value.getValue("");
    return new Option(
        parameter.getName(),
        parameter.getType(),
        expression.replaceAll("^\\$\\{|}$", ""),
        Optional.ofNullable(value.getAttribute("default-value", null)),
        parameter.getDescription());
  }

  /** Whether a person may give it. */
  boolean isOffered() {
    return property.startsWith(PREFIX);
  }

  /** As it is written on the command line, such as {@code --failOn}. */
  String flag() {
    return "--" + property.substring(PREFIX.length());
  }

  boolean isSwitch() {
    return type.equals("boolean");
  }

  boolean isFile() {
    return type.equals("java.io.File");
  }
}
