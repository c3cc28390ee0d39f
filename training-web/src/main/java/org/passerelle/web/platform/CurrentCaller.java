package org.passerelle.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.Rights;
import org.passerelle.people.RightsOf;

/** Who makes this request, by session or by token; the rights are read once. */
@RequestScoped
@Named("caller")
public class CurrentCaller implements Caller {
    @Inject
    Instance<RightsOf> rightsOf;

    @Nullable
    private UUID person;

    private String name = "";
    private boolean platform;
    private boolean readOnly;
    private String correlation = "";

    @Nullable
    private Rights rights;

    /** A person came in by the session. */
    public void is(SignedIn signedIn) {
        person = signedIn.person();
        name = signedIn.name();
        rights = null;
    }

    /** A person came in by the session, with the rights that they have now. */
    public void entered(SignedIn signedIn, Rights now) {
        is(signedIn);
        rights = now;
    }

    /** A program came in by a person's token; without the scope to write it may only read. */
    public void isProgramOf(UUID owner, boolean mayWrite) {
        person = owner;
        readOnly = !mayWrite;
        rights = null;
    }

    /** The platform itself acts: a job, a seed. */
    public void isPlatform() {
        platform = true;
    }

    /** Lets a person act with no more than their own rights while the platform acts in people's names. */
    public <T> T asThemselves(Supplier<T> act) {
        boolean before = platform;
        platform = false;
        try {
            return act.get();
        } finally {
            platform = before;
        }
    }

    /** Lets the platform answer one question in the middle of somebody's request. */
    public <T> T asPlatform(Supplier<T> question) {
        boolean before = platform;
        platform = true;
        try {
            return question.get();
        } finally {
            platform = before;
        }
    }

    /** The request's identifier for the audit. */
    public void correlate(String id) {
        correlation = id;
    }

    /** The request's identifier; empty for a job. */
    public String correlation() {
        return correlation;
    }

    /** Whether a token without the scope to write is used. */
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public Optional<UUID> person() {
        return Optional.ofNullable(person);
    }

    /** Whether somebody is signed in. */
    public boolean isKnown() {
        return person != null;
    }

    /** How the person is greeted; empty for a stranger. */
    public String getName() {
        return name;
    }

    /**
     * Passes when the caller has the permission anywhere.
     *
     * @throws Denied when a known caller has not
     * @throws Refusal when nobody is signed in
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw isKnown() ? new Denied(permission) : new Refusal("kernel.signInFirst");
        }
    }

    /** {@link #may(Permission)} for pages. */
    public boolean may(String permission) {
        return may(Permission.valueOf(permission));
    }

    @Override
    public boolean may(Permission permission) {
        return platform
                || permission == Permission.PUBLIC
                || rights().onPlatform().contains(permission)
                || rights().inOrganisations().values().stream().anyMatch(held -> held.contains(permission));
    }

    @Override
    public boolean may(Permission permission, UUID organisation) {
        return platform
                || permission == Permission.PUBLIC
                || rights().onPlatform().contains(permission)
                || rights().inOrganisations()
                        .getOrDefault(organisation, EnumSet.noneOf(Permission.class))
                        .contains(permission);
    }

    @Override
    public Set<UUID> organisationsWith(Permission permission) {
        return rights().organisationsWith(permission);
    }

    private Rights rights() {
        if (rights == null) {
            rights = person == null ? Rights.NONE : rightsOf.get().person(person);
        }
        return rights;
    }
}
