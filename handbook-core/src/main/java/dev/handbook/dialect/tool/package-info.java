/**
 * The tools for which handbooks are written, one small class with its tables each: by which files
 * it is recognised, which notation it has, which files are pages, where it publishes them.
 *
 * <p>May use: dialect.data, model, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.dialect.tool;
