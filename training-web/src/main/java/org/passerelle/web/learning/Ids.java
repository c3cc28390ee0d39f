package org.passerelle.web.learning;

import java.util.UUID;
import org.passerelle.kernel.NotFound;

/** Reads identifiers that stand in addresses. */
final class Ids {
    private Ids() {}

    /** @throws NotFound when it is no identifier: then there is no such thing */
    static UUID of(String kind, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound(kind, text);
        }
    }
}
