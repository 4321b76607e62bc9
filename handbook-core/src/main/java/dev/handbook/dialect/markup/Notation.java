package dev.handbook.dialect.markup;

import dev.handbook.model.Dialect;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.MarkupFamily;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * What a translation needs to know beside the text.
 *
 * @param dialect for which tool the handbook was written
 * @param given what {@code handbook.yml} says variables and conditions are
 * @param page the front matter of the page
 * @param blocks names of the blocks that GitBook has
 * @param files the text of a file of the project by its path there; empty when it may not be read
 * @param work takes the steps a translation costs
 */
public record Notation(
    Dialect dialect,
    Map<String, String> given,
    FrontMatter page,
    Predicate<String> blocks,
    Function<String, Optional<String>> files,
    LongConsumer work) {
  /** Notation that can be told from text wherever it stands. */
  private static final Set<MarkupFamily> PLAIN =
      EnumSet.of(
          MarkupFamily.INDENTED_BLOCKS,
          MarkupFamily.CONTAINERS,
          MarkupFamily.SHORTCODES,
          MarkupFamily.ATTRIBUTE_LISTS,
          MarkupFamily.TRAILING_ATTRIBUTES,
          MarkupFamily.CALLOUTS,
          MarkupFamily.SNIPPETS);

  public Notation {
    given = Map.copyOf(given);
  }

  /** Whether a notation means something on this page. */
  boolean has(MarkupFamily family) {
    return dialect.has(family)
        || (isUnknown() && PLAIN.contains(family))
        || family == MarkupFamily.TRAILING_ATTRIBUTES
        || family == MarkupFamily.CONTAINERS
        || (family == MarkupFamily.CALLOUTS && !dialect.is("gitbook"));
  }

  /** Whether nothing is known of the tool, so that only what cannot be text is read. */
  boolean isUnknown() {
    return dialect.is(Dialect.PLAIN);
  }

  /** Whether a single brace begins an expression: Vue has two. */
  boolean hasExpressions() {
    return has(MarkupFamily.MDX) && !has(MarkupFamily.COMMENT_INCLUDES);
  }

  /** Whether tags between braces and per cent signs are those of a template language. */
  boolean hasTags() {
    return dialect.has(MarkupFamily.LIQUID) || dialect.has(MarkupFamily.JINJA);
  }
}
