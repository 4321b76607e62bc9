package dev.handbook.model;

import java.util.Locale;

/** How much a finding matters, the gravest first. */
public enum Severity {
  /** A reader is misled or stuck; fails the build by default. */
  ERROR,
  /** Worth mending; fails the build on request. */
  WARNING,
  /** Good to know; never fails a build. */
  INFO;

  /** The name used in configuration and reports: {@code error}, {@code warning}, {@code info}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
