package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.util.dependency.Dependent;
import java.util.Set;

/** An extension of the parser that may come before or after any other, unless it says more. */
interface Independent extends Dependent {
  @Override
  default Set<Class<?>> getAfterDependents() {
    return Set.of();
  }

  @Override
  default Set<Class<?>> getBeforeDependents() {
    return Set.of();
  }

  @Override
  default boolean affectsGlobalScope() {
    return false;
  }
}
