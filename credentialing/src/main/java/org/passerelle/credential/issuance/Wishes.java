package org.passerelle.credential.issuance;

import java.util.List;

/**
 * What a holder wants in new credentials.
 *
 * @param evidence whether what shows that they can do it is in
 * @param email whether a salted digest of their e-mail address is in, by which others can tell whose it is
 */
public record Wishes(boolean evidence, boolean email) {
    /** What holds for whoever said nothing: evidence, and no address. */
    public static final Wishes USUAL = new Wishes(true, false);

    /** The award as its holder wants it. @param address the holder's e-mail address */
    public AwardRequest in(AwardRequest award, String address) {
        return new AwardRequest(
                award.achievement(),
                award.holder(),
                award.holderName(),
                award.language(),
                award.results(),
                award.completedAt(),
                evidence ? award.evidence() : List.of(),
                email ? address : null);
    }
}
