package org.passerelle.people;

import java.util.UUID;

/** An organisation was approved; its people have their rights from now on. */
public record OrganisationApproved(UUID organisation, String name) {}
