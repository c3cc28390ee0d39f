/** Hands credentials to wallets: OpenID for Verifiable Credential Issuance 1.0, with a pre-authorised code. */
@NullMarked
package org.passerelle.credential.wallet;

import org.jspecify.annotations.NullMarked;
