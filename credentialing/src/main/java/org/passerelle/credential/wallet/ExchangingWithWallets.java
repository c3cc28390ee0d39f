package org.passerelle.credential.wallet;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.credential.issuance.BoundWriter;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.verification.Outcome;
import org.passerelle.credential.verification.PresentationReport;
import org.passerelle.credential.verification.VerifyingForPrograms;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Lets holders offer a credential to a wallet that speaks the W3C VC-API, and such wallets take it: who has the
 * exchange's address is asked to show a key, and gets the credential bound to it, once.
 */
@UseCase
public class ExchangingWithWallets {
    private static final int MOST_IN_AN_HOUR = 20;

    @Inject
    WalletExchanges exchanges;

    @Inject
    Secrets secrets;

    @Inject
    BoundWriter writer;

    @Inject
    VerifyingForPrograms verifying;

    @Inject
    IssuerIdentity issuer;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * An exchange as its holder sees it, once.
     *
     * @param code what its address holds
     * @param until when it ends
     */
    public record Offer(String code, Instant until) {
        /** Without the code, which must not reach a log. */
        @Override
        public String toString() {
            return "Offer[" + until + "]";
        }
    }

    /**
     * What a wallet is asked to sign with its key.
     *
     * @param challenge what the proof must answer
     * @param domain for whom it must be
     */
    public record Asked(String challenge, String domain) {}

    /**
     * Offers the caller's credential, for ten minutes.
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
        exchanges.forget(person, now.minus(Duration.ofDays(1)));
        if (exchanges.since(person, now.minus(Duration.ofHours(1))) >= MOST_IN_AN_HOUR) {
            throw new Refusal("credential.wallet.many", MOST_IN_AN_HOUR);
        }
        Offer offer = new Offer(secrets.draw(), now.plus(WalletExchange.TERM));
        exchanges.add(new WalletExchange(credential, person, offer.code(), now));
        return offer;
    }

    /** What is asked first. @throws NotFound when there is no such exchange, or it is over */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Asked asked(String code) {
        open(code, LockModeType.NONE);
        return asking(code);
    }

    /** The challenge follows from the code, which whoever takes part knows: an answer fits one exchange. */
    private Asked asking(String code) {
        return new Asked(Secrets.digest("exchange " + code), issuer.url());
    }

    /**
     * Delivers the credential, once, bound to the key by which the wallet proves that it is there.
     *
     * @param presentation signed with a {@code did:key}, over the challenge; the domain may be left out
     * @return the credential; empty when the presentation does not prove a key, which is counted
     * @throws NotFound when there is no such exchange, or it is over
     * @throws Refusal when the credential was withdrawn meanwhile
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public JsonObject deliver(String code, JsonObject presentation) {
        Instant now = clock.instant();
        WalletExchange exchange = open(code, LockModeType.PESSIMISTIC_WRITE);
        String did = holder(presentation);
        if (!did.startsWith("did:key:") || !isProven(presentation, asking(code))) {
            exchange.miss();
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        if (!writer.isInForce(exchange.credential(), exchange.holder()).orElse(false)) {
            throw new Refusal("credential.notInForce");
        }
        exchange.deliver(now);
        return writer.write(exchange.credential(), did);
    }

    private boolean isProven(JsonObject presentation, Asked asked) {
        boolean saysForWhom =
                presentation.get("proof") instanceof JsonObject proof ? proof.containsKey("domain") : true;
        PresentationReport report =
                verifying.presentation(presentation, asked.challenge(), saysForWhom ? asked.domain() : "");
        return report.findings().stream().allMatch(finding -> finding.outcome() == Outcome.PASSED);
    }

    private static String holder(JsonObject presentation) {
        JsonValue holder = presentation.get("holder");
        if (holder instanceof JsonObject described) {
            holder = described.get("id");
        }
        return holder instanceof JsonString did ? did.getString() : "";
    }

    private WalletExchange open(String code, LockModeType lock) {
        return exchanges
                .find(code, lock)
                .filter(exchange -> exchange.isOpen(clock.instant()))
                .orElseThrow(() -> new NotFound("exchange", "…"));
    }
}
