package org.passerelle.credential.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.kernel.Text;

/** Everybody who issues from here: the platform, and the training bodies that do so in their own name. */
@ApplicationScoped
public class Issuers {
    private static final String ORGANISATION = "urn:uuid:";

    @Inject
    IssuerIdentity platform;

    @Inject
    BodyStore bodies;

    private record Body(String did, String name, String url, String owner) implements IssuerIdentity {}

    /** The platform itself. */
    public IssuerIdentity platform() {
        return platform;
    }

    /** Whose keys and lists are kept under this; the platform when nobody's are. */
    public IssuerIdentity keeping(String owner) {
        return owner.isEmpty()
                ? platform
                : bodies.withSlug(owner).map(this::body).orElse(platform);
    }

    /** Who bears this identifier. */
    public Optional<IssuerIdentity> find(String did) {
        if (did.equals(platform.did())) {
            return Optional.of(platform);
        }
        String beginning = platform.did() + ":issuers:";
        return did.startsWith(beginning)
                ? bodies.withSlug(did.substring(beginning.length())).map(this::body)
                : Optional.empty();
    }

    /** Who signed a document of ours; the platform where it names nobody of ours. */
    public IssuerIdentity of(JsonObject document) {
        return document.get("issuer") instanceof JsonObject profile
                ? find(profile.getString("id", "")).orElse(platform)
                : platform;
    }

    /** Who bears this name, accents and case left aside. */
    public Optional<IssuerIdentity> bearing(String name) {
        String slug = Text.slug(name);
        if (slug.equals(Text.slug(platform.name()))) {
            return Optional.of(platform);
        }
        return bodies.all().stream()
                .filter(body -> Text.slug(body.name()).equals(slug))
                .findFirst()
                .map(this::body);
    }

    /**
     * Who signs what this training body's courses award.
     *
     * @param creator the body as achievements name it: {@code urn:uuid:} and its identifier; empty when there is none
     */
    public IssuerIdentity signingFor(String creator) {
        return organisation(creator)
                .flatMap(bodies::of)
                .filter(IssuingBody::isOpen)
                .map(this::body)
                .orElse(platform);
    }

    private static Optional<UUID> organisation(String creator) {
        try {
            return creator.startsWith(ORGANISATION)
                    ? Optional.of(UUID.fromString(creator.substring(ORGANISATION.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** All of them, the platform first. */
    public List<IssuerIdentity> all() {
        return Stream.concat(Stream.of(platform), bodies.all().stream().map(this::body))
                .toList();
    }

    private IssuerIdentity body(IssuingBody body) {
        return new Body(platform.did() + ":issuers:" + body.slug(), body.name(), platform.url(), body.slug());
    }
}
