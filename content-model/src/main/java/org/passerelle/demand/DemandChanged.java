package org.passerelle.demand;

import java.util.UUID;

/** A demand was edited, filled, withdrawn, or counts no longer. */
public record DemandChanged(UUID demand, UUID organisation) {}
