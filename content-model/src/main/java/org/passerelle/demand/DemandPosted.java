package org.passerelle.demand;

import java.util.Optional;
import java.util.UUID;

/**
 * An employer asked for people.
 *
 * @param organisation the employer's account, if it has one
 */
public record DemandPosted(UUID demand, Optional<UUID> organisation, String zoneCode) {}
