package org.passerelle.web.trust;

import java.util.List;
import java.util.Map;
import org.passerelle.credential.trust.TrustedIssuerView;

/**
 * A list of trusted issuers as a page shows it.
 *
 * @param house whose it is, as an identifier; empty for the region's
 * @param name whose it is
 * @param all all in it, the removed ones among them
 * @param people the names of who added and removed them, by identifier
 */
public record TrustedList(String house, String name, List<TrustedIssuerView> all, Map<String, String> people) {
    /** Copies both. */
    public TrustedList {
        all = List.copyOf(all);
        people = Map.copyOf(people);
    }

    /** Those that count. */
    public List<TrustedIssuerView> getCounting() {
        return all.stream().filter(TrustedIssuerView::counts).toList();
    }

    /** Those that were removed. */
    public List<TrustedIssuerView> getRemoved() {
        return all.stream().filter(one -> !one.counts()).toList();
    }

    /** Who added one; a dash for somebody who is not there any more. */
    public String adder(TrustedIssuerView issuer) {
        return people.getOrDefault(issuer.addedBy().toString(), "–");
    }

    /** Who removed one; a dash for somebody who is not there any more. */
    public String remover(TrustedIssuerView issuer) {
        return people.getOrDefault(String.valueOf(issuer.removedBy()), "–");
    }
}
