package org.passerelle.credential.awardlist;

import java.util.UUID;

/** Credentials of a list waited for a year and nobody came; whoever handed it in should know. */
public record ListExpired(UUID list, UUID course, UUID proposedBy, int rows) {}
