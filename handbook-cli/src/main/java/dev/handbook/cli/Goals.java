package dev.handbook.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.configuration.PlexusConfigurationException;

/**
 * What the plugin can do, as its descriptor says.
 *
 * @param descriptor <a href="https://maven.apache.org/ref/3.8.8/maven-plugin-api/plugin.html">of
 *     the plugin</a>
 */
record Goals(PluginDescriptor descriptor) {
  private static final String DESCRIPTOR = "/META-INF/maven/plugin.xml";

  /** Maven's own listing of goals; the program has {@code --help}. */
  private static final String HELP = "help";

  /** The goals of the plugin that this program was built with. */
  static Goals ofPlugin() {
    try (Reader xml =
        new InputStreamReader(
            Goals.class.getResourceAsStream(DESCRIPTOR), StandardCharsets.UTF_8)) {
      return new Goals(new PluginDescriptorBuilder().build(xml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (PlexusConfigurationException e) {
      throw new IllegalStateException("The plugin's descriptor cannot be read", e);
    }
  }

  /** Each goal, by name. */
  List<MojoDescriptor> all() {
    return descriptor.getMojos().stream()
        .filter(goal -> !goal.getGoal().equals(HELP))
        .sorted(Comparator.comparing(MojoDescriptor::getGoal))
        .toList();
  }

  String version() {
    return descriptor.getVersion();
  }
}
