package org.passerelle.web.path;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.profile.Goal;

/**
 * Where somebody wants to get.
 *
 * @param occupation its URI; empty for a posting
 * @param demand the posting's identifier; empty for an occupation
 * @param label what it is called
 * @param required the skills that it cannot do without
 * @param helpful those that help besides
 */
record Destination(String occupation, String demand, String label, Set<String> required, Set<String> helpful) {
    Goal goal() {
        return new Goal(
                Optional.of(occupation).filter(uri -> !uri.isEmpty()),
                Optional.of(demand).filter(id -> !id.isEmpty()).map(UUID::fromString));
    }
}
