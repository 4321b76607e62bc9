/** The goals: parameters become a {@link dev.handbook.stage.Config}, the library does the work. */
package dev.handbook.maven;
