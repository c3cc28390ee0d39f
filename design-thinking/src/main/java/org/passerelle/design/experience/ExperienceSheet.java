package org.passerelle.design.experience;

import org.passerelle.design.procedure.Sector;
import org.passerelle.kernel.Language;

/**
 * What is typed of an experience.
 *
 * @param language in which it is written
 * @param named whether its author's name is shown with it
 */
public record ExperienceSheet(
        ExperienceText text, Sector sector, AdministrationSize size, Language language, boolean named) {}
