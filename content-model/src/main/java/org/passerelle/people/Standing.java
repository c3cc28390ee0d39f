package org.passerelle.people;

import java.util.Optional;
import java.util.UUID;

/**
 * A role that a person holds or asked for.
 *
 * @param membership its identifier
 * @param organisation where; empty for the platform
 * @param accepted whether it was granted; it gives rights only in an approved organisation
 */
public record Standing(
        UUID membership, UUID person, Role role, Optional<OrganisationView> organisation, boolean accepted) {

    /** Whether it gives rights now. */
    public boolean isInForce() {
        return accepted && organisation.map(OrganisationView::isApproved).orElse(true);
    }
}
