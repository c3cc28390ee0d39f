package org.passerelle.demand;

import java.util.UUID;

/** An employer asked for people. */
public record DemandPosted(UUID demand, UUID organisation, String zoneCode) {}
