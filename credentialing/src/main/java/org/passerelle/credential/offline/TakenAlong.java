package org.passerelle.credential.offline;

import java.util.List;
import java.util.Optional;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.IssuerDirectory;
import org.passerelle.credential.verification.KnownIssuer;
import org.passerelle.credential.verification.KnownKey;
import org.passerelle.credential.verification.PublishedDocuments;
import org.passerelle.credential.verification.StatusSource;
import org.passerelle.kernel.Text;

/** The directory, the lists and the documents of a bundle. */
record TakenAlong(Bundle bundle) implements IssuerDirectory, StatusSource, PublishedDocuments {
    @Override
    public Optional<KnownIssuer> find(String did) {
        return trusted(did).map(TrustedIssuer::issuer);
    }

    private Optional<TrustedIssuer> trusted(String did) {
        return bundle.issuers().stream()
                .filter(trusted -> trusted.issuer().did().equals(did))
                .findFirst();
    }

    @Override
    public Optional<KnownIssuer> bearing(String name) {
        return all().stream()
                .filter(issuer -> Text.slug(issuer.name()).equals(Text.slug(name)))
                .findFirst();
    }

    @Override
    public List<KnownIssuer> all() {
        return bundle.issuers().stream().map(TrustedIssuer::issuer).toList();
    }

    @Override
    public Optional<String> list(String address) {
        return Optional.ofNullable(bundle.lists().get(address));
    }

    @Override
    public Optional<List<KnownKey>> signers(String issuerId) {
        return trusted(issuerId).map(TrustedIssuer::listKeys).filter(keys -> !keys.isEmpty());
    }

    @Override
    public Optional<String> at(String address) {
        return Optional.ofNullable(bundle.documents().get(address));
    }

    @Override
    public FindingCode whenUnknown() {
        return FindingCode.KEYS_NOT_TAKEN;
    }

    @Override
    public boolean isKept() {
        return true;
    }
}
