package org.passerelle.credential.issuance;

import org.passerelle.credential.proof.SigningKey.Purpose;

/**
 * The two ways in which a credential becomes a token. They contradict each other, so a token is of one or the other.
 */
public enum TokenProfile {
    /** W3C VC-JOSE-COSE 1.0: the credential alone is what is signed (ES256); {@code iat} is the moment of signing. */
    VC_JWT("vc+jwt", "application/vc+jwt", Purpose.TOKENS),
    /**
     * Section 8.2 of Open Badges 3.0: beside the credential stand {@code iss}, {@code jti}, {@code nbf}, {@code sub}
     * and {@code exp}, which repeat what it says (RS256).
     */
    OB3_JWT("JWT", "application/jwt", Purpose.BADGE_TOKENS);

    private final String type;
    private final String mediaType;
    private final Purpose purpose;

    TokenProfile(String type, String mediaType, Purpose purpose) {
        this.type = type;
        this.mediaType = mediaType;
        this.purpose = purpose;
    }

    /** Its kind in the token's header. */
    public String type() {
        return type;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Whose key signs it. */
    public Purpose purpose() {
        return purpose;
    }
}
