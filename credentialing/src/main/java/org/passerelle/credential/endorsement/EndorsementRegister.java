package org.passerelle.credential.endorsement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.Signer;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.proof.TokenClaims;
import org.passerelle.credential.status.StatusEntry;
import org.passerelle.credential.status.StatusRegister;
import org.passerelle.credential.verification.Standing;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/** The register of endorsements. For the use cases of this module: takes part in their transaction. */
@ApplicationScoped
public class EndorsementRegister {
    private static final int MOST_CARRIED = 8;

    @Inject
    Endorsements endorsements;

    @Inject
    StatusRegister status;

    @Inject
    Signer signer;

    @Inject
    IssuerIdentity issuer;

    @Inject
    Clock clock;

    /**
     * Enters one, with a place in a status list by which it can be withdrawn.
     *
     * @throws Refusal beside {@code comment}, or when the organisation endorsed the same before
     */
    public UUID add(Endorser by, Endorsed subject, @Nullable String typed) {
        String comment = Endorsement.checked(typed);
        status.hold();
        boolean there = endorsements.by(List.of(by.organisation())).stream()
                .map(Endorsement::view)
                .anyMatch(other -> !other.isWithdrawn()
                        && other.source().equals(subject.source())
                        && Objects.equals(other.credential(), subject.credential()));
        if (there) {
            throw new Refusal("endorsement.before");
        }
        StatusEntry entry = status.take(issuer);
        Endorsement made = new Endorsement(by, subject, comment, entry.id(), clock.instant());
        endorsements.add(made);
        return made.id();
    }

    /** Takes one back: its bit in the status list is set. @throws NotFound @throws Refusal when that was done before */
    public void withdraw(UUID id) {
        Endorsement found = endorsements.find(id).orElseThrow(() -> new NotFound("endorsement", id));
        found.withdraw(clock.instant());
        status.revoke(List.of(found.statusEntry()));
    }

    /** One of them. @throws NotFound when there is none */
    public EndorsementView one(UUID id) {
        return endorsements
                .find(id)
                .orElseThrow(() -> new NotFound("endorsement", id))
                .view();
    }

    /** Those in force of what can be earned in this source. */
    public List<EndorsementView> of(String source) {
        return endorsements.of(source).stream().map(Endorsement::view).toList();
    }

    /** Those of these organisations, those taken back too. */
    public List<EndorsementView> by(Collection<UUID> organisations) {
        return endorsements.by(organisations).stream().map(Endorsement::view).toList();
    }

    /** Those in force of these credentials and of what was earned with them, by credential. */
    public Map<UUID, List<EndorsementView>> ofCredentials(Collection<UUID> credentials) {
        return endorsements.ofCredentials(credentials).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        found ->
                                found.getValue().stream().map(Endorsement::view).toList()));
    }

    /** One as JSON text, signed now, so that it outlives a lost key. @throws NotFound when there is none */
    public String document(UUID id) {
        return signed(endorsements.find(id).orElseThrow(() -> new NotFound("endorsement", id)))
                .toString();
    }

    /** Those in force of a credential and of what was earned with it, each signed now; as many as verifiers read. */
    public List<JsonObject> signed(UUID credential) {
        return carried(credential).map(this::signed).toList();
    }

    /** The same as tokens after section 8.2 of Open Badges 3.0. */
    public List<String> tokens(UUID credential) {
        return carried(credential)
                .map(one -> signer.token(
                        TokenClaims.beside(written(one), issuer), "JWT", issuer, SigningKey.Purpose.BADGE_TOKENS))
                .toList();
    }

    private Stream<Endorsement> carried(UUID credential) {
        return endorsements.ofCredentials(List.of(credential)).getOrDefault(credential, List.of()).stream()
                .limit(MOST_CARRIED);
    }

    private JsonObject signed(Endorsement one) {
        return signer.sign(written(one), issuer, clock.instant(), SigningKey.Purpose.CREDENTIALS);
    }

    private JsonObject written(Endorsement one) {
        return new EndorsementWriter(issuer).write(one, status.written(one.statusEntry()));
    }

    /** How one stands; empty when there is none. */
    public Optional<Standing> standing(UUID id) {
        return endorsements
                .find(id)
                .map(found -> new Standing(
                        true,
                        found.view().withdrawnAt(),
                        "",
                        status.signedAt(found.statusEntry()).orElseGet(clock::instant)));
    }
}
