/**
 * Reads the configuration of other tools as data: TOML, JSON, scripts as far as they are literal.
 * Nothing is executed, and nothing outside of a project is read.
 *
 * <p>May use: model, text.
 *
 * <p>Others use: ConfigurationReader, TomlReader.
 */
package dev.handbook.dialect.data;
