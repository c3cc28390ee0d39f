package org.passerelle.credential.offline;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.Issuers;
import org.passerelle.credential.proof.KeyRing;
import org.passerelle.credential.proof.Signer;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.status.PublishingStatus;
import org.passerelle.credential.trust.TrustDirectory;
import org.passerelle.credential.verification.IssuerDirectory;
import org.passerelle.credential.verification.KnownKey;
import org.passerelle.credential.verification.PublishedDocuments;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Gives everybody what it takes to check credentials where there is no network. */
@UseCase
public class PublishingBundle {
    @Inject
    IssuerDirectory directory;

    @Inject
    TrustDirectory elsewhere;

    @Inject
    IssuerIdentity self;

    @Inject
    Issuers issuers;

    @Inject
    KeyRing ring;

    @Inject
    PublishingStatus status;

    @Inject
    Signer signer;

    @Inject
    Clock clock;

    /** What is to be known by now, signed with the key of the lists: text that {@link Bundle#open} opens. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public String bundle() {
        signer.active(SigningKey.Purpose.STATUS_LISTS);
        Map<String, String> lists = status.all();
        List<TrustedIssuer> trusted = new ArrayList<>();
        directory.all().forEach(issuer -> trusted.add(new TrustedIssuer(issuer, listKeys(issuer.did()))));
        Map<String, String> documents = new LinkedHashMap<>();
        for (TrustDirectory.Elsewhere other : elsewhere.elsewhere()) {
            trusted.add(new TrustedIssuer(other.issuer(), List.of()));
            PublishedDocuments.address(other.issuer().did())
                    .ifPresent(address -> other.document().ifPresent(document -> documents.put(address, document)));
        }
        Bundle bundle =
                new Bundle(clock.instant().truncatedTo(ChronoUnit.SECONDS), self.did(), trusted, lists, documents);
        return signer.sign(BundleText.write(bundle), Bundle.TYPE, self.did(), SigningKey.Purpose.STATUS_LISTS)
                .written()
                .toString();
    }

    private List<KnownKey> listKeys(String did) {
        return issuers.find(did).stream()
                .flatMap(issuer -> ring.published(issuer.owner()).stream())
                .filter(key -> key.purpose() == SigningKey.Purpose.STATUS_LISTS)
                .map(key -> new KnownKey(
                        did + "#" + key.kid(),
                        key.publicKey(),
                        key.state() == SigningKey.State.COMPROMISED ? KnownKey.Use.NOTHING : KnownKey.Use.PROOFS,
                        key.retiredAt(),
                        key.compromisedAt()))
                .toList();
    }
}
