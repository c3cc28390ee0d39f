package org.passerelle.web.credential;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.issuance.Resigning;
import org.passerelle.credential.proof.IssuingBodies;
import org.passerelle.credential.proof.IssuingBody;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.proof.SigningKey.Purpose;
import org.passerelle.credential.proof.SigningKey.State;
import org.passerelle.credential.vocab.RecordContext;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.people.Approving;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.OrganisationStatus;
import org.passerelle.people.OrganisationView;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/**
 * The keys that the platform signs with, and those of training bodies that sign in their own name: announced, put into
 * service, retired, or declared lost.
 */
@Named
@RequestScoped
@Route(path = "/admin/keys", view = "/credential/keys.xhtml", access = Permission.ADMINISTER)
public class KeysPage {
    /** So long everybody's copy of the published keys may be old. */
    private static final Duration ANNOUNCED = Duration.ofDays(7);

    private static final int MOST_BODIES = 500;

    @Inject
    Keys keys;

    @Inject
    IssuingBodies bodies;

    @Inject
    Approving approving;

    @Inject
    Resigning resigning;

    @Inject
    RecordContext records;

    @Inject
    Redirect redirect;

    @Inject
    Clock clock;

    private String issuer = "";

    @Nullable
    private IssuingBody body;

    @Nullable
    private List<SigningKey> all;

    @Nullable
    private Map<String, Long> inForce;

    /** Whose keys are looked at travels in the address and in the form, for it decides which buttons there are. */
    @PostConstruct
    void begin() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("issuer", "");
        body = bodies.all().stream()
                .filter(one -> one.slug().equals(asked))
                .findFirst()
                .orElse(null);
        issuer = body == null ? "" : asked;
    }

    /** Whose keys are looked at: nothing for the platform's, else the last part of a body's identifier. */
    public String getIssuer() {
        return issuer;
    }

    /** The body whose keys are looked at; null for the platform. */
    public @Nullable IssuingBody getBody() {
        return body;
    }

    /** The bodies that ever signed in their own name. */
    public List<IssuingBody> getBodies() {
        return bodies.all();
    }

    /** The approved training bodies that do not. */
    public List<OrganisationView> getOthers() {
        Set<UUID> open = bodies.all().stream()
                .filter(IssuingBody::isOpen)
                .map(IssuingBody::organisation)
                .collect(Collectors.toSet());
        return approving.list(OrganisationStatus.APPROVED, 1, MOST_BODIES).items().stream()
                .filter(one -> one.kind() == OrganisationKind.TRAINING_BODY && !open.contains(one.id()))
                .toList();
    }

    /** Lets a training body sign in its own name. */
    public void open(UUID organisation) {
        OrganisationView one = getOthers().stream()
                .filter(other -> other.id().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new NotFound("organisation", organisation));
        bodies.open(one.id(), one.name());
        redirect.to("/admin/keys");
    }

    /** Lets the region sign for it again. */
    public void close(UUID organisation) {
        bodies.close(organisation);
        redirect.to("/admin/keys");
    }

    private void back() {
        redirect.to(issuer.isEmpty() ? "/admin/keys" : "/admin/keys?issuer=" + issuer);
    }

    private List<SigningKey> all() {
        if (all == null) {
            all = keys.all(issuer);
        }
        return all;
    }

    /** What keys are for. */
    public List<Purpose> getPurposes() {
        return issuer.isEmpty() ? List.of(Purpose.values()) : Purpose.ofBodies();
    }

    /** The keys for a purpose, the newest first. */
    public List<SigningKey> of(Purpose purpose) {
        return all().stream()
                .filter(key -> key.purpose() == purpose)
                .sorted((one, other) -> other.createdAt().compareTo(one.createdAt()))
                .toList();
    }

    /** The one that is announced for a purpose; null for none. */
    public @Nullable SigningKey next(Purpose purpose) {
        return of(purpose).stream()
                .filter(key -> key.state() == State.NEXT)
                .findFirst()
                .orElse(null);
    }

    /** Since when a key is what it is. */
    public Instant since(SigningKey key) {
        return switch (key.state()) {
            case NEXT -> key.createdAt();
            case ACTIVE -> Objects.requireNonNullElse(key.activatedAt(), key.createdAt());
            case RETIRED -> Objects.requireNonNullElse(key.retiredAt(), key.createdAt());
            case COMPROMISED -> Objects.requireNonNullElse(key.compromisedAt(), key.createdAt());
        };
    }

    /** Whether a key was announced so short a time ago that some may not know it yet. */
    public boolean isFresh(SigningKey key) {
        return key.createdAt().plus(ANNOUNCED).isAfter(clock.instant());
    }

    /** How many credentials in force a key signed. */
    public long inForce(SigningKey key) {
        if (inForce == null) {
            inForce = resigning.inForce();
        }
        return inForce.getOrDefault(key.kid(), 0L);
    }

    /** Whether learner records are handed out, or why they are not. */
    public RecordContext.State getRecords() {
        return records.state();
    }

    /** The digest that the file with their vocabulary must have. */
    public String getRecordsDigest() {
        return records.expected();
    }

    /** How many credentials wait for a new signature. */
    public long getWaiting() {
        return resigning.waiting();
    }

    /** A key's first and last characters, by which people tell keys apart. */
    public String brief(SigningKey key) {
        return key.kid().substring(0, 8) + "…" + key.kid().substring(key.kid().length() - 8);
    }

    /** Publishes a key that will sign later. */
    public void announce(Purpose purpose) {
        keys.announceNext(purpose, issuer);
        back();
    }

    /** Lets the announced key sign. */
    public void rotate(Purpose purpose) {
        keys.rotate(purpose, issuer);
        back();
    }

    /** Declares a key to be in other hands. */
    public void declareLost(UUID id) {
        keys.declareCompromised(id);
        back();
    }
}
