package org.passerelle.credential.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.passerelle.credential.issuance.OwnLinks;
import org.passerelle.credential.sharing.Sharing;
import org.passerelle.credential.verification.FindingCode;

/** What our register opens: whole credentials by their codes, parts by the links that holders share. */
@ApplicationScoped
public class RegisteredDocuments implements OurDocuments {
    @Inject
    OwnLinks own;

    @Inject
    Sharing sharing;

    @Override
    public boolean leadsElsewhere(String address) {
        return own.leadsElsewhere(address);
    }

    @Override
    public Optional<String> document(String address) {
        Optional<String> shared = own.shared(address);
        return shared.isPresent() ? sharing.look(shared.get()) : own.document(address);
    }

    @Override
    public FindingCode whenUnknown() {
        return FindingCode.CODE_UNKNOWN;
    }
}
