package dev.handbook.domain;

/** Why a sign-off does not count, however young it is. */
public enum Invalidity {
  /** The wording is not the one that was agreed to. */
  TEXT_CHANGED
}
