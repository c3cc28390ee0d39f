/** Credentials handed to wallets: the holder's page, and the addresses that OpenID prescribes. */
@NullMarked
package org.passerelle.web.wallet;

import org.jspecify.annotations.NullMarked;
