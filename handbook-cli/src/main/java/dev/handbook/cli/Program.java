package dev.handbook.cli;

import dev.handbook.text.Spelling;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.logging.Log;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line, made from what the plugin's descriptor says. */
final class Program {
  private static final int FAILED = 1;
  private static final String PROPERTIES = "-D";
  private static final String JSON = "--json";
  private static final String COMPLETION = "--completion";
  private static final String FINDINGS = "findings.json";

  private final Goals goals;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * The program.
   *
   * @param out what was asked for
   * @param err warnings and errors
   */
  Program(Goals goals, PrintStream out, PrintStream err) {
    this.goals = goals;
    this.out = out;
    this.err = err;
  }

  /** Runs what the arguments ask for; 0 when it is done, 1 when not. */
  int run(String... arguments) {
    return line().execute(arguments);
  }

  /** The command with all its goals. */
  CommandLine line() {
    CommandSpec top = CommandSpec.create().name("handbook");
    top.usageMessage()
        .description("Builds and lints a company handbook kept as Markdown in git.")
        .footer(
            "",
            "“handbook GOAL --help” lists what a goal takes. Where a message names",
            "“mvn handbook:GOAL”, write “handbook GOAL”; -Dhandbook.x=y means --x=y.");
    top.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this.").build());
    top.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Shows the version.")
            .build());
    top.addOption(
        OptionSpec.builder(COMPLETION)
            .description("Prints what makes bash and zsh complete goals and options.")
            .build());
    top.version("handbook " + goals.version());
    for (MojoDescriptor goal : goals.all()) {
      top.addSubcommand(goal.getGoal(), command(goal));
    }
    CommandLine line = new CommandLine(top);
    line.setOut(writer(out)).setErr(writer(err));
    line.setExecutionStrategy(this::execute);
    line.setParameterExceptionHandler(this::misused);
    top.exitCodeOnInvalidInput(FAILED);
    line.getSubcommands()
        .values()
        .forEach(each -> each.getCommandSpec().exitCodeOnInvalidInput(FAILED));
    return line;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static CommandSpec command(MojoDescriptor goal) {
    CommandSpec command = CommandSpec.create();
    command
        .usageMessage()
        .header(escaped(firstSentence(goal.getDescription())))
        .description(escaped(rest(goal.getDescription())));
    command.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this.").build());
    command.addOption(
        OptionSpec.builder(JSON)
            .description("Prints the findings as JSON, all else to standard error.")
            .build());
    OptionSpec.Builder properties =
        OptionSpec.builder(PROPERTIES)
            .paramLabel("handbook.x=y")
            .hidden(true)
            .type(Map.class)
            .auxiliaryTypes(String.class, String.class);
    properties.mapFallbackValue("true");
    command.addOption(properties.build());
    Option.of(goal).stream().filter(Option::isOffered).forEach(o -> command.addOption(spec(o)));
    return command;
  }

  private static OptionSpec spec(Option option) {
    OptionSpec.Builder spec =
        OptionSpec.builder(option.flag())
            .type(String.class)
            .description(
                escaped(option.meaning())
                    + option
                        .otherwise()
                        .filter(value -> !value.startsWith("${") && !option.isSwitch())
                        .map(value -> " Default: " + escaped(value) + ".")
                        .orElse(""));
    return option.isSwitch()
        ? spec.arity("0..1").fallbackValue("true").paramLabel("true|false").build()
        : spec.paramLabel(option.isFile() ? "PATH" : "VALUE").build();
  }

  private static String firstSentence(String text) {
    return text.split("(?<=[.])\\s", 2)[0];
  }

  private static String rest(String text) {
    String[] parts = text.split("(?<=[.])\\s", 2);
    return parts.length == 1 ? "" : parts[1];
  }

  /** The library reads {@code %} and {@code @|} in descriptions as its own. */
  private static String escaped(String text) {
    return text.replace("%", "%%").replace("@|", "@ |");
  }

  private int execute(ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    if (parsed.hasMatchedOption(COMPLETION)) {
      out.print(AutoComplete.bash("handbook", parsed.commandSpec().commandLine()));
      return 0;
    }
    if (!parsed.hasSubcommand()) {
      CommandLine.usage(parsed.commandSpec(), err);
      return FAILED;
    }
    ParseResult chosen = parsed.subcommand();
    MojoDescriptor goal = goals.descriptor().getMojo(chosen.commandSpec().name());
    return run(goal, properties(goal, chosen), chosen.hasMatchedOption(JSON));
  }

  /**
   * Says what cannot be meant, and what is near it; the whole help would push it off the screen.
   */
  private int misused(ParameterException fault, String... arguments) {
    CommandSpec command = fault.getCommandLine().getCommandSpec();
    err.println(colours().string("@|bold,red error:|@ ") + fault.getMessage());
    if (fault instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
      Spelling.closest(word, names(command))
          .ifPresent(close -> err.println("Did you mean " + close + "?"));
    }
    err.println("“" + command.qualifiedName() + " --help” lists what there is.");
    return FAILED;
  }

  private static List<String> names(CommandSpec command) {
    return Stream.concat(
            command.subcommands().keySet().stream(), command.optionsMap().keySet().stream())
        .toList();
  }

  private static Properties properties(MojoDescriptor goal, ParseResult chosen) {
    Properties given = new Properties();
    chosen.matchedOptionValue(PROPERTIES, Map.<String, String>of()).forEach(given::setProperty);
    for (Option option : Option.of(goal)) {
      if (option.isOffered() && chosen.hasMatchedOption(option.flag())) {
        given.setProperty(option.property(), chosen.matchedOptionValue(option.flag(), ""));
      }
    }
    return given;
  }

  private int run(MojoDescriptor goal, Properties given, boolean json) {
    Path here = Path.of("").toAbsolutePath();
    Log log = new PlainLog(json ? err : out, err, colours());
    int status = 0;
    try {
      new GoalRun(goals, here).run(goal, given, log);
    } catch (MojoFailureException | MojoExecutionException e) {
      log.error(e.getMessage());
      status = FAILED;
    }
    if (json) {
      print(
          here.resolve(given.getProperty("handbook.reports.directory", "target/handbook-reports")));
    }
    return status;
  }

  private void print(Path reports) {
    try {
      out.println(Files.readString(reports.resolve(FINDINGS)).strip());
    } catch (IOException none) {
      err.println("There is no " + FINDINGS + " in " + reports + ".");
    }
  }

  /** Colours where a person looks on; {@code NO_COLOR} (no-color.org) turns them off. */
  private static Ansi colours() {
    return System.console() != null ? Ansi.AUTO : Ansi.OFF;
  }
}
