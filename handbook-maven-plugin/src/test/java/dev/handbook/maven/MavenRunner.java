package dev.handbook.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs Maven as a person would, in a process of its own, with the plugin from a repository of its
 * own. Everything else comes from the local repository of the build around it, so no test
 * downloads.
 */
final class MavenRunner {
  /**
   * How a run ended.
   *
   * @param exit exit code
   * @param output standard output and error, as they came
   */
  record Result(int exit, String output) {}

  private static final String SETTINGS =
      """
      <settings>
        <localRepository>%s</localRepository>
        <profiles>
          <profile>
            <id>outer</id>
            <repositories><repository><id>outer</id><url>%s</url></repository></repositories>
            <pluginRepositories>
              <pluginRepository><id>outer</id><url>%s</url></pluginRepository>
            </pluginRepositories>
          </profile>
        </profiles>
        <activeProfiles><activeProfile>outer</activeProfile></activeProfiles>
      </settings>
      """;

  private final Path folder;

  MavenRunner(Path folder) {
    this.folder = folder;
  }

  /** The goal of this version of the plugin, as it is called without a POM. */
  static String goal(String name) {
    return "dev.handbook:handbook-maven-plugin:" + property("version") + ":" + name;
  }

  /** A property that the POM sets, as nothing here can do without. */
  static String property(String name) {
    return Optional.ofNullable(System.getProperty("handbook." + name))
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new IllegalStateException("run with mvn, which sets handbook." + name));
  }

  Result run(String... arguments) throws IOException, InterruptedException {
    Path repository = Path.of(property("itRepository"));
    Path settings = repository.resolve("settings.xml");
    String outer = Path.of(property("localRepository")).toUri().toString();
    Files.writeString(settings, SETTINGS.formatted(repository, outer, outer));
    List<String> command = new ArrayList<>();
    command.add(Path.of(property("mavenHome"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-s", settings.toString()));
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile("maven-run", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    Process process = builder.start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("Maven did not end: " + Files.readString(log));
    }
    String output = Files.readString(log, StandardCharsets.UTF_8);
    Files.delete(log);
    return new Result(process.exitValue(), output);
  }
}
