/**
 * The goals of the Maven plugin as a program of its own. The plugin's descriptor says which goals
 * and parameters there are and its classes do the work, so that both ways in behave alike.
 */
package dev.handbook.cli;
