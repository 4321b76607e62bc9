package dev.handbook.dialect.data;

import dev.handbook.model.FrontMatter.Mapping;
import java.util.Optional;

/** Reads the YAML of another tool as data; broken YAML is no data. */
@FunctionalInterface
public interface ConfigurationReader {
  /** The keys of a text; empty when it is none, or something other than keys with values. */
  Optional<Mapping> read(String yaml);
}
