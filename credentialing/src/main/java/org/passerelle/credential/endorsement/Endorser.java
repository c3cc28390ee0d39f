package org.passerelle.credential.endorsement;

import java.util.UUID;

/**
 * Who speaks in favour of something.
 *
 * @param organisation which organisation
 * @param name what our register calls it
 * @param person who of it does so
 */
public record Endorser(UUID organisation, String name, UUID person) {}
