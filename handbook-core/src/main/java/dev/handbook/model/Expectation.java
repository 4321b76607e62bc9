package dev.handbook.model;

import dev.handbook.text.Span;

/**
 * What a search is expected to find, as the handbook's owners wrote it down.
 *
 * @param query what a reader types
 * @param page content path of the page to be found
 * @param rank among how many first pages it is to stand, from 1
 * @param file the file that says so
 * @param span where
 */
public record Expectation(String query, String page, int rank, String file, Span span) {
  /** The rank that is asked for where none is named: what people look at before they give up. */
  public static final int RANK = 3;
}
