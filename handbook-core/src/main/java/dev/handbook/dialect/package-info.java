/**
 * The tools for which handbooks are written: by which files each is recognised, what its
 * configuration says, which notation it has. A tool is a small class with tables; its configuration
 * is read as data, and nothing of it is executed.
 *
 * <p>May use: model, text.
 *
 * <p>Others use: ConfigurationReader, Recognition.
 */
package dev.handbook.dialect;
