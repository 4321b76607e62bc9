/**
 * What pages state about themselves: who owns, wrote and approved them, since when and until when
 * they hold, in which version; read wherever a company writes it.
 *
 * <p>May use: model, text.
 *
 * <p>Others use: DocumentControl, Field, Statement.
 */
package dev.handbook.domain.control;
