package org.passerelle.credential.wallet;

/** What a wallet is answered. A refusal is returned and not thrown, so that what was tried is counted. */
public sealed interface WalletAnswer {
    /**
     * The offer was redeemed.
     *
     * @param token to be shown when the credential is asked for
     * @param seconds how long
     */
    record Granted(String token, long seconds) implements WalletAnswer {
        /** Without the token, which must not reach a log. */
        @Override
        public String toString() {
            return "Granted[" + seconds + "]";
        }
    }

    /**
     * The credential.
     *
     * @param document the signed JSON, bound to the wallet's key
     */
    record Delivered(String document) implements WalletAnswer {}

    /**
     * A refusal in the words of OAuth 2.0 and OpenID for Verifiable Credential Issuance.
     *
     * @param error such as {@code invalid_grant}
     */
    record Refused(String error) implements WalletAnswer {}
}
