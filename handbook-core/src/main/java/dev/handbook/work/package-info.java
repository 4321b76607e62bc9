/**
 * Threads of our own for work of our own, and what they are at.
 *
 * <p>The pool that all of a Java process shares is never used: libraries wait for it, and what they
 * wait for must not wait for them. Threads start when there is work and end with it, so that work
 * within work finds threads, too. No lock is held while somebody waits for them.
 *
 * <p>May use: nothing.
 *
 * <p>Others use: Once, Tasks, Watch, Workers.
 */
package dev.handbook.work;
