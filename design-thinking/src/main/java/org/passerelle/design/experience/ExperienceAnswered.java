package org.passerelle.design.experience;

import java.util.UUID;

/** The author of an experience answered. @param asker who had asked */
public record ExperienceAnswered(UUID experience, String title, UUID asker) {}
