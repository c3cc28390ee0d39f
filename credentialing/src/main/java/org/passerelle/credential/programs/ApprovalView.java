package org.passerelle.credential.programs;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a holder lets a program do, as they see it.
 *
 * @param program what the program calls itself
 * @param scopes what it may
 * @param usedAt when it did so last; null for never
 * @param open whether it still may
 */
public record ApprovalView(
        UUID id,
        String program,
        Set<Scope> scopes,
        Instant approvedAt,
        @Nullable Instant usedAt,
        boolean open) {
    /** Copies the scopes. */
    public ApprovalView {
        scopes = Set.copyOf(scopes);
    }
}
