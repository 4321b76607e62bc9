package dev.handbook.domain;

/** Why a sign-off does not count, however young it is. */
public enum Invalidity {
  /** The wording is not the one that was agreed to. */
  TEXT_CHANGED,
  /** The page does not say who decides. */
  NO_RAPID,
  /** The one who signed does not decide by the page's RAPID. */
  NOT_BY_DECIDER,
  /** Who decides or must agree is not who it was. */
  ROLES_CHANGED,
  /** Not all have agreed who must, and the handbook asks for it. */
  AGREEMENT_MISSING
}
