package org.passerelle.territory;

import java.util.Optional;

/**
 * Where something is.
 *
 * @param zone the code of the employment zone
 * @param commune the code of the commune; empty when only the zone is known
 */
public record Located(String zone, Optional<String> commune) {}
