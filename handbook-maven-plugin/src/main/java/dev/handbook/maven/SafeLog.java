package dev.handbook.maven;

import dev.handbook.text.ConsoleText;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/** Maven's log, in which no word of a page, of a file name or of an exception acts. */
final class SafeLog implements Log {
  private final Log log;

  SafeLog(Log log) {
    this.log = log;
  }

  private static void tell(Consumer<CharSequence> level, CharSequence content) {
    level.accept(ConsoleText.line(String.valueOf(content)));
  }

  @Override
  public boolean isDebugEnabled() {
    return log.isDebugEnabled();
  }

  @Override
  public void debug(CharSequence content) {
    tell(log::debug, content);
  }

  @Override
  public void debug(CharSequence content, Throwable error) {
    log.debug(ConsoleText.line(String.valueOf(content)), SafeCause.of(error));
  }

  @Override
  public void debug(Throwable error) {
    log.debug(SafeCause.of(error));
  }

  @Override
  public boolean isInfoEnabled() {
    return log.isInfoEnabled();
  }

  @Override
  public void info(CharSequence content) {
    tell(log::info, content);
  }

  @Override
  public void info(CharSequence content, Throwable error) {
    log.info(ConsoleText.line(String.valueOf(content)), SafeCause.of(error));
  }

  @Override
  public void info(Throwable error) {
    log.info(SafeCause.of(error));
  }

  @Override
  public boolean isWarnEnabled() {
    return log.isWarnEnabled();
  }

  @Override
  public void warn(CharSequence content) {
    tell(log::warn, content);
  }

  @Override
  public void warn(CharSequence content, Throwable error) {
    log.warn(ConsoleText.line(String.valueOf(content)), SafeCause.of(error));
  }

  @Override
  public void warn(Throwable error) {
    log.warn(SafeCause.of(error));
  }

  @Override
  public boolean isErrorEnabled() {
    return log.isErrorEnabled();
  }

  @Override
  public void error(CharSequence content) {
    tell(log::error, content);
  }

  @Override
  public void error(CharSequence content, Throwable error) {
    log.error(ConsoleText.line(String.valueOf(content)), SafeCause.of(error));
  }

  @Override
  public void error(Throwable error) {
    log.error(SafeCause.of(error));
  }
}
