package org.passerelle.credential.wallet;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.credential.issuance.BoundWriter;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Lets holders offer a credential to their wallet, and wallets take it: OpenID for Verifiable Credential Issuance 1.0
 * with a pre-authorised code and a code that the holder types. What the wallet gets is bound to its key.
 */
@UseCase
public class HandingToWallets {
    /** How the credentials that wallets can have are called. */
    public static final String CONFIGURATION = "OpenBadgeCredential_ldp_vc";

    private static final int MOST_IN_AN_HOUR = 20;

    @Inject
    WalletOffers offers;

    @Inject
    Secrets secrets;

    @Inject
    BoundWriter writer;

    @Inject
    IssuerIdentity issuer;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * An offer as its holder sees it, once.
     *
     * @param code what the wallet finds in the offer
     * @param pin what the holder types into the wallet
     * @param until when it ends
     */
    public record Offer(String code, String pin, Instant until) {
        /** Without the codes, which must not reach a log. */
        @Override
        public String toString() {
            return "Offer[" + until + "]";
        }
    }

    /**
     * Offers the caller's credential to a wallet, for ten minutes.
     *
     * @throws NotFound when it is not the caller's
     * @throws Refusal when it was withdrawn, or too many offers were made in an hour
     */
    @Allowed(Permission.LEARN)
    public Offer offer(UUID credential) {
        UUID person = caller.requirePerson();
        Instant now = clock.instant();
        boolean inForce =
                writer.isInForce(credential, person).orElseThrow(() -> new NotFound("credential", credential));
        if (!inForce) {
            throw new Refusal("credential.notInForce");
        }
        offers.forget(person, now.minus(Duration.ofDays(1)));
        if (offers.since(person, now.minus(Duration.ofHours(1))) >= MOST_IN_AN_HOUR) {
            throw new Refusal("credential.wallet.many", MOST_IN_AN_HOUR);
        }
        Offer offer = new Offer(secrets.draw(), secrets.drawPin(), now.plus(WalletOffer.TERM));
        offers.add(new WalletOffer(credential, person, offer.code(), offer.pin(), now));
        return offer;
    }

    /**
     * Redeems an offer, once.
     *
     * @param code as it stood in the offer
     * @param pin as the holder typed it
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public WalletAnswer redeem(String code, String pin) {
        Instant now = clock.instant();
        Optional<WalletOffer> offer = offers.withCode(code).filter(one -> one.isOpen(now));
        if (offer.isEmpty() || !offer.get().opens(code, pin)) {
            return new WalletAnswer.Refused("invalid_grant");
        }
        String token = secrets.draw();
        offer.get().redeem(token, now);
        return new WalletAnswer.Granted(token, WalletOffer.TOKEN.toSeconds());
    }

    /** A number that a wallet signs with its key to show that it does so now. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public String nonce() {
        return secrets.nonce(clock.instant());
    }

    /** Whether a token can be used now. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public boolean isToken(String token) {
        return offers.withToken(token)
                .filter(o -> o.isToBeDelivered(clock.instant()))
                .isPresent();
    }

    /**
     * Delivers a credential, once.
     *
     * @param token as it was granted
     * @param configuration what is asked for
     * @param proofs the wallet's proofs of its keys; one is read
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public WalletAnswer deliver(String token, String configuration, List<String> proofs) {
        Instant now = clock.instant();
        Optional<WalletOffer> offer = offers.withToken(token).filter(one -> one.isToBeDelivered(now));
        if (offer.isEmpty()) {
            return new WalletAnswer.Refused("invalid_token");
        }
        if (!configuration.equals(CONFIGURATION)) {
            return new WalletAnswer.Refused("unknown_credential_configuration");
        }
        Optional<KeyProof> proof =
                proofs.size() == 1 ? KeyProof.of(proofs.get(0), issuer.url(), now) : Optional.empty();
        if (proof.isEmpty()) {
            return new WalletAnswer.Refused("invalid_proof");
        }
        if (!secrets.isNonce(proof.get().nonce(), now)) {
            return new WalletAnswer.Refused("invalid_nonce");
        }
        WalletOffer one = offer.get();
        if (!writer.isInForce(one.credential(), one.holder()).orElse(false)) {
            return new WalletAnswer.Refused("credential_request_denied");
        }
        one.deliver(now);
        return new WalletAnswer.Delivered(
                writer.write(one.credential(), proof.get().did()).toString());
    }
}
