package org.passerelle.credential.keeping;

import java.util.UUID;

/** A holder answered a house, or declined; who asked should hear of it. */
public record EvidenceAnswered(UUID row, UUID askedBy) {}
