package org.passerelle.credential.trust;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets a house say which issuers it trusts, and the administrators which ones the region does. */
@UseCase
public class TrustingIssuers {
    private static final int MOST = 500;

    @Inject
    TrustedIssuers issuers;

    @Inject
    TrustDirectory directory;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The region's list, with what was removed from it. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<TrustedIssuerView> regional() {
        return views(null);
    }

    /**
     * A house's list, with what was removed from it. @throws NotFound when the caller does not validate skills there
     */
    @Allowed(value = Permission.VALIDATE_SKILL, reads = true)
    public List<TrustedIssuerView> ofHouse(UUID house) {
        caller.require(Permission.VALIDATE_SKILL, house);
        return views(house);
    }

    /**
     * Adds an issuer to the region's list.
     *
     * @param identifier its DID, or the https address of its Open Badges 2.0 profile
     * @param name what the region calls it, at most 200 characters
     * @throws Refusal beside {@code identifier} or {@code name} when it is none, stands there already, or is ourselves
     */
    @Allowed(Permission.ADMINISTER)
    public void trustInRegion(@Nullable String identifier, @Nullable String name) {
        add(null, identifier, name);
    }

    /** Adds an issuer to a house's list; refuses as the region's does. @throws NotFound when it is not their house */
    @Allowed(Permission.VALIDATE_SKILL)
    public void trust(UUID house, @Nullable String identifier, @Nullable String name) {
        caller.require(Permission.VALIDATE_SKILL, house);
        add(house, identifier, name);
    }

    private void add(@Nullable UUID house, @Nullable String identifier, @Nullable String name) {
        TrustedIssuer issuer = new TrustedIssuer(house, identifier, name, caller.requirePerson(), clock.instant());
        List<TrustedIssuerView> all = views(house);
        if (directory.isOurs(issuer.identifier())
                || all.stream().anyMatch(one -> one.counts() && one.identifier().equals(issuer.identifier()))) {
            throw Refusal.of("identifier", "credential.trust.already");
        }
        if (all.stream().filter(TrustedIssuerView::counts).count() >= MOST) {
            throw new Refusal("credential.trust.many", MOST);
        }
        issuers.add(issuer);
    }

    /** Removes an issuer from the region's list. @throws NotFound when it does not stand there */
    @Allowed(Permission.ADMINISTER)
    public void removeFromRegion(UUID issuer) {
        issuers.find(issuer)
                .filter(one -> one.house().isEmpty())
                .orElseThrow(() -> new NotFound("issuer", issuer))
                .remove(caller.requirePerson(), clock.instant());
    }

    /** Removes an issuer from a house's list. @throws NotFound when it is not in one of the caller's houses */
    @Allowed(Permission.VALIDATE_SKILL)
    public void remove(UUID issuer) {
        issuers.find(issuer)
                .filter(one -> one.house()
                        .filter(house -> caller.may(Permission.VALIDATE_SKILL, house))
                        .isPresent())
                .orElseThrow(() -> new NotFound("issuer", issuer))
                .remove(caller.requirePerson(), clock.instant());
    }

    private List<TrustedIssuerView> views(@Nullable UUID house) {
        return issuers.all(house).stream().map(TrustedIssuer::view).toList();
    }
}
