package org.passerelle.credential.keeping;

import java.util.UUID;

/** A credential on which a house relied was withdrawn or put on hold; its people should hear of it. */
public record AcceptedWithdrawn(UUID organisation, UUID row, String batch, String holder, String achievement) {}
