package dev.handbook.report;

import dev.handbook.text.ConsoleText;
import java.util.List;
import java.util.Map;

/** The CI systems we know, and what each shows best. */
enum CiServer {
  /** Annotations from standard output, a summary for the job page, SARIF for code scanning. */
  GITHUB_ACTIONS("text", "github", "markdown", "sarif"),
  /** The code quality widget, and test results for tiers without it in the diff. */
  GITLAB_CI("text", "gitlab", "junit"),
  /** Issues from standard output, a summary tab, test results. */
  AZURE_PIPELINES("text", "azure", "markdown", "junit"),
  /** Warnings Next Generation, and test results. */
  JENKINS("text", "jenkins", "junit"),
  /** A person at a terminal. */
  NONE("text");

  private final List<String> formats;

  CiServer(String... formats) {
    this.formats = List.of(formats);
  }

  /** The server that a run's environment speaks of. */
  static CiServer of(Map<String, String> environment) {
    if (isTrue(environment, "GITHUB_ACTIONS")) {
      return GITHUB_ACTIONS;
    }
    if (isTrue(environment, "GITLAB_CI")) {
      return GITLAB_CI;
    }
    if (isTrue(environment, "TF_BUILD")) {
      return AZURE_PIPELINES;
    }
    boolean jenkins =
        environment.containsKey("JENKINS_URL") || environment.containsKey("JENKINS_HOME");
    return jenkins ? JENKINS : NONE;
  }

  private static boolean isTrue(Map<String, String> environment, String name) {
    return "true".equalsIgnoreCase(environment.get(name));
  }

  /** The formats that {@code auto} stands for here. */
  List<String> formats() {
    return formats;
  }

  /** A text for this server's log in which no words of a page are taken for commands. */
  String harmless(String text) {
    boolean obeys = this == GITHUB_ACTIONS || this == AZURE_PIPELINES;
    return obeys ? ConsoleText.withoutCommands(text) : text;
  }
}
