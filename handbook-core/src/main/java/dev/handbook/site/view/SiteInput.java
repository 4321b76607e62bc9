package dev.handbook.site.view;

import dev.handbook.change.Histories;
import dev.handbook.change.Past;
import dev.handbook.domain.GovernanceRegister;
import dev.handbook.model.Handbook;

/**
 * What a site is made of.
 *
 * @param shown what the edition shows
 * @param whole the same handbook with what the edition leaves out: agreements cover all of it
 * @param histories what git knows of the pages
 * @param past former texts of the pages
 * @param governance how the pages are governed on the day of the build
 * @param cname whether a file {@code CNAME} of the handbook is published
 */
public record SiteInput(
    Handbook shown,
    Handbook whole,
    Histories histories,
    Past past,
    GovernanceRegister governance,
    boolean cname) {}
