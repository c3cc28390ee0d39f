package org.passerelle.people;

import java.time.Instant;
import java.util.UUID;

/**
 * An organisation as it is shown.
 *
 * @param reason why it was refused or suspended; empty otherwise
 * @param commune its commune's INSEE code
 * @param slug its part of an address
 */
public record OrganisationView(
        UUID id,
        Siret siret,
        String name,
        OrganisationKind kind,
        OrganisationStatus status,
        String reason,
        String commune,
        String slug,
        Instant registeredAt) {

    /** Whether its people have their rights. */
    public boolean isApproved() {
        return status == OrganisationStatus.APPROVED;
    }
}
