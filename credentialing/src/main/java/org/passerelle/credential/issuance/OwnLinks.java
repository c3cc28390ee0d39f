package org.passerelle.credential.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.credential.proof.IssuerIdentity;
import org.passerelle.kernel.AccessCode;

/** Tells codes and links of our own credentials from others, and finds what they open. */
@ApplicationScoped
public class OwnLinks {
    /** The paths, beneath our address, under which a code opens a credential. */
    private static final Pattern PATH = Pattern.compile(
            "/(?:verify/?\\?(?:.*&)?code=|credentials/|api/v1/credentials/)([0-9A-Za-z\\-]+)(?:/badge\\.(?:png|svg)|/credential\\.pdf|/(?:vc|ob3)\\.jwt)?(?:[&#?].*)?");

    private static final Pattern SHARED = Pattern.compile("/shared/([0-9A-Za-z\\-]+)(?:[#?].*)?");

    @Inject
    IssuerIdentity self;

    @Inject
    IssuedCredentials credentials;

    /** Whether this is a link to elsewhere. */
    public boolean leadsElsewhere(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return (lower.startsWith("http://") || lower.startsWith("https://")) && !isOurs(address);
    }

    private boolean isOurs(String address) {
        return address.regionMatches(true, 0, self.url() + "/", 0, self.url().length() + 1);
    }

    /** The signed text that this code, or link with a code in it, opens; empty when it opens none. */
    public Optional<String> document(String address) {
        return issued(address).map(CredentialView::document);
    }

    /** The credential that this code, or link with a code in it, opens; empty when it opens none. */
    public Optional<CredentialView> issued(String address) {
        return code(address).flatMap(credentials::viewByCode);
    }

    /** What a link of ours to a part of a credential ends in; empty when it is another link. */
    public Optional<String> shared(String address) {
        Matcher path =
                SHARED.matcher(isOurs(address) ? address.substring(self.url().length()) : "");
        return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
    }

    private Optional<String> code(String address) {
        if (!isOurs(address)) {
            return AccessCode.typed(address);
        }
        Matcher path = PATH.matcher(address.substring(self.url().length()));
        return path.matches() ? AccessCode.typed(path.group(1)) : Optional.empty();
    }
}
