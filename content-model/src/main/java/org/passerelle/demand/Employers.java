package org.passerelle.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.NotFound;
import org.passerelle.people.OrganisationDirectory;

/** Knows the employers that have an account. */
@ApplicationScoped
class Employers {
    @Inject
    OrganisationDirectory organisations;

    /** @throws NotFound when there is no such organisation */
    Employer registered(UUID organisation) {
        return organisations
                .enterprise(organisation)
                .map(e -> Employer.registered(organisation, e.siren(), e.name()))
                .orElseThrow(() -> new NotFound("organisation", organisation));
    }

    /** The employer that was read, with its account if its enterprise has an approved one. */
    Employer known(Employer read) {
        if (!read.isNumbered() || read.organisation().isPresent()) {
            return read;
        }
        return organisations
                .ofSiren(read.key().substring("siren:".length()))
                .map(e -> new Employer(
                        read.key(), read.name().isEmpty() ? e.name() : read.name(), Optional.of(e.organisation())))
                .orElse(read);
    }
}
