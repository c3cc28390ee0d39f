package org.passerelle.credential.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.credential.issuance.OwnIssuers;
import org.passerelle.credential.verification.IssuerDirectory;
import org.passerelle.credential.verification.KnownIssuer;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Text;

/**
 * The directory of issuers: ourselves, and those that are trusted where the question is asked. For whoever validates
 * skills in a house that keeps a list, the house's list decides; for everybody else the region's.
 */
@ApplicationScoped
public class TrustDirectory implements IssuerDirectory {
    @Inject
    OwnIssuers own;

    @Inject
    TrustedIssuers issuers;

    @Inject
    Caller caller;

    @Override
    public Optional<KnownIssuer> find(String id) {
        return own.find(id)
                .or(() -> issuers.counting(houses(), "identifier", id).map(TrustDirectory::known));
    }

    @Override
    public Optional<KnownIssuer> bearing(String name) {
        return own.bearing(name)
                .or(() -> issuers.counting(houses(), "nameKey", Text.slug(name)).map(TrustDirectory::known));
    }

    @Override
    public List<KnownIssuer> all() {
        return own.all();
    }

    /** Whether it is one that issues from here. */
    public boolean isOurs(String id) {
        return own.find(id).isPresent();
    }

    /** The name that the region gives an issuer; empty when it does not trust it. */
    public Optional<String> regional(String id) {
        return own.find(id)
                .map(KnownIssuer::name)
                .or(() -> issuers.counting(List.of(), "identifier", id).map(TrustedIssuer::name));
    }

    /**
     * An issuer elsewhere that the region trusts.
     *
     * @param document what it publishes of its keys, as it was last had
     */
    public record Elsewhere(KnownIssuer issuer, Optional<String> document) {}

    /** Those that the region trusts, without those that issue from here. */
    public List<Elsewhere> elsewhere() {
        return issuers.all(null).stream()
                .filter(issuer -> issuer.view().counts() && !isOurs(issuer.identifier()))
                .map(issuer -> new Elsewhere(known(issuer), issuer.published()))
                .toList();
    }

    private Set<UUID> houses() {
        Set<UUID> mine = caller.person().isEmpty() ? Set.of() : caller.organisationsWith(Permission.VALIDATE_SKILL);
        return issuers.keepsOne(mine) ? mine : Set.of();
    }

    private static KnownIssuer known(TrustedIssuer issuer) {
        return new KnownIssuer(issuer.identifier(), issuer.name(), "", List.of());
    }
}
