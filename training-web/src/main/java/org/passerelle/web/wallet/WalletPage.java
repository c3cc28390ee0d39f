package org.passerelle.web.wallet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.credential.wallet.ExchangingWithWallets;
import org.passerelle.credential.wallet.HandingToWallets;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.QrCode;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/**
 * A holder offers a credential to a wallet: a link and its QR code, shown once; for OpenID with a code to type, for the
 * VC-API alone.
 */
@Named
@RequestScoped
@Route(path = "/me/credentials/{id}/wallet", view = "/wallet/offer.xhtml", access = Permission.LEARN)
public class WalletPage {
    @Inject
    HandingToWallets handing;

    @Inject
    ExchangingWithWallets exchanging;

    @Inject
    Credentials credentials;

    @Inject
    IssuerIdentity issuer;

    @Inject
    WalletMetadata metadata;

    @Inject
    AddressParts parts;

    @Inject
    Texts texts;

    @Nullable
    private CredentialView credential;

    private HandingToWallets.@Nullable Offer offer;

    private ExchangingWithWallets.@Nullable Offer exchange;

    private String link = "";

    /** Finds it before anything is shown. */
    public void load() {
        getCredential();
    }

    /** The credential, which is the caller's own. */
    public CredentialView getCredential() {
        if (credential == null) {
            UUID id = parts.id("id");
            credential = credentials.mine().stream()
                    .filter(own -> own.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("credential", id));
        }
        return credential;
    }

    /** Makes an offer; it is shown on this page and nowhere again. */
    public void offer() {
        offer = handing.offer(getCredential().id());
        link = metadata.link(offer.code(), texts.of("wallet.pin.hint"));
    }

    /** Makes an offer for wallets that speak the VC-API; it is shown on this page and nowhere again. */
    public void exchange() {
        exchange = exchanging.offer(getCredential().id());
        link = issuer.url() + ExchangeResource.AT + exchange.code() + "/protocols?iuv=1";
    }

    /** The offer by the VC-API that was made just now; null before. */
    public ExchangingWithWallets.@Nullable Offer getExchange() {
        return exchange;
    }

    /** The offer that was made just now; null before. */
    public HandingToWallets.@Nullable Offer getOffer() {
        return offer;
    }

    /** The link that opens a wallet on the same device. */
    public String getLink() {
        return link;
    }

    /** The link as the data of one path in a square of {@link #getQrSize()} units. */
    public String getQrPath() {
        return QrCode.of(link).path();
    }

    /** The side of the QR code in units. */
    public int getQrSize() {
        return QrCode.of(link).size();
    }
}
