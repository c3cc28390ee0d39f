package org.passerelle.credential.proof;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** Lets training bodies sign in their own name, and ends it. */
@UseCase
public class IssuingBodies {
    private static final int LONGEST = 60;

    @Inject
    BodyStore bodies;

    @Inject
    Issuers issuers;

    @Inject
    SigningKeys keys;

    @Inject
    Signer signer;

    @Inject
    Clock clock;

    /** All bodies that ever did, by name. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<IssuingBody> all() {
        return bodies.all();
    }

    /**
     * From now on a body signs what its courses award: it gets an identifier, keys of its own, and a list of
     * withdrawals. Whoever calls has made sure that it is an approved training body.
     *
     * @param name what it is called, as verifiers will show it
     * @return the identifier of what is entered
     */
    @Allowed(Permission.ADMINISTER)
    public UUID open(UUID organisation, String name) {
        IssuingBody body = bodies.of(organisation).orElseGet(() -> made(organisation, name));
        body.reopen(name, clock.instant());
        return body.id();
    }

    private IssuingBody made(UUID organisation, String name) {
        IssuingBody body = new IssuingBody(organisation, free(Text.slug(name)), name, clock.instant());
        bodies.add(body);
        keys.write();
        for (SigningKey.Purpose purpose : SigningKey.Purpose.ofBodies()) {
            signer.active(purpose, body.slug());
        }
        return body;
    }

    private String free(String slug) {
        String wanted = slug.isEmpty() ? "organisme" : slug.substring(0, Math.min(LONGEST, slug.length()));
        String free = wanted;
        for (int i = 2; bodies.withSlug(free).isPresent(); i++) {
            free = wanted + "-" + i;
        }
        return free;
    }

    /**
     * The region signs again what this body's courses award.
     *
     * @throws NotFound when it does not sign itself
     */
    @Allowed(Permission.ADMINISTER)
    public void close(UUID organisation) {
        bodies.of(organisation)
                .orElseThrow(() -> new NotFound("issuing body", organisation))
                .close(clock.instant());
    }

    /**
     * The DID document of a body, with every key that it ever signed with, as JSON text.
     *
     * @throws NotFound when there is no such body
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public String didDocument(String slug) {
        IssuingBody body = bodies.withSlug(slug).orElseThrow(() -> new NotFound("issuing body", slug));
        return DidDocument.of(issuers.keeping(body.slug()).did(), keys.all(body.slug()))
                .toString();
    }
}
