package org.passerelle.design.experience;

import java.util.UUID;

/** Somebody asked the author of an experience. @param asker the name of who asked */
public record ExperienceAsked(UUID experience, String title, UUID author, String asker) {}
