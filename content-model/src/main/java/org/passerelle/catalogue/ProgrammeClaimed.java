package org.passerelle.catalogue;

import java.util.UUID;

/** Somebody says to have completed a programme, in the transaction under way: who hears it and refuses undoes it. */
public record ProgrammeClaimed(ProgrammeView programme, UUID person) {}
