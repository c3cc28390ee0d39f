package org.passerelle.demand;

import java.util.Optional;
import java.util.UUID;

/**
 * A demand was edited, confirmed, filled, withdrawn, judged, or counts no longer.
 *
 * @param organisation the employer's account, if it has one
 */
public record DemandChanged(UUID demand, Optional<UUID> organisation) {}
