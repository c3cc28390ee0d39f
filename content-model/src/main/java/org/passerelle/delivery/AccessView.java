package org.passerelle.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may come into a run, as its trainers see it.
 *
 * @param restricted whether it is not for everybody
 * @param organisation whose people may come; empty for none
 * @param code the code that lets in; empty for none
 * @param addresses who may come, those asked into a cohort left aside
 */
public record AccessView(
        boolean restricted, Optional<UUID> organisation, Optional<String> code, List<String> addresses) {
    /** Copies the addresses. */
    public AccessView {
        addresses = List.copyOf(addresses);
    }
}
