package org.passerelle.credential.issuance;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.proof.Issuers;
import org.passerelle.credential.proof.Signer;
import org.passerelle.credential.proof.TokenClaims;
import org.passerelle.credential.vocab.Json;
import org.passerelle.kernel.AccessCode;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/**
 * Hands out a credential as a token, for wallets and verifiers that read no proofs within documents. It says word for
 * word what the register holds, its place in the status list among it, and is signed at the moment that it is asked
 * for, so that a lost key for tokens voids no credential.
 */
@UseCase
public class Tokenising {
    @Inject
    IssuedCredentials credentials;

    @Inject
    Signer signer;

    @Inject
    Issuers issuers;

    @Inject
    EndorsementsCarried endorsed;

    @Inject
    Clock clock;

    /**
     * The token of the credential that this code opens.
     *
     * @param typed the code in whatever case and grouping
     * @throws NotFound when it opens none
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public String byCode(String typed, TokenProfile profile) {
        CredentialView view = AccessCode.typed(typed)
                .flatMap(credentials::viewByCode)
                .orElseThrow(() -> new NotFound("credential", "by code"));
        Credential credential = credentials.find(view.id()).orElseThrow(() -> new NotFound("credential", view.id()));
        IssuerIdentity issuer = issuers.of(PartWriter.bare(credential));
        JsonObject payload =
                switch (profile) {
                    case VC_JWT ->
                        Json.createObjectBuilder(endorsed.within(credential))
                                .add("iat", clock.instant().getEpochSecond())
                                .build();
                    case OB3_JWT -> TokenClaims.beside(endorsed.withTokens(credential), issuer);
                };
        return signer.token(payload, profile.type(), issuer, profile.purpose());
    }
}
