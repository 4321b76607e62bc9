package dev.handbook.cli;

import java.io.PrintStream;
import org.apache.maven.plugin.logging.Log;
import picocli.CommandLine.Help.Ansi;

/**
 * What a goal says, without the marks of Maven's log: news to one stream, warnings and errors to
 * the other.
 */
final class PlainLog implements Log {
  private final PrintStream news;
  private final PrintStream troubles;
  private final Ansi colours;

  /**
   * A log.
   *
   * @param colours whether the streams are a terminal that shows colours
   */
  PlainLog(PrintStream news, PrintStream troubles, Ansi colours) {
    this.news = news;
    this.troubles = troubles;
    this.colours = colours;
  }

  @Override
  public boolean isDebugEnabled() {
    return false;
  }

  @Override
  public void debug(CharSequence content) {}

  @Override
  public void debug(CharSequence content, Throwable error) {}

  @Override
  public void debug(Throwable error) {}

  @Override
  public boolean isInfoEnabled() {
    return true;
  }

  @Override
  public void info(CharSequence content) {
    news.println(content);
  }

  @Override
  public void info(CharSequence content, Throwable error) {
    info(content);
  }

  @Override
  public void info(Throwable error) {
    info(String.valueOf(error.getMessage()));
  }

  @Override
  public boolean isWarnEnabled() {
    return true;
  }

  @Override
  public void warn(CharSequence content) {
    troubles.println(colours.string("@|yellow warning:|@ ") + content);
  }

  @Override
  public void warn(CharSequence content, Throwable error) {
    warn(content);
  }

  @Override
  public void warn(Throwable error) {
    warn(String.valueOf(error.getMessage()));
  }

  @Override
  public boolean isErrorEnabled() {
    return true;
  }

  @Override
  public void error(CharSequence content) {
    troubles.println(colours.string("@|bold,red error:|@ ") + content);
  }

  @Override
  public void error(CharSequence content, Throwable error) {
    error(content);
  }

  @Override
  public void error(Throwable error) {
    error(String.valueOf(error.getMessage()));
  }
}
