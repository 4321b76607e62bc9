/**
 * Reads YAML as entries that know their places, within a budget.
 *
 * <p>May use: model, rule, text, snakeyaml.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.source.yaml;
