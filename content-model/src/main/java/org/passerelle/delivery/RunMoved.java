package org.passerelle.delivery;

import java.util.UUID;

/** The first or the last day of a run changed; whoever learns in it should hear of it. */
public record RunMoved(UUID run, UUID course) {}
