package dev.handbook.site.view;

import dev.handbook.change.Histories;
import dev.handbook.change.Past;
import dev.handbook.model.Handbook;
import java.time.LocalDate;

/**
 * What a site is made of.
 *
 * @param shown what the edition shows
 * @param whole the same handbook with what the edition leaves out: agreements cover all of it
 * @param histories what git knows of the pages
 * @param past former texts of the pages
 * @param today the day on which dates are looked at
 */
public record SiteInput(
    Handbook shown, Handbook whole, Histories histories, Past past, LocalDate today) {}
