/**
 * Changes source files on request: new pages, a starter handbook, sign-offs.
 *
 * <p>May use: model.
 */
package dev.handbook.edit;
