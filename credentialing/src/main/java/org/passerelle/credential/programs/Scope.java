package org.passerelle.credential.programs;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a program may do for a holder, as section 7.3 of Open Badges 3.0 names it. */
public enum Scope {
    /** Read the holder's credentials. */
    CREDENTIAL_READONLY("credential.readonly"),
    /** Add credentials of other issuers. */
    CREDENTIAL_UPSERT("credential.upsert"),
    /** Read the holder's name. */
    PROFILE_READONLY("profile.readonly"),
    /** Change the holder's name. */
    PROFILE_UPDATE("profile.update");

    private static final String BASE = "https://purl.imsglobal.org/spec/ob/v3p0/scope/";

    private final String name;

    Scope(String name) {
        this.name = name;
    }

    /** Its address. */
    public String address() {
        return BASE + name;
    }

    private static Optional<Scope> at(String address) {
        return Arrays.stream(values())
                .filter(scope -> scope.address().equals(address))
                .findFirst();
    }

    /** Those in a text with spaces between; empty when it holds none, or one that is none of these. */
    public static Optional<Set<Scope>> in(String text) {
        Set<Scope> all = EnumSet.noneOf(Scope.class);
        for (String address : text.strip().split(" +")) {
            // Programs that want to come back later ask for this by its name in OpenID; a refresh token is given
            // anyway.
            if (address.equals("offline_access")) {
                continue;
            }
            Optional<Scope> scope = at(address);
            if (scope.isEmpty()) {
                return Optional.empty();
            }
            all.add(scope.get());
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** Their addresses with spaces between. */
    public static String text(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::address).collect(Collectors.joining(" "));
    }
}
