package dev.handbook.cli;

import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.logging.Log;

/**
 * One run of a goal, with what Maven would give it.
 *
 * @param goals the plugin
 * @param here the folder in which the person stands
 */
record GoalRun(Goals goals, Path here) {

  /**
   * Runs a goal.
   *
   * @param given properties by their full names, as after {@code -D}
   * @throws MojoFailureException when the goal says no, as for findings
   * @throws MojoExecutionException when it cannot do its work
   */
  void run(MojoDescriptor goal, Properties given, Log log)
      throws MojoFailureException, MojoExecutionException {
    Mojo mojo = make(goal);
    for (Option option : Option.of(goal)) {
      value(option, given).ifPresent(value -> set(mojo, option.field(), value));
    }
    mojo.setLog(log);
    mojo.execute();
  }

  private static Mojo make(MojoDescriptor goal) {
    try {
      Class<?> type = Class.forName(goal.getImplementation());
      return (Mojo) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The goal " + goal.getGoal() + " cannot be made", e);
    }
  }

  /** What a parameter becomes; nothing where Maven alone has something to give. */
  private Optional<Object> value(Option option, Properties given) {
    Map<String, Object> known =
        Map.of(
            "${basedir}", here.toFile(),
            "${plugin}", goals.descriptor(),
            "${plugin.version}", goals.version(),
            "${session.userProperties}", given);
    Optional<String> text =
        Optional.ofNullable(given.getProperty(option.property())).or(option::otherwise);
    if (text.filter(known::containsKey).isPresent()) {
      return text.map(known::get);
    }
    return text.filter(value -> !value.startsWith("${")).map(value -> converted(option, value));
  }

  private Object converted(Option option, String value) {
    if (option.isSwitch()) {
      return Boolean.valueOf(value);
    }
    return option.isFile() ? absolute(value) : value;
  }

  private File absolute(String path) {
    return here.resolve(path).toFile();
  }

  private static void set(Mojo mojo, String field, Object value) {
    try {
      Field found = find(mojo.getClass(), field);
      found.setAccessible(true);
      found.set(mojo, value);
    } catch (NoSuchFieldException | IllegalAccessException e) {
      throw new IllegalStateException("There is no field " + field + " in " + mojo.getClass(), e);
    }
  }

  /** From the top down: fields of the goals themselves may be of types that only Maven has. */
  private static Field find(Class<?> type, String name) throws NoSuchFieldException {
    Deque<Class<?>> line = new ArrayDeque<>();
    for (Class<?> at = type; at != Object.class; at = at.getSuperclass()) {
      line.push(at);
    }
    NoSuchFieldException missing = new NoSuchFieldException(name);
    for (Class<?> at : line) {
      try {
        return at.getDeclaredField(name);
      } catch (NoSuchFieldException e) {
        missing = e;
      }
    }
    throw missing;
  }
}
