package org.passerelle.people;

import java.util.UUID;

/** An organisation was suspended; its people have no rights in it for now. */
public record OrganisationSuspended(UUID organisation, String name) {}
