package org.passerelle.web.trust;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.credential.trust.TrustedIssuerView;
import org.passerelle.people.People;

/** Puts the names of people beside what they did to a list. */
@RequestScoped
class TrustedLists {
    @Inject
    People people;

    TrustedList of(String house, String name, List<TrustedIssuerView> all) {
        List<UUID> ids = all.stream()
                .flatMap(one -> Stream.of(one.addedBy(), one.removedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new TrustedList(
                house,
                name,
                all,
                people.names(ids).entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> entry.getValue())));
    }
}
