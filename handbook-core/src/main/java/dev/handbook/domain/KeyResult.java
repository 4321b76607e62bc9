package dev.handbook.domain;

import dev.handbook.model.Page;
import dev.handbook.text.Span;

/**
 * A key result or an objective, at one place where a page writes its code.
 *
 * @param code in its proper spelling: {@code CP-KR 2.1}, {@code CP-O1}
 * @param written as the page writes it
 * @param text what the page says it is; empty where it is only mentioned
 * @param role what the page does with it
 * @param page the page
 * @param span the code
 */
public record KeyResult(String code, String written, String text, Role role, Page page, Span span) {
  /** What a page does with a key result. */
  public enum Role {
    /** Sets it: a page of {@code kind: okr}. */
    SET,
    /** Lists it under a heading for OKRs or key results. */
    LISTED,
    /** Names it. */
    MENTIONED
  }

  /** The letters before the hyphen: whose it is. */
  public String prefix() {
    return code.substring(0, code.indexOf('-'));
  }

  /** Whether it is an objective. */
  public boolean objective() {
    return code.startsWith("-O", code.indexOf('-'));
  }

  /** Whether its code is written as it should be. */
  public boolean wellWritten() {
    return written.equals(code);
  }
}
